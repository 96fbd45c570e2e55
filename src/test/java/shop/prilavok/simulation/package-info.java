@NullMarked
package shop.prilavok.simulation;

import org.jspecify.annotations.NullMarked;
