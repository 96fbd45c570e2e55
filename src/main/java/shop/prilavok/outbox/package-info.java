/** Durable deliveries to the outside world: what to send, when to try again, when to stop. Knows nothing of shops. */
@NullMarked
package shop.prilavok.outbox;

import org.jspecify.annotations.NullMarked;
