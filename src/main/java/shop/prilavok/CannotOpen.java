package shop.prilavok;

/** Why a shop cannot be opened at all, as one sentence for its owner. */
final class CannotOpen extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotOpen(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
