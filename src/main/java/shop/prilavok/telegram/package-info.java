/** Speaks Telegram's Bot API: takes updates in by long polling, and shows screens. The one room that knows the library. */
@NullMarked
package shop.prilavok.telegram;

import org.jspecify.annotations.NullMarked;
