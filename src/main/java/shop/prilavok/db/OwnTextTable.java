package shop.prilavok.db;

import java.util.List;
import shop.prilavok.chat.OwnText;
import shop.prilavok.chat.TextsStore;

/** Table {@code own_text}. */
final class OwnTextTable implements TextsStore {
    private final Units units;

    OwnTextTable(Units units) {
        this.units = units;
    }

    @Override
    public List<OwnText> load() {
        return units.reading(link -> link.sql("select * from own_text order by place")
                .list(row -> new OwnText(row.getString("name"), row.getString("language"), row.getString("words"))));
    }

    @Override
    public void replace(List<OwnText> texts) {
        Link link = units.writing();
        link.sql("delete from own_text").execute();
        Command rows = link.sql(
                "insert into own_text (place, name, language, words) values (:place, :name, :language, :words)");
        for (OwnText text : texts) {
            rows.bind("place", rows.size())
                    .bind("name", text.key())
                    .bind("language", text.language())
                    .bind("words", text.words())
                    .add();
        }
        rows.executeBatch();
    }
}
