package shop.prilavok.yookassa;

/** What came is not what YooKassa documents. The message never quotes the text. */
final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableException(String why) {
        super(why);
    }
}
