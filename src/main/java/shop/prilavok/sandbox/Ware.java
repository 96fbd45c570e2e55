package shop.prilavok.sandbox;

import java.math.BigDecimal;
import java.util.OptionalInt;

/**
 * One row of goods as the merchant of the try-out shop would have typed it. Rows that share category and name are variants
 * of one product.
 *
 * @param variant empty when there is only one kind
 * @param price roubles, two digits of kopecks
 * @param stock absent when the merchant does not count this ware
 */
record Ware(
        String sku,
        String category,
        String name,
        String variant,
        String description,
        BigDecimal price,
        OptionalInt stock,
        boolean shown,
        Drawing drawing) {}
