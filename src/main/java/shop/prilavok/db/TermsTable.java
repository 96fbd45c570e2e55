package shop.prilavok.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.PromoCode;
import shop.prilavok.order.Chosen;
import shop.prilavok.order.DeliveryOption;
import shop.prilavok.order.Preference;
import shop.prilavok.order.Preferences;
import shop.prilavok.order.Terms;
import shop.prilavok.order.TermsStore;

/** Tables {@code delivery_option}, {@code promo_code} and {@code preference}; opens the tally of each code. */
final class TermsTable implements TermsStore {
    private final Units units;

    TermsTable(Units units) {
        this.units = units;
    }

    @Override
    public Terms load() {
        return units.reading(link -> new Terms(
                link.sql("select * from delivery_option order by place").list(row -> delivery(row)),
                link.sql("select * from promo_code order by place").list(row -> promoCode(row)),
                new Preferences(
                        link.sql("select * from preference order by place").list(row -> chosen(row)))));
    }

    @Override
    public void replace(Terms terms) {
        Link link = units.writing();
        link.sql("delete from delivery_option").execute();
        link.sql("delete from promo_code").execute();
        link.sql("delete from preference").execute();
        put(link, terms.deliveries());
        for (PromoCode code : terms.promoCodes()) {
            link.sql("""
                            merge into promo_tally t using (values (cast(:code as varchar))) k (code) on t.code = k.code
                            when not matched then insert (code, uses) values (:code, 0)
                            """).bind("code", code.code()).execute();
        }
        Command codes = link.sql("""
                insert into promo_code (place, code, percent, amount, minimum, last_day, most, most_per_customer)
                values (:place, :code, :percent, :amount, :minimum, :day, :most, :each)
                """);
        for (PromoCode code : terms.promoCodes()) {
            codes.bind("place", codes.size())
                    .bind("code", code.code())
                    .bind("percent", code.discount() instanceof PromoCode.Percent percent ? percent.hundredths() : null)
                    .bind(
                            "amount",
                            code.discount() instanceof PromoCode.Sum sum
                                    ? sum.amount().kopecks()
                                    : null)
                    .bind("minimum", code.minimum().kopecks())
                    .bind("day", code.until().map(LocalDate::toString).orElse(null))
                    .bind("most", orNull(code.limit()))
                    .bind("each", orNull(code.perCustomer()))
                    .add();
        }
        codes.executeBatch();
        put(link, terms.preferences());
    }

    private static void put(Link link, Preferences preferences) {
        Command rows = link.sql("insert into preference (place, name, chosen) values (:place, :name, :chosen)");
        for (Chosen chosen : preferences.chosen()) {
            rows.bind("place", rows.size())
                    .bind("name", chosen.preference().name())
                    .bind("chosen", chosen.value())
                    .add();
        }
        rows.executeBatch();
    }

    private static void put(Link link, List<DeliveryOption> deliveries) {
        Command options = link.sql("""
                insert into delivery_option (place, name, fee, free_from, needs_address, note, on_receipt)
                values (:place, :name, :fee, :free, :address, :note, :receipt)
                """);
        for (DeliveryOption option : deliveries) {
            options.bind("place", options.size())
                    .bind("name", option.name())
                    .bind("fee", option.fee().kopecks())
                    .bind("free", option.freeFrom().map(Money::kopecks).orElse(null))
                    .bind("address", option.needsAddress())
                    .bind("note", option.note())
                    .bind("receipt", option.onReceipt())
                    .add();
        }
        options.executeBatch();
    }

    private static @Nullable Integer orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    private static DeliveryOption delivery(ResultSet row) throws SQLException {
        return new DeliveryOption(
                row.getString("name"),
                new Money(row.getLong("fee")),
                Optional.ofNullable(row.getObject("free_from", Long.class)).map(Money::new),
                row.getBoolean("needs_address"),
                row.getString("note"),
                row.getBoolean("on_receipt"));
    }

    private static PromoCode promoCode(ResultSet row) throws SQLException {
        Integer percent = row.getObject("percent", Integer.class);
        return new PromoCode(
                row.getString("code"),
                percent != null ? new PromoCode.Percent(percent) : new PromoCode.Sum(new Money(row.getLong("amount"))),
                new Money(row.getLong("minimum")),
                Optional.ofNullable(row.getString("last_day")).map(LocalDate::parse),
                number(row, "most"),
                number(row, "most_per_customer"));
    }

    private static Chosen chosen(ResultSet row) throws SQLException {
        return new Chosen(Preference.valueOf(row.getString("name")), row.getString("chosen"));
    }

    private static OptionalInt number(ResultSet row, String column) throws SQLException {
        Integer number = row.getObject(column, Integer.class);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
