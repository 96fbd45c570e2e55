/**
 * Keeps everything that the shop must not forget, in an H2 file or in PostgreSQL, behind the ports of the other rooms. No
 * SQL lives anywhere else.
 */
@NullMarked
package shop.prilavok.db;

import org.jspecify.annotations.NullMarked;
