package shop.prilavok.chat;

/** One conversation: with a customer, or the admins' group. */
public record ChatId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
