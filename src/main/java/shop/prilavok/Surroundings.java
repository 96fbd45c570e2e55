package shop.prilavok;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import shop.prilavok.db.CommitTopic;
import shop.prilavok.db.Database;
import shop.prilavok.http.Wire;

/**
 * What the shop finds around itself, so that a simulation can be put in place of the world.
 *
 * @param chance for ids and pauses; thread-safe where the shop has threads, and not to be guessed where it has customers
 * @param wires carry the shop's requests instead of the network
 * @param books opens the database for the listener to its commits; empty: the one that the settings name
 * @param onFall told when the database that the settings name has fallen down
 */
record Surroundings(
        Clock clock,
        RandomGenerator chance,
        Optional<Wires> wires,
        Optional<Function<Consumer<Set<CommitTopic>>, Database>> books,
        Consumer<Throwable> onFall) {

    /** One wire to each service. */
    record Wires(Wire telegram, Wire sheets, Wire yooKassa) {}

    static Surroundings real(Clock clock, Consumer<Throwable> onFall) {
        return new Surroundings(clock, new SecureRandom(), Optional.empty(), Optional.empty(), onFall);
    }
}
