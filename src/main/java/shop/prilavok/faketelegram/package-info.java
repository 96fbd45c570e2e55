/**
 * A Telegram for one bot on this machine: the Bot API over HTTP as the real one speaks it, and the users' side as plain
 * Java calls, so that the unchanged shop can be played with, tested and broken without an account.
 */
@NullMarked
package shop.prilavok.faketelegram;

import org.jspecify.annotations.NullMarked;
