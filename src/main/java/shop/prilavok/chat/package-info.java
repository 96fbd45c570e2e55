/** The shop's side of a conversation: screens, buttons, texts. Knows no messenger in particular. */
@NullMarked
package shop.prilavok.chat;

import org.jspecify.annotations.NullMarked;
