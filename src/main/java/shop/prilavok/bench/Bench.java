package shop.prilavok.bench;

import java.io.IOException;
import java.util.function.Consumer;

/** Something that can be measured. Takes seconds to minutes, and most of the machine. */
@FunctionalInterface
public interface Bench {
    /**
     * Measures once.
     *
     * @param progress hears a line now and then of what is being done
     */
    Table measure(Consumer<String> progress) throws IOException, InterruptedException;
}
