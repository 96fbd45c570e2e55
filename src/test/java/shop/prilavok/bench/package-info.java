/** The benches: their arithmetic on known data, and each of them once with tiny counts. */
@NullMarked
package shop.prilavok.bench;

import org.jspecify.annotations.NullMarked;
