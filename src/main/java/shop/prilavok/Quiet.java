package shop.prilavok;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Silences the log, for commands whose output is read by others: in a simulation every fault would be logged. */
final class Quiet {
    private Quiet() {}

    static void logs() {
        java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.OFF); // Google's libraries use this one
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.OFF);
            root.getLoggerContext().getLoggerList().forEach(logger -> logger.setLevel(Level.OFF));
        }
    }
}
