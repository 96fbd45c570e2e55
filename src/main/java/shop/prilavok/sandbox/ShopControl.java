package shop.prilavok.sandbox;

import java.util.List;

/** The shop's process, as the try-out page handles it. Implementations are safe for all threads. */
public interface ShopControl {
    /** Starts the shop; nothing happens when it runs already. */
    void start();

    /** Ends the shop at once and without a warning, as a power cut would; nothing happens when it does not run. */
    void kill();

    boolean running();

    /** The last lines of the shop's log, oldest first. */
    List<String> recentLog();
}
