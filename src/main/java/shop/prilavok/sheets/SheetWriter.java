package shop.prilavok.sheets;

import com.google.api.services.sheets.v4.model.Request;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.prilavok.outbox.BatchStore;
import shop.prilavok.outbox.Delivery;
import shop.prilavok.outbox.Lane;
import shop.prilavok.outbox.OutboxStore;
import shop.prilavok.outbox.Parcel;
import shop.prilavok.outbox.SentBatch;

/**
 * Takes parcels to the sheet, many of one topic in one request, each exactly once and in order, however often the connection
 * breaks. One step of delivery is one batch: an unfinished one of before, or a new one. Thread-safe, and one at a time.
 *
 * <p>When Google refuses a batch for what is in it, the next ones are halved until a single parcel is found guilty, and
 * that one is set aside for a human. Claimed parcels that a step did not reach come again.
 */
public final class SheetWriter implements Delivery {
    /** Parcels in one batch. */
    public static final int MOST = 200;

    private static final Logger log = LoggerFactory.getLogger(SheetWriter.class);

    /** A batch keeps this distance from the one before, so that the rows of a busy minute gather. */
    private static final Duration GATHERING = Duration.ofSeconds(2);

    /** Orders need a new look before each batch, and there are not many looks in a minute. */
    private static final Duration ORDERS_GATHERING = Duration.ofSeconds(6);

    /** Nobody looks at the figures of customers from minute to minute. */
    private static final Duration CUSTOMERS_GATHERING = Duration.ofSeconds(20);

    /** How old a look at the sheet may be to tell where the journal's columns are. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    /** No copy of a batch can be under way for longer than a few minutes. */
    private static final Duration MARK_LIFE = Duration.ofHours(24);

    private static final int MARKS_AT_ONCE = 5;
    private static final Duration ARCHIVE_AGAIN = Duration.ofDays(1);

    /** What stands beside the products gives way to rows of the journal and of orders for so long, and no longer. */
    private static final Duration COURTESY = Duration.ofMinutes(1);

    /** Every refused batch leaves a mark, and the marks of a sheet that stays locked for days must not fill it up. */
    private static final Duration UNTIL_MENDED = Duration.ofMinutes(10);

    private final SheetsConnection connection;
    private final SheetReader reader;
    private final BatchStore batches;
    private final OutboxStore outbox;
    private final Consumer<String> admins;
    private final Clock clock;
    private final Settling settling;
    private final SheetWork work;
    private final JournalArchive archive;
    private final Map<String, Isolation> isolations = new HashMap<>(); // by topic
    private Instant rested = Instant.MIN; // when that was looked at last
    private Instant restsUntil = Instant.MIN;
    private Instant ordersRestUntil = Instant.MIN;
    private Instant customersRestUntil = Instant.MIN;
    private Instant marksRestUntil = Instant.MIN;
    private Instant marksBannedUntil = Instant.MIN;
    private Instant archiveRestsUntil = Instant.MIN;
    private List<Integer> cleaned = List.of();

    /**
     * @param orders what the orders' rows are made of
     * @param customers what the customers' rows are made of
     * @param marks what the shop writes beside the merchant's rows
     * @param admins is told in Google's words why it takes a row never, for in the sheet nobody would miss it
     * @param clock its zone is the one in which the sheet tells the time
     */
    public SheetWriter(
            SheetsConnection connection,
            SheetReader reader,
            BatchStore batches,
            OutboxStore outbox,
            ShownOrders orders,
            ShownCustomers customers,
            RowMarks marks,
            Consumer<String> admins,
            Clock clock) {
        this(connection, reader, batches, outbox, orders, customers, marks, admins, clock, JournalArchive.Limits.USUAL);
    }

    SheetWriter(
            SheetsConnection connection,
            SheetReader reader,
            BatchStore batches,
            OutboxStore outbox,
            ShownOrders orders,
            ShownCustomers customers,
            RowMarks marks,
            Consumer<String> admins,
            Clock clock,
            JournalArchive.Limits limits) {
        this.connection = connection;
        this.archive = new JournalArchive(limits, clock.getZone());
        this.reader = reader;
        this.batches = batches;
        this.outbox = outbox;
        this.admins = admins;
        this.clock = clock;
        this.settling = new Settling(connection, batches, clock);
        this.work = new SheetWork(orders, customers, marks, clock.getZone());
    }

    @Override
    public synchronized Outcome deliver(List<Parcel> parcels) {
        Optional<SentBatch> unfinished = batches.inFlight();
        if (unfinished.isPresent()) {
            return send(unfinished.get(), carried(unfinished.get()), parcels);
        }
        heedClock();
        Duration rest = Duration.between(clock.instant(), restsUntil(parcels));
        if (!rest.isNegative() && !rest.isZero()) {
            return TryLater.in(rest, "rows gather for the next batch");
        }
        if (isOf(ComparingMarks.TOPIC, parcels) && othersWait(parcels)) {
            return TryLater.in(ORDERS_GATHERING, "rows of the journal and of orders go first");
        }
        return write(parcels);
    }

