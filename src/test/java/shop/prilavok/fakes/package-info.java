/** The ports of the shop in memory: what each promises, executable, for tests of everything that stands on them. */
@NullMarked
package shop.prilavok.fakes;

import org.jspecify.annotations.NullMarked;
