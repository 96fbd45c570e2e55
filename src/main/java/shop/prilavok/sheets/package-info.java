/** The merchant's Google Sheet: reads the catalog from it, writes the journal into it; the only room that knows Google. */
@NullMarked
package shop.prilavok.sheets;

import org.jspecify.annotations.NullMarked;
