/** Payments and refunds as state machines; the only room that decides that an order is paid. */
@NullMarked
package shop.prilavok.payment;

import org.jspecify.annotations.NullMarked;
