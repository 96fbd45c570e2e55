/** A Google Sheets server in one process: it speaks the v4 HTTP protocol, so that the shop can be tried without Google. */
@NullMarked
package shop.prilavok.fakesheets;

import org.jspecify.annotations.NullMarked;
