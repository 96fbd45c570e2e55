package shop.prilavok.sheets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import shop.prilavok.catalog.JournalEntry;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.StockMovement;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.OrderId;
import shop.prilavok.outbox.Parcel;

/** What a parcel for the sheet asks for. */
sealed interface SheetParcel {
    ObjectMapper JSON = new ObjectMapper();

    /** Which kind of parcel it is. */
    String kind();

    String payload();

    /** A row to append to the journal. */
    record Row(JournalEntry entry) implements SheetParcel {
        static final String KIND = "row";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String payload() {
            return write(new RowJson(
                    entry.key(),
                    entry.at().toEpochMilli(),
                    entry.order(),
                    entry.sku().code(),
                    entry.name(),
                    entry.kind(),
                    entry.change(),
                    entry.price().kopecks(),
                    entry.sum().kopecks()));
        }
    }

    /**
     * The stock formula to put where the merchant had typed a number.
     *
     * @param typed that number; empty to put it where the formula is torn or gone
     * @param added pieces that he had added to the formula instead, and that are to go from it
     */
    record Formula(Sku sku, OptionalInt typed, OptionalInt added) implements SheetParcel {
        static final String KIND = "formula";

        static Formula insteadOf(Sku sku, int typed) {
            return new Formula(sku, OptionalInt.of(typed), OptionalInt.empty());
        }

        static Formula without(Sku sku, int added) {
            return new Formula(sku, OptionalInt.empty(), OptionalInt.of(added));
        }

        static Formula repaired(Sku sku) {
            return new Formula(sku, OptionalInt.empty(), OptionalInt.empty());
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String payload() {
            return write(new FormulaJson(sku.code(), orNull(typed), orNull(added)));
        }
    }

    /** The row of an order to bring up to date: how it is to look is decided when it is written. */
    record OrderRow(OrderId order) implements SheetParcel {
        static final String KIND = "order";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String payload() {
            return write(new OrderJson(order.value()));
        }
    }

    /** The row of a customer to bring up to date: how it is to look is decided when it is written. */
    record CustomerRow(CustomerId customer) implements SheetParcel {
        static final String KIND = "customer";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String payload() {
            return write(new CustomerJson(customer.value()));
        }
    }

    /** What stands beside the merchant's rows to bring up to date: what that is, is decided when it is written. */
    record Marks() implements SheetParcel {
        static final String KIND = "marks";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String payload() {
            return "{}";
        }
    }

    /** Empty when the parcel makes no sense to this version of the shop. */
    static Optional<SheetParcel> read(Parcel parcel) {
        try {
            if (parcel.kind().equals(Row.KIND)) {
                return Optional.of(
                        new Row(JSON.readValue(parcel.payload(), RowJson.class).entry()));
            }
            if (parcel.kind().equals(Formula.KIND)) {
                FormulaJson json = JSON.readValue(parcel.payload(), FormulaJson.class);
                return Optional.of(new Formula(new Sku(json.sku()), number(json.typed()), number(json.added())));
            }
            if (parcel.kind().equals(OrderRow.KIND)) {
                OrderJson json = JSON.readValue(parcel.payload(), OrderJson.class);
                return Optional.of(new OrderRow(new OrderId(json.order())));
            }
            if (parcel.kind().equals(CustomerRow.KIND)) {
                CustomerJson json = JSON.readValue(parcel.payload(), CustomerJson.class);
                return Optional.of(new CustomerRow(new CustomerId(json.customer())));
            }
            return parcel.kind().equals(Marks.KIND) ? Optional.of(new Marks()) : Optional.empty();
        } catch (JsonProcessingException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static OptionalInt number(@Nullable Integer orNull) {
        return orNull == null ? OptionalInt.empty() : OptionalInt.of(orNull);
    }

    private static @Nullable Integer orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    private static String write(Object json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Plain values can always be written", e);
        }
    }

    /** How a row is kept. Money in kopecks, time in milliseconds since 1970. */
    record RowJson(
            String key,
            long at,
            String order,
            String sku,
            String name,
            StockMovement.Kind fact,
            int change,
            long price,
            long sum) {
        JournalEntry entry() {
            return new JournalEntry(
                    key,
                    Instant.ofEpochMilli(at),
                    order,
                    new Sku(sku),
                    name,
                    fact,
                    change,
                    new Money(price),
                    new Money(sum));
        }
    }

    /** How a formula is kept. */
    record FormulaJson(
            String sku, @Nullable Integer typed, @Nullable Integer added) {}

    /** How an order is kept: by its number. */
    record OrderJson(long order) {}

    /** How a customer is kept: by his number. */
    record CustomerJson(long customer) {}
}
