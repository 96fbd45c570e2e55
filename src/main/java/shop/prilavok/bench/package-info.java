/** Measures the shop on this machine. Every figure has a baseline from the same run: machines differ, ratios less. */
@NullMarked
package shop.prilavok.bench;

import org.jspecify.annotations.NullMarked;
