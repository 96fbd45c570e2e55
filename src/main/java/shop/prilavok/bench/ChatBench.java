package shop.prilavok.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * From a press to the next screen, with the whole shop running as it is deployed, for one customer and for many at once.
 * Beside it an echo bot over the same servers, which shows what the way to Telegram alone takes.
 */
public final class ChatBench implements Bench {
    private final Program program;
    private final Path parent;
    private final int customers;
    private final int presses;

    /**
     * @param parent where a folder for the shop's data may be made
     * @param customers how many press at once
     * @param presses of all of them together; one customer alone makes a tenth of that
     */
    public ChatBench(Program program, Path parent, int customers, int presses) {
        this.program = program;
        this.parent = parent;
        this.customers = customers;
        this.presses = presses;
    }

    private record Pressed(Crowd.Outcome alone, Crowd.Outcome together) {}

    @Override
    public Table measure(Consumer<String> progress) throws IOException, InterruptedException {
        Pressed echoed;
        Pressed sold;
        try (Scratch scratch = Scratch.in(parent)) {
            try (Surroundings world = new Surroundings(scratch.folder(), Visits.ITEMS);
                    EchoBot bot = new EchoBot(world.addresses())) {
                progress.accept("pressing the echo bot's button");
                echoed = pressed(new Crowd(world.telegram(), Collections.nCopies(5 * Visits.ITEMS, EchoBot.BUTTON)));
            }
            try (Surroundings world = new Surroundings(scratch.folder(), Visits.ITEMS);
                    Program.Running shop = program.shop(
                            Program.DEPLOYED,
                            world.addresses(),
                            scratch.folder().resolve("outbox"))) {
                progress.accept("opening the shop, process " + shop.pid());
                Crowd crowd = Visits.of(world);
                Visits.awaitOpen(crowd);
                progress.accept("pressing the shop's buttons");
                sold = pressed(crowd);
            }
        }
        return new Table(
                "chat",
                List.of(
                        new Section("one customer", rows(echoed.alone(), sold.alone())),
                        new Section(customers + " customers at once", rows(echoed.together(), sold.together()))),
                List.of(
                        "A press is followed by the next as soon as the new screen is there: catalog, category, product,"
                                + " into the cart, home.",
                        "The echo bot has the shop's own client and long polling, and neither memory nor disk.",
                        "Customers, Telegram and the shop share this machine."));
    }

    private static List<Row> rows(Crowd.Outcome echo, Crowd.Outcome shop) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.baseline("echo bot", "echo bot, presses", echo.rate(), echo.screens()));
        rows.add(Row.measured("Prilavok, presses", shop.rate(), shop.screens()));
        rows.add(Row.baseline(
                "echo screen",
                "echo bot, until the new screen",
                Figure.milliseconds(echo.screens().p50()),
                echo.screens()));
        rows.add(Row.measured(
                "Prilavok, until the new screen",
                Figure.milliseconds(shop.screens().p50()),
                shop.screens()));
        rows.add(Row.measured(
                "Prilavok, until the button's circle ends",
                Figure.milliseconds(shop.circles().p50()),
                shop.circles()));
        return rows;
    }

    /** The first presses warm up both sides and are not counted. */
    private Pressed pressed(Crowd crowd) throws InterruptedException {
        crowd.press(customers, Math.max(1, presses / 5));
        Crowd.Outcome alone = crowd.press(1, Math.max(1, presses / 10));
        return new Pressed(alone, crowd.press(customers, presses));
    }
}
