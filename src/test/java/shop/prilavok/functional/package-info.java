/** The whole shop over the real wire: the unchanged product against the three local servers. */
@NullMarked
package shop.prilavok.functional;

import org.jspecify.annotations.NullMarked;
