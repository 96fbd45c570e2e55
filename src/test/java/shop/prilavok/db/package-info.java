/** What every port promises, tried on each database. */
@NullMarked
package shop.prilavok.db;

import org.jspecify.annotations.NullMarked;
