@NullMarked
package shop.prilavok.http;

import org.jspecify.annotations.NullMarked;
