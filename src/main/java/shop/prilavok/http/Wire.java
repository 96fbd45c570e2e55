package shop.prilavok.http;

import java.io.IOException;

/** Carries requests to another service in place of the network: a whole service may live in the same process. */
@FunctionalInterface
public interface Wire {
    /**
     * Carries one request there and its answer back.
     *
     * @throws IOException when there is no answer, as a network would
     */
    Response carry(Request request) throws IOException;
}
