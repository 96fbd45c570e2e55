package shop.prilavok.db;

import java.util.LinkedHashMap;
import java.util.Map;
import shop.prilavok.catalog.Sku;
import shop.prilavok.order.Carts;
import shop.prilavok.order.CustomerId;

/** Table {@code cart_line}. */
final class CartTable implements Carts {
    private final Units units;

    CartTable(Units units) {
        this.units = units;
    }

    @Override
    public Map<Sku, Integer> of(CustomerId customer) {
        return units.reading(link -> {
            Map<Sku, Integer> cart = new LinkedHashMap<>();
            link.sql("select sku, quantity from cart_line where customer = :customer order by id")
                    .bind("customer", customer.value())
                    .list(row -> cart.put(new Sku(row.getString("sku")), row.getInt("quantity")));
            return cart;
        });
    }

    @Override
    public void set(CustomerId customer, Sku sku, int quantity) {
        String change = quantity == 0 ? "delete from cart_line where customer = :customer and sku = :sku" : """
                  merge into cart_line c using (values (cast(:customer as bigint), cast(:sku as varchar)))
                      k (customer, sku) on c.customer = k.customer and c.sku = k.sku
                  when matched then update set quantity = :quantity
                  when not matched then insert (customer, sku, quantity) values (:customer, :sku, :quantity)
                  """;
        var update =
                units.writing().sql(change).bind("customer", customer.value()).bind("sku", sku.code());
        if (quantity != 0) {
            update.bind("quantity", quantity);
        }
        update.execute();
    }

    @Override
    public void clear(CustomerId customer) {
        units.writing()
                .sql("delete from cart_line where customer = :customer")
                .bind("customer", customer.value())
                .execute();
    }
}