    /** Whoever rested before the clock was put back has rested enough. */
    private void heedClock() {
        Instant now = clock.instant();
        if (now.isBefore(rested)) {
            restsUntil = now;
            ordersRestUntil = now;
            customersRestUntil = now;
            marksRestUntil = now;
        }
        rested = now;
    }

    private Instant restsUntil(List<Parcel> parcels) {
        List<Instant> rests = new ArrayList<>(List.of(restsUntil));
        if (isOf(SheetOrders.TOPIC, parcels)) {
            rests.add(ordersRestUntil);
        } else if (isOf(SheetCustomers.TOPIC, parcels)) {
            rests.add(customersRestUntil);
        } else if (isOf(ComparingMarks.TOPIC, parcels)) {
            rests.addAll(List.of(marksRestUntil, marksBannedUntil));
        }
        return Collections.max(rests);
    }

    private boolean othersWait(List<Parcel> parcels) {
        boolean young = parcels.get(0).postedAt().plus(COURTESY).isAfter(clock.instant());
        return young && outbox.backlog(Lane.SHEET).waiting() > parcels.size();
    }

    private Outcome write(List<Parcel> parcels) {
        Map<Parcel, SheetParcel> readable = new HashMap<>();
        parcels.forEach(parcel -> SheetParcel.read(parcel).ifPresent(read -> readable.put(parcel, read)));
        List<Parcel> unreadable =
                parcels.stream().filter(parcel -> !readable.containsKey(parcel)).toList();
        if (!unreadable.isEmpty()) {
            return setAside(unreadable, "This version of the shop cannot read it");
        }
        Isolation isolation = isolation(parcels);
        List<Parcel> some = parcels.subList(0, Math.min(isolation.size(), parcels.size()));
        List<SheetParcel> contents = some.stream().map(readable::get).toList();
        SheetAnswer<SheetView> view = view(contents);
        if (!(view instanceof SheetAnswer.Ok<SheetView> seen)) {
            return settling.later(view);
        }
        if (isOf(SheetJournal.TOPIC, parcels) && archiveIsDue()) {
            Optional<Outcome> archived = archive(seen.value(), parcels);
            if (archived.isPresent()) {
                return archived.get();
            }
        }
        boolean withMarks = !isolation.isSuspicious() && !clock.instant().isBefore(marksBannedUntil);
        List<Request> requests = work.requests(seen.value(), contents, withMarks);
        if (requests.isEmpty()) { // no formula of them is wanted any more, and every row is right
            outbox.delivered(some, clock.instant());
            return some.size() == parcels.size() ? new Delivered() : theRest();
        }
        cleaned = isolation.isSuspicious()
                ? List.of()
                : batches.settledBefore(clock.instant().minus(MARK_LIFE), MARKS_AT_ONCE);
        return send(batches.begin(some, id -> Sealing.seal(id, requests, cleaned)), some, parcels);
    }

    private boolean archiveIsDue() {
        return archive.mayBeDue(reader.journalHeight()) && !clock.instant().isBefore(archiveRestsUntil);
    }

    /** A batch of its own, before more rows come. It is tried once a day: a journal that stays long is no harm. */
    private Optional<Outcome> archive(SheetView view, List<Parcel> parcels) {
        archiveRestsUntil = clock.instant().plus(ARCHIVE_AGAIN);
        SheetAnswer<List<Request>> wanted = archive.requests(connection, view, clock.instant());
        if (!(wanted instanceof SheetAnswer.Ok<List<Request>> moves)) {
            return Optional.of(settling.later(wanted));
        }
        if (moves.value().isEmpty()) {
            return Optional.empty();
        }
        log.info("The oldest rows of the journal are moved into a tab of their own");
        SentBatch batch = batches.begin(List.of(), id -> Sealing.seal(id, moves.value(), List.of()));
        return Optional.of(send(batch, List.of(), parcels));
    }

    /** What a batch of before took along; that may be of another topic than what waits now. */
    private List<Parcel> carried(SentBatch batch) {
        return outbox.undelivered(batch.parcelIds());
    }

    private Isolation isolation(List<Parcel> parcels) {
        String topic = parcels.isEmpty() ? "" : parcels.get(0).topic();
        return isolations.computeIfAbsent(topic, some -> new Isolation(MOST));
    }

    private static boolean isOf(String topic, List<Parcel> parcels) {
        return !parcels.isEmpty() && parcels.get(0).topic().equals(topic);
    }

