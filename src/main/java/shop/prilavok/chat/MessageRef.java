package shop.prilavok.chat;

/**
 * A message that the shop sent.
 *
 * @param photo whether it has a picture: such a message cannot become a plain text again
 */
public record MessageRef(long id, boolean photo) {}
