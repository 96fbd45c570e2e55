/**
 * The shop in a world that is all ours: one thread, a virtual clock, one seed that decides everything. Days pass in a
 * fraction of a second, with more mishaps than life has in years, and after every step the invariants are looked at.
 */
@NullMarked
package shop.prilavok.simulation;

import org.jspecify.annotations.NullMarked;
