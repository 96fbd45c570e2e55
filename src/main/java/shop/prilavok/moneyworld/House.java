package shop.prilavok.moneyworld;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import shop.prilavok.http.Request;
import shop.prilavok.http.Response;
import shop.prilavok.simulation.Chore;
import shop.prilavok.simulation.Life;

/** The house of the shop: opens it, lets its hands work, and opens it again some turns after it died. */
final class House {
    private final MoneyWorld world;
    private final RunningTill.Builder builder;
    private final Map<String, Integer> busy = new HashMap<>();
    private Life life = new Life();
    private @Nullable RunningTill till;
    private int lives;
    private int closedFor;

    House(MoneyWorld world, RunningTill.Builder builder) {
        this.world = world;
        this.builder = builder;
    }

    Life life() {
        return life;
    }

    void open() {
        life = new Life();
        busy.clear();
        lives++;
        till = builder.open(new RunningTill.Site(
                world.shopClock,
                world.chance.of("life " + lives),
                new Crossing(world, life),
                world.books.forLife(life),
                world.holds,
                MoneyWorld.WARES));
    }

    /** How often it was opened. */
    int lives() {
        return lives;
    }

    /** If the shop has died: what was not committed is gone, and it stays closed for this many turns. */
    void buryTheDead(int turns) {
        if (till != null && life.isOver()) {
            world.say("The shop died: " + life.end());
            till = null;
            world.books.release();
            closedFor = turns;
        }
    }

    void turnOver() {
        if (till == null && closedFor-- <= 0) {
            open();
        }
    }

    boolean isClosed() {
        return till == null;
    }

    /** Somebody does something in the shop, if it is open. */
    void enter(Consumer<RunningTill> what) {
        RunningTill open = till;
        if (open != null && !life.isOver()) {
            guarded("a visit", () -> {
                what.accept(open);
                return true;
            });
        }
    }

    /** One step of a chore, if a hand is free for it. False when another would be in vain. */
    boolean work(String name) {
        RunningTill open = till;
        if (open == null || life.isOver()) {
            return false;
        }
        Optional<Chore> chore =
                open.chores().stream().filter(one -> one.name().equals(name)).findFirst();
        if (busy.getOrDefault(name, 0) >= chore.orElseThrow().hands()) {
            return false;
        }
        busy.merge(name, 1, Integer::sum);
        try {
            return guarded(name, () -> chore.get().step().getAsBoolean());
        } finally {
            busy.merge(name, -1, Integer::sum);
        }
    }

    /** The status of the answer; 0 when nobody is there. */
    int knock(Request request) {
        RunningTill open = till;
        if (open == null || life.isOver()) {
            return 0;
        }
        try {
            Response response = open.knock(request);
            return response.status();
        } catch (Exception e) {
            return 500;
        }
    }

    private boolean guarded(String who, BooleanSupplier what) {
        try {
            boolean more = what.getAsBoolean();
            life.requireAlive();
            return more;
        } catch (RuntimeException e) {
            life.requireAlive();
            world.broken("No step of the shop fails for an unexpected reason.", who + ": " + e);
            life.requireAlive();
            return false;
        }
    }
}
