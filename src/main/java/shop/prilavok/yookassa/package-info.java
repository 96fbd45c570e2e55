/** The payment service YooKassa behind the shop's port: its HTTP, its JSON, and what its answers mean for the money. */
@NullMarked
package shop.prilavok.yookassa;

import org.jspecify.annotations.NullMarked;
