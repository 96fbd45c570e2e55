package shop.prilavok.http;

/** Thrown by a {@link Route} that wants the connection closed without any answer, as a broken network would. */
public final class HangUp extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public HangUp(String why) {
        super(why);
    }
}
