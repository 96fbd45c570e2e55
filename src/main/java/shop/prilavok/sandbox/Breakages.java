package shop.prilavok.sandbox;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import shop.prilavok.fakesheets.SheetsFault;
import shop.prilavok.fakesheets.SheetsFaults;
import shop.prilavok.faketelegram.TelegramFault;
import shop.prilavok.faketelegram.TelegramFaults;
import shop.prilavok.fakeyookassa.YooKassaFaults;

/** The switches of the page. Of one service at most one is on: a switch that goes on puts out the others. Thread-safe. */
final class Breakages {
    private static final Duration SLOW = Duration.ofSeconds(4);
    private static final int RETRY_AFTER_SECONDS = 5;

    private final TelegramFaults telegram;
    private final SheetsFaults sheets;
    private final YooKassaFaults yookassa;
    private final Set<Breakage> on = EnumSet.noneOf(Breakage.class);

    Breakages(TelegramFaults telegram, SheetsFaults sheets, YooKassaFaults yookassa) {
        this.telegram = telegram;
        this.sheets = sheets;
        this.yookassa = yookassa;
    }

    synchronized void set(Breakage breakage, boolean broken) {
        on.removeIf(other -> other.service() == breakage.service());
        heal(breakage.service());
        if (broken) {
            on.add(breakage);
            apply(breakage);
        }
    }

    synchronized boolean isOn(Breakage breakage) {
        return on.contains(breakage);
    }

    /** How a service does: {@code ok}, {@code broken} or {@code down}. */
    synchronized String health(Service service) {
        return on.stream()
                .filter(breakage -> breakage.service() == service)
                .map(breakage ->
                        breakage == Breakage.SHEETS_DOWN || breakage == Breakage.YOOKASSA_DOWN ? "down" : "broken")
                .findFirst()
                .orElse("ok");
    }

    private void heal(Service service) {
        switch (service) {
            case TELEGRAM -> telegram.clear();
            case SHEETS -> sheets.clear();
            case YOOKASSA -> {
                yookassa.off();
                yookassa.webhookLost(false);
            }
        }
    }

    private void apply(Breakage breakage) {
        switch (breakage) {
            case SHEETS_DOWN -> sheets.on(new SheetsFault.Down());
            case SHEETS_SLOW -> sheets.on(new SheetsFault.Slow(SLOW));
            case SHEETS_QUOTA -> sheets.on(new SheetsFault.TooManyRequests());
            case SHEETS_LOST -> sheets.on(new SheetsFault.AppliedThenHungUp(), path -> path.endsWith(":batchUpdate"));
            case WEBHOOK_LOST -> yookassa.webhookLost(true);
            case YOOKASSA_DOWN -> yookassa.untilOff(YooKassaFaults.Fault.DOWN);
            case TELEGRAM_FLOOD ->
                telegram.on(new TelegramFault.TooManyRequests(RETRY_AFTER_SECONDS), TelegramFaults.sending());
        }
    }
}
