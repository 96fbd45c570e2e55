package shop.prilavok.sheets;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.prilavok.catalog.CatalogReading;
import shop.prilavok.catalog.Problem;
import shop.prilavok.catalog.RefreshingCatalog;
import shop.prilavok.catalog.RefreshingCatalog.Beforehand;
import shop.prilavok.chat.ProblemTexts;
import shop.prilavok.chat.RefreshingTexts;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.RefreshingTerms;
import shop.prilavok.outbox.Breaker;

/**
 * Looks into the sheet every few seconds: hands what it finds to the catalog, the terms and the texts, hears what the merchant
 * chose for orders and keeps about customers, and looks after their rows and after what the shop writes beside his own. While
 * Google is away the shop goes on with what it has. {@link #step} is to be called by one thread; the rest from any.
 */
public final class PollingSheet {
    private static final Logger log = LoggerFactory.getLogger(PollingSheet.class);
    private static final int FAILURES = 3;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final SheetReader reader;
    private final RefreshingCatalog catalog;
    private final RefreshingTerms terms;
    private final RefreshingTexts texts;
    private final HearingWishes wishes;
    private final ComparingOrders orders;
    private final ComparingMarks marks;
    private final HearingNotes notes;
    private final ComparingCustomers customers;
    private final Pace pace;
    private final InstantSource clock;
    private final Consumer<List<Problem>> admins;
    private final Breaker breaker;
    private final CatalogReader reading;
    private Instant due = Instant.MIN;
    private Instant planned = Instant.MIN; // when that was found out
    private List<Problem> told = List.of();
    private volatile State state;

    /** How the sheet can be reached. */
    public sealed interface State {}

    /**
     * The last look succeeded.
     *
     * @param lastRead when it was read last
     */
    public record Working(Instant lastRead) implements State {}

    /**
     * The last look failed.
     *
     * @param since the first failure after the last success
     * @param why in Google's own words where it said any
     */
    public record Failing(Instant since, Problem why) implements State {}

    /**
     * @param admins is told all problems of the sheet once after each change of them; an empty list says that all are mended
     */
    public PollingSheet(
            SheetReader reader,
            RefreshingCatalog catalog,
            RefreshingTerms terms,
            RefreshingTexts texts,
            HearingWishes wishes,
            ComparingOrders orders,
            ComparingMarks marks,
            HearingNotes notes,
            ComparingCustomers customers,
            Pace pace,
            InstantSource clock,
            Consumer<List<Problem>> admins) {
        this.reader = reader;
        this.catalog = catalog;
        this.terms = terms;
        this.texts = texts;
        this.wishes = wishes;
        this.orders = orders;
        this.marks = marks;
        this.reading = new CatalogReader(marks.marks().pictures());
        this.notes = notes;
        this.customers = customers;
        this.pace = pace;
        this.clock = clock;
        this.admins = admins;
        this.breaker = new Breaker(FAILURES, PAUSE, clock);
        this.state = new Failing(clock.instant(), new Problem(Problem.Kind.SHEET_NOT_READ_YET, "", ""));
    }

    public State state() {
        return state;
    }

    /** Whether any look has ended, well or not. */
    public boolean hasLooked() {
        return !(state instanceof Failing failing && failing.why().kind() == Problem.Kind.SHEET_NOT_READ_YET);
    }

    /**
     * One look, if it is time for one. Never throws.
     *
     * @return whether the sheet was asked
     */
    public boolean step() {
        Instant now = clock.instant();
        if (now.isBefore(due()) || !breaker.permits()) {
            return false;
        }
        due = now.plus(pace.atEase());
        planned = now;
        try {
            look();
        } catch (RuntimeException e) {
            log.error("Reading the sheet failed unexpectedly", e);
            breaker.failed();
            failing(new Problem(Problem.Kind.SHEET_NOT_TAKEN_OVER, "", e.toString()));
        }
        return true;
    }

    /** Before this moment a step does nothing. */
    public Instant nextAt() {
        Instant due = due();
        return due.isAfter(breaker.opensAt()) ? due : breaker.opensAt();
    }

    /** What was planned before the clock was put back may be hours away. */
    private Instant due() {
        return clock.instant().isBefore(planned) ? Instant.MIN : due;
    }

    private void look() {
        Instant began = clock.instant();
        Beforehand before = catalog.beforeLooking();
        Set<OrderId> waiting = orders.waiting();
        boolean marksWait = marks.isWaiting();
        Set<CustomerId> waitingCustomers = customers.waiting();
        SheetAnswer<SheetView> answer = reader.read();
        if (answer instanceof SheetAnswer.Ok<SheetView> ok) {
            Optional<CatalogReading> found = reading.read(ok.value());
            List<Problem> inNotes = notes.hear(ok.value());
            found.ifPresent(rows -> takeOver(before, rows, ok.value(), inNotes));
            wishes.hear(ok.value());
            orders.compare(ok.value(), waiting);
            marks.compare(ok.value(), marksWait);
            customers.compare(ok.value(), waitingCustomers);
            reader.turnPage(ok.value());
            breaker.succeeded();
            working();
            due = began.plus(pace.after(ok.value()));
            return;
        }
        if (answer instanceof SheetAnswer.NotNow<SheetView> notNow) {
            due = clock.instant().plus(notNow.after());
            breaker.succeeded();
        } else if (answer
                instanceof SheetAnswer.Refused<SheetView>) { // Google is there; somebody has to share the sheet
            due = clock.instant().plus(pace.atEase().compareTo(PAUSE) < 0 ? PAUSE : pace.atEase());
            breaker.succeeded();
        } else {
            breaker.failed();
        }
        failing(reader.trouble(answer));
    }

    private void takeOver(Beforehand before, CatalogReading found, SheetView view, List<Problem> inNotes) {
        List<Problem> problems = new ArrayList<>(catalog.refresh(before, found).problems());
        problems.addAll(terms.refresh(DeliveryRows.read(view), PromoRows.read(view), SettingRows.read(view)));
        problems.addAll(texts.refresh(TextRows.read(view)));
        problems.addAll(inNotes);
        problems.addAll(AskingForTags.renamed(view));
        if (!problems.equals(told)) {
            admins.accept(problems);
            told = List.copyOf(problems);
        }
    }

    private void working() {
        if (state instanceof Failing failing) {
            log.info(
                    !hasLooked() ? "The sheet is read" : "The sheet is read again, after {}",
                    Duration.between(failing.since(), clock.instant()));
        }
        state = new Working(clock.instant());
    }

    private void failing(Problem why) {
        if (state instanceof Failing before && before.why().equals(why)) {
            return;
        }
        log.warn("{} ({})", ProblemTexts.LOG.sentence(why), why.found());
        state = new Failing(state instanceof Failing before ? before.since() : clock.instant(), why);
    }
}