    /** Columns may be a minute old; what stands in a cell that is to be written over must be new. */
    private SheetAnswer<SheetView> view(List<SheetParcel> contents) {
        Instant oldest = clock.instant().minus(FRESH);
        boolean rowsOnly = contents.stream().allMatch(SheetParcel.Row.class::isInstance);
        return reader.latest()
                .filter(latest -> rowsOnly && latest.at().isAfter(oldest))
                .<SheetAnswer<SheetView>>map(SheetAnswer.Ok::new)
                .orElseGet(reader::read);
    }

    private Outcome send(SentBatch batch, List<Parcel> carried, List<Parcel> parcels) {
        Settling.Settlement settlement = settling.settle(batch);
        rest(carried);
        if (settlement instanceof Settling.Pending pending) {
            return pending.later();
        }
        batches.forgotten(cleaned); // also after a refusal: it may have been about a mark that is gone
        cleaned = List.of();
        if (settlement instanceof Settling.Voided nothing) {
            reader.forget();
            if (nothing.refusal().isPresent()) {
                marksBannedUntil = clock.instant().plus(UNTIL_MENDED); // it may have been for the sake of marks
            }
            return nothing.refusal()
                    .map(refusal -> suspect(carried, parcels, refusal))
                    .orElseGet(this::theRest);
        }
        if (reader.latest().filter(view -> !isPrepared(view, carried)).isPresent()) {
            reader.forget(); // the batch made the tab, or columns in it: by the same look it would make them again
        }
        isolation(carried).applied();
        boolean all = parcels.stream().allMatch(parcel -> batch.parcelIds().contains(parcel.id()));
        return all ? new Delivered() : theRest();
    }

    /** Nobody waits for what stands beside the merchant's rows. */
    private void rest(List<Parcel> carried) {
        Instant now = clock.instant();
        if (isOf(ComparingMarks.TOPIC, carried)) {
            marksRestUntil = now.plus(ORDERS_GATHERING);
            return;
        }
        restsUntil = now.plus(GATHERING);
        ordersRestUntil = isOf(SheetOrders.TOPIC, carried) ? now.plus(ORDERS_GATHERING) : ordersRestUntil;
        customersRestUntil = isOf(SheetCustomers.TOPIC, carried) ? now.plus(CUSTOMERS_GATHERING) : customersRestUntil;
    }

    /** Had the tab of these parcels all that rows need when it was seen? Beside the merchant's rows nothing is made. */
    private static boolean isPrepared(SheetView view, List<Parcel> carried) {
        if (isOf(ComparingMarks.TOPIC, carried)) {
            return true;
        }
        TabColumns columns = isOf(SheetCustomers.TOPIC, carried)
                ? TabColumns.ofCustomers(view)
                : isOf(SheetOrders.TOPIC, carried) ? TabColumns.ofOrders(view) : TabColumns.ofJournal(view);
        return columns.preparation().isEmpty();
    }

    private Outcome suspect(List<Parcel> carried, List<Parcel> parcels, String refusal) {
        log.warn("The sheet refused a batch of {}: {}", carried.size(), refusal);
        if (carried.isEmpty()) {
            return theRest(); // the journal stays as it is, and the rows go on
        }
        if (isOf(ComparingMarks.TOPIC, carried)) {
            outbox.delivered(carried, clock.instant()); // the next look tells what is still to be written
            return theRest();
        }
        boolean isKnown = isOf(SheetJournal.LOCKED_OUT, carried) && isAboutTheTab(refusal);
        if (!isKnown && !isolation(carried).refused(carried.size())) {
            return theRest();
        }
        if (isAboutTheTab(refusal)) {
            if (carried.stream().anyMatch(SheetWriter::isFormula) && isOf(SheetJournal.TOPIC, carried)) {
                outbox.moveTo(
                        SheetJournal.LOCKED_OUT,
                        parcels.stream().filter(SheetWriter::isFormula).toList());
                return theRest();
            }
            return TryLater.in(UNTIL_MENDED, "The tab takes no rows, unlock it or make room in it: " + refusal);
        }
        return setAside(carried, refusal);
    }

    private static boolean isFormula(Parcel parcel) {
        return parcel.kind().equals(SheetParcel.Formula.KIND);
    }

    /** A tab that is protected or full refuses every row alike: no row is guilty of that, and all of them wait. */
    private static boolean isAboutTheTab(String refusal) {
        return refusal.contains("protected") || refusal.contains("number of cells");
    }

    private Outcome setAside(List<Parcel> parcels, String why) {
        log.error("{} parcel(s) for the sheet were set aside: {}", parcels.size(), why);
        admins.accept(why); // first: after a crash they are told once all the same, and rows set aside come no more
        outbox.park(parcels, why);
        return theRest();
    }

    private TryLater theRest() {
        Duration rest = Duration.between(clock.instant(), restsUntil);
        return TryLater.in(rest.isNegative() ? Duration.ZERO : rest, "the rest goes with the next batch");
    }
}
