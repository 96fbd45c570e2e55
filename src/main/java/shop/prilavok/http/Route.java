package shop.prilavok.http;

/** Answers requests. Called from many threads at once; may block, as a long poll does. */
@FunctionalInterface
public interface Route {
    /**
     * Answers one request.
     *
     * @throws HangUp to close the connection without an answer
     * @throws Exception anything else becomes a plain 500
     */
    Response answer(Request request) throws Exception;
}
