@NullMarked
package shop.prilavok.moneyworld;

import org.jspecify.annotations.NullMarked;
