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
        return units.reading(handle -> handle.createQuery("select file_id from picture_file where url = :url")
                .bind("url", url)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public void keep(String url, String fileId) {
        units.perform(() -> units.writing()
                .createUpdate("""
                        merge into picture_file p using (values (cast(:url as varchar))) k (url) on p.url = k.url
                        when matched then update set file_id = :file
                        when not matched then insert (url, file_id) values (:url, :file)
                        """)
                .bind("url", url)
                .bind("file", fileId)
                .execute());
    }

    @Override
    public void forget(String url) {
        units.perform(() -> units.writing()
                .createUpdate("delete from picture_file where url = :url")
                .bind("url", url)
                .execute());
    }
}
