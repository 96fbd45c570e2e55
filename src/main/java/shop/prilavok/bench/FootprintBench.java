package shop.prilavok.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a shop takes of a machine, as it is deployed: memory and threads after its start and after work, with an empty
 * data folder and with many orders in it, and the size of its files. Memory and threads are told by Linux alone.
 */
public final class FootprintBench implements Bench {
    private static final int CUSTOMERS = 8;

    private final Program program;
    private final Path parent;
    private final Optional<Path> jar;
    private final int orders;
    private final int presses;
    private final List<Row> rows = new ArrayList<>();

    /**
     * @param parent where a folder for the shop's data may be made
     * @param jar the program, if it is one file
     * @param orders how many were made before
     * @param presses how much work the shop does before it is looked at again
     */
    public FootprintBench(Program program, Path parent, Optional<Path> jar, int orders, int presses) {
        this.program = program;
        this.parent = parent;
        this.jar = jar;
        this.orders = orders;
        this.presses = presses;
    }

    @Override
    public Table measure(Consumer<String> progress) throws IOException, InterruptedException {
        List<Row> disk = new ArrayList<>();
        if (jar.isPresent()) {
            disk.add(Row.measured("the program, one jar", Figure.megabytes(Files.size(jar.get()))));
        }
        try (Scratch scratch = Scratch.in(parent)) {
            try (BareJava bare = BareJava.start(Program.DEPLOYED)) {
                ProcessStatus status = ProcessStatus.of(bare.pid());
                rows.add(Row.baseline("bare Java", "Java that does nothing", Figure.megabytes(status.residentBytes())));
                rows.add(Row.baseline("bare threads", "threads of that Java", Figure.count(status.threads())));
            }
            progress.accept("a shop with nothing in its folder");
            shop("no orders", scratch.folder(), scratch.folder().resolve("empty"));
            Path data = scratch.folder().resolve("full");
            String name = String.format(Locale.ROOT, "%,d orders", orders);
            progress.accept("writing " + name);
            try (OrderHistory history = new OrderHistory(data)) {
                history.write(orders);
                disk.add(Row.measured("data folder with " + name + ", at work", size(data)));
            }
            disk.add(Row.measured("data folder with " + name + ", closed and compacted", size(data)));
            progress.accept("a shop with " + name);
            shop(name, scratch.folder(), data);
        }
        return new Table(
                "footprint",
                List.of(new Section("java " + String.join(" ", Program.DEPLOYED), rows), new Section("on disk", disk)),
                List.of(
                        "Work is " + presses + " presses of customers who look at goods and fill carts.",
                        "An order here is placed in one commit, paid in another, and its row is taken to the sheet."));
    }

    private void shop(String name, Path folder, Path data) throws IOException, InterruptedException {
        try (Surroundings world = new Surroundings(folder, Visits.ITEMS);
                Program.Running shop = program.shop(Program.DEPLOYED, world.addresses(), data)) {
            Crowd crowd = Visits.of(world);
            Visits.awaitOpen(crowd);
            look(name + ", after the start", shop);
            crowd.press(CUSTOMERS, presses);
            look(name + ", after work", shop);
        }
    }

    private void look(String when, Program.Running shop) throws IOException {
        ProcessStatus status = ProcessStatus.of(shop.pid());
        rows.add(Row.measured("resident memory, " + when, Figure.megabytes(status.residentBytes())));
        rows.add(Row.measured("threads, " + when, Figure.count(status.threads())));
    }

    private static Figure size(Path folder) throws IOException {
        long bytes = 0;
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        return Figure.megabytes(bytes);
    }
}
