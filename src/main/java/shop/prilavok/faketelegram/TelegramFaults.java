package shop.prilavok.faketelegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The switches that break this Telegram. Several may be on; the one set first that fits a call takes it. Periods follow
 * the injected clock. Safe for all threads.
 */
public final class TelegramFaults {
    private final Cloud cloud;
    private final List<Trap> traps = new ArrayList<>();
    private long clearings;

    private static final class Trap {
        final TelegramFault fault;
        final Predicate<Call> which;
        final Instant until;
        int left;

        Trap(TelegramFault fault, Predicate<Call> which, Instant until, int left) {
            this.fault = fault;
            this.which = which;
            this.until = until;
            this.left = left;
        }
    }

    TelegramFaults(Cloud cloud) {
        this.cloud = cloud;
    }

    /** All calls except those for updates. */
    public static Predicate<Call> sending() {
        return polling().negate();
    }

    public static Predicate<Call> polling() {
        return method("getUpdates");
    }

    public static Predicate<Call> method(String name) {
        return call -> call.method().equalsIgnoreCase(name);
    }

    public static Predicate<Call> chat(long chatId) {
        return call -> call.chatId().isPresent() && call.chatId().getAsLong() == chatId;
    }

    public static Predicate<Call> everything() {
        return call -> true;
    }

    public void next(int times, TelegramFault fault, Predicate<Call> which) {
        set(new Trap(fault, which, Instant.MAX, times));
    }

    public void during(Duration period, TelegramFault fault, Predicate<Call> which) {
        set(new Trap(fault, which, cloud.now().plus(period), Integer.MAX_VALUE));
    }

    /** Until {@link #clear}. */
    public void on(TelegramFault fault, Predicate<Call> which) {
        set(new Trap(fault, which, Instant.MAX, Integer.MAX_VALUE));
    }

    private void set(Trap trap) {
        cloud.changing(() -> traps.add(trap));
    }

    /** Heals everything; answers that are late go out at once. */
    public void clear() {
        cloud.changing(() -> {
            traps.clear();
            return ++clearings;
        });
    }

    /** Heals one kind of fault, whatever calls it was set for; answers already late stay late. */
    public void off(TelegramFault fault) {
        cloud.changing(() -> traps.removeIf(trap -> trap.fault.equals(fault)));
    }

    /** Faults that are still on, first set first. */
    public List<TelegramFault> active() {
        return cloud.changing(() -> {
            forgetSpent();
            return traps.stream().map(trap -> trap.fault).toList();
        });
    }

    /**
     * Makes a person send a gift that lacks an optional field. It is a valid update, but Java libraries are known to
     * fail on the whole batch that has it.
     */
    public void sendPoison(long personId) {
        cloud.changing(() -> {
            Chat chat = cloud.chat(personId);
            chat.started = true;
            Message shell = chat.post(
                    cloud.person(personId),
                    cloud.now(),
                    new Content.Text(FormattedText.typed("🎁")),
                    new Markup.None(),
                    0,
                    "");
            ObjectNode json = chat.json(shell);
            json.remove("text");
            ObjectNode gift = json.putObject("gift").putObject("gift").put("id", "5170233102089322756");
            gift.put("star_count", 15)
                    .putObject("sticker")
                    .put("file_id", "CAACAgIAAxUAAWcGift")
                    .put("file_unique_id", "AgADGift")
                    .put("type", "regular")
                    .put("width", 512)
                    .put("height", 512)
                    .put("is_animated", true)
                    .put("is_video", false);
            cloud.updates.add("message", json, cloud.now());
            return true;
        });
    }

    /** Lets update ids go on from a lower number, as after a week of silence. What waits for the bot is lost. */
    public void restartUpdateIds(long first) {
        cloud.changing(() -> {
            cloud.updates.restartAt(first);
            return true;
        });
    }

    Optional<TelegramFault> take(Call call) {
        return cloud.changing(() -> {
            forgetSpent();
            Optional<Trap> hit =
                    traps.stream().filter(trap -> trap.which.test(call)).findFirst();
            hit.filter(trap -> trap.left != Integer.MAX_VALUE).ifPresent(trap -> trap.left--);
            return hit.map(trap -> trap.fault);
        });
    }

    /** Waits out a delay, shortened by {@link #clear}. */
    void sitOut(Duration delay) throws InterruptedException {
        long before = cloud.reading(() -> clearings);
        cloud.await(delay, () -> clearings != before);
    }

    private void forgetSpent() {
        traps.removeIf(trap -> trap.left <= 0 || !trap.until.isAfter(cloud.now()));
    }
}
