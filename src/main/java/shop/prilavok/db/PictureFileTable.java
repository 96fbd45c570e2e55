package shop.prilavok.db;

import java.util.Optional;
import shop.prilavok.chat.PictureFiles;

/** Table {@code picture_file}. */
final class PictureFileTable implements PictureFiles {
    private final Units units;

    PictureFileTable(Units units) {
        this.units = units;
    }

    @Override
    public Optional<String> fileId(String url) {
        return units.reading(link -> link.sql("select file_id from picture_file where url = :url")
                .bind("url", url)
                .first(row -> row.getString(1)));
    }

    @Override
    public void keep(String url, String fileId) {
        units.perform(() ->
                units.writing().sql("""
                        merge into picture_file p using (values (cast(:url as varchar))) k (url) on p.url = k.url
                        when matched then update set file_id = :file
                        when not matched then insert (url, file_id) values (:url, :file)
                        """).bind("url", url).bind("file", fileId).execute());
    }

    @Override
    public void forget(String url) {
        units.perform(() -> units.writing()
                .sql("delete from picture_file where url = :url")
                .bind("url", url)
                .execute());
    }
}
