/** What is sold: products, prices, stock. Depends on nothing but Java. */
@NullMarked
package shop.prilavok.catalog;

import org.jspecify.annotations.NullMarked;
