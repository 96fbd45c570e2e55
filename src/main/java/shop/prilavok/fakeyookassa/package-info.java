/**
 * YooKassa for the sandbox and the tests: a server that speaks its API v3, keeps its rules and fails on request.
 * It shares no code with the product, so that the two can only agree by the wire.
 */
@NullMarked
package shop.prilavok.fakeyookassa;

import org.jspecify.annotations.NullMarked;
