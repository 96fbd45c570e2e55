/** Carts, customers and orders, and everything that may happen to an order. Depends on the catalog. */
@NullMarked
package shop.prilavok.order;

import org.jspecify.annotations.NullMarked;
