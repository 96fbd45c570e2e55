package shop.prilavok.simulation;

/** The shop's process dies here. An error, so that nothing of the shop takes it for a failure that can be handled. */
public final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    Crash(String where) {
        super(where, null, false, false);
    }
}
