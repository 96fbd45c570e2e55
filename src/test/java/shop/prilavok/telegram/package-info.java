/** Tests of the Telegram room, over real HTTP against a scripted server. */
@NullMarked
package shop.prilavok.telegram;

import org.jspecify.annotations.NullMarked;
