package shop.prilavok.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import shop.prilavok.catalog.CatalogStore;
import shop.prilavok.catalog.Item;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.VatRate;

/** Tables {@code item} and {@code catalog_note}. */
final class ItemTable implements CatalogStore {
    // A link has no line breaks, so they can part the links of a row.
    private static final String BETWEEN_LINKS = "\n";

    private final Units units;

    ItemTable(Units units) {
        this.units = units;
    }

    @Override
    public Collection<Item> load() {
        return units.reading(
                link -> link.sql("select * from item order by place, sku").list(row -> item(row)));
    }

    @Override
    public void put(Collection<Item> items) {
        if (items.isEmpty()) {
            return;
        }
        Command batch = units.writing().sql("""
                        merge into item i using (values (cast(:sku as varchar))) k (sku) on i.sku = k.sku
                        when matched then update set category = :category, name = :name, variant = :variant,
                            description = :description, price = :price, photos = :photos, shown = :shown, place = :place,
                            old_price = :oldPrice, sort_rank = :rank, vat = :vat
                        when not matched then insert
                            (sku, category, name, variant, description, price, photos, shown, place,
                                old_price, sort_rank, vat)
                            values
                            (:sku, :category, :name, :variant, :description, :price, :photos, :shown, :place,
                                :oldPrice, :rank, :vat)
                        """);
        for (Item item : items) {
            batch.bind("sku", item.sku().code())
                    .bind("category", item.category())
                    .bind("name", item.name())
                    .bind("variant", item.variant())
                    .bind("description", item.description())
                    .bind("price", item.price().kopecks())
                    .bind("photos", String.join(BETWEEN_LINKS, item.photos()))
                    .bind("shown", item.shown())
                    .bind("place", item.position())
                    .bind("oldPrice", item.oldPrice().map(Money::kopecks).orElse(null))
                    .bind("rank", item.rank().isPresent() ? item.rank().getAsInt() : null)
                    .bind("vat", item.vat().map(VatRate::name).orElse(null))
                    .add();
        }
        batch.executeBatch();
    }

    @Override
    public void remove(Set<Sku> skus) {
        if (skus.isEmpty()) {
            return;
        }
        units.writing()
                .sql("delete from item where sku = any(:skus)")
                .bindArray("skus", "varchar", skus.stream().map(Sku::code).toList())
                .execute();
    }

    @Override
    public Optional<String> note(String name) {
        return units.reading(link -> link.sql("select note from catalog_note where name = :name")
                .bind("name", name)
                .first(row -> row.getString(1)));
    }

    @Override
    public void keepNote(String name, String text) {
        units.writing().sql("""
                        merge into catalog_note n using (values (cast(:name as varchar))) k (name) on n.name = k.name
                        when matched then update set note = :note
                        when not matched then insert (name, note) values (:name, :note)
                        """).bind("name", name).bind("note", text).execute();
    }

    private static Item item(ResultSet row) throws SQLException {
        String photos = row.getString("photos");
        Optional<Money> oldPrice = Optional.of(row.getLong("old_price"))
                .filter(kopecks -> kopecks > 0)
                .map(Money::new);
        int rank = row.getInt("sort_rank");
        boolean isRanked = !row.wasNull();
        return new Item(
                new Sku(row.getString("sku")),
                row.getString("category"),
                row.getString("name"),
                row.getString("variant"),
                row.getString("description"),
                new Money(row.getLong("price")),
                photos.isEmpty() ? List.of() : List.of(photos.split(BETWEEN_LINKS)),
                row.getBoolean("shown"),
                row.getInt("place"),
                oldPrice,
                isRanked ? OptionalInt.of(rank) : OptionalInt.empty(),
                Columns.vat(row));
    }
}
