/** The try-out shop: three fake outside systems, a seeded shop of goods, and the page on which a newcomer plays it all. */
@NullMarked
package shop.prilavok.sandbox;

import org.jspecify.annotations.NullMarked;
