package shop.prilavok;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.prilavok.catalog.Problem;
import shop.prilavok.catalog.RefreshingCatalog;
import shop.prilavok.chat.ProblemTexts;
import shop.prilavok.chat.RefreshingTexts;
import shop.prilavok.http.Wire;
import shop.prilavok.order.Orders;
import shop.prilavok.order.RefreshingTerms;
import shop.prilavok.order.Wishes;
import shop.prilavok.outbox.BatchStore;
import shop.prilavok.outbox.Delivery;
import shop.prilavok.outbox.OutboxStore;
import shop.prilavok.outbox.Parcel;
import shop.prilavok.sheets.ComparingCustomers;
import shop.prilavok.sheets.ComparingMarks;
import shop.prilavok.sheets.ComparingOrders;
import shop.prilavok.sheets.CredentialsFile;
import shop.prilavok.sheets.HearingNotes;
import shop.prilavok.sheets.HearingWishes;
import shop.prilavok.sheets.Pace;
import shop.prilavok.sheets.PollingSheet;
import shop.prilavok.sheets.SheetReader;
import shop.prilavok.sheets.SheetWriter;
import shop.prilavok.sheets.SheetsConnection;
import shop.prilavok.sheets.ShownOrders;

/**
 * Everything that talks to the sheet, from the moment that there is a usable key. Until then the shop sells from its last
 * good catalog, rows for the journal wait, and the key file is looked at again from time to time.
 */
final class SheetSide implements Delivery {
    private static final Logger log = LoggerFactory.getLogger(SheetSide.class);
    private static final Duration PASSING = Duration.ofSeconds(45);
    private static final Duration AGAIN = Duration.ofSeconds(20);
    private static final Duration SOON = Duration.ofMillis(500);

    private final Settings.Google google;
    private final RefreshingCatalog catalog;
    private final RefreshingTerms terms;
    private final RefreshingTexts texts;
    private final BatchStore batches;
    private final OutboxStore outbox;
    private final ShownOrders orders;
    private final HearingWishes hearing;
    private final ComparingOrders comparing;
    private final ComparingMarks marks;
    private final HearingNotes notes;
    private final ComparingCustomers customers;
    private final AdminNews news;
    private final Optional<Wire> wire;
    private final Clock clock;
    private final LongSupplier activity;
    private final RandomGenerator chance;
    private volatile @Nullable Connected connected;
    private volatile @Nullable Problem keyTrouble;
    private Instant nextLook = Instant.MIN; // touched by its worker alone

    private record Connected(PollingSheet polling, SheetWriter writer) {}

    SheetSide(
            Settings.Google google,
            RefreshingCatalog catalog,
            RefreshingTerms terms,
            RefreshingTexts texts,
            Books books,
            AdminNews news,
            Optional<Wire> wire,
            LongSupplier activity,
            Clock clock,
            RandomGenerator chance) {
        this.google = google;
        this.activity = activity;
        this.catalog = catalog;
        this.terms = terms;
        this.texts = texts;
        this.batches = books.batches();
        this.outbox = books.outbox();
        this.orders = new ShownOrders(books.orders(), books.wishes(), google.personalData());
        this.hearing = books.hearing();
        this.comparing = books.comparing();
        this.marks = books.marks();
        this.notes = books.notes();
        this.customers = books.customers();
        this.news = news;
        this.wire = wire;
        this.clock = clock;
        this.chance = chance;
    }

    /** What the sheet's side keeps in the database. */
    record Books(
            BatchStore batches,
            OutboxStore outbox,
            Orders orders,
            Wishes wishes,
            HearingWishes hearing,
            ComparingOrders comparing,
            ComparingMarks marks,
            HearingNotes notes,
            ComparingCustomers customers) {}

    /** One look at the sheet, if it is time for one; the admins are told when it could not be reached for a while. */
    boolean step() {
        if (clock.instant().isBefore(nextAt())) {
            return false;
        }
        Connected now = connected == null ? connect() : connected;
        boolean looked = now != null && now.polling().step();
        news.connection(trouble());
        return looked;
    }

    /** Before this moment a step does nothing. */
    Instant nextAt() {
        Connected now = connected;
        return now == null ? nextLook : now.polling().nextAt();
    }

    @Override
    public Outcome deliver(List<Parcel> parcels) {
        Connected now = connected;
        if (now == null) {
            // At the start the reader, who connects, may not have come to it yet: rows need not wait for a second look.
            return keyTrouble == null
                    ? TryLater.in(SOON, "the key for the sheet was not looked at yet")
                    : TryLater.in(AGAIN, "there is no usable key for the sheet");
        }
        return now.writer().deliver(parcels);
    }

    /** Whether a look at the sheet has ended since the start, well or not. */
    boolean hasLooked() {
        Connected now = connected;
        return now == null ? keyTrouble != null : now.polling().hasLooked();
    }

    /** Why the sheet cannot be reached; empty while it can, and while that may be a passing thing. */
    Optional<Problem> trouble() {
        Connected now = connected;
        if (now == null) {
            return Optional.ofNullable(keyTrouble);
        }
        return now.polling().state() instanceof PollingSheet.Failing failing
                        && failing.since().plus(PASSING).isBefore(clock.instant())
                ? Optional.of(failing.why())
                : Optional.empty();
    }

    private @Nullable Connected connect() {
        nextLook = clock.instant().plus(AGAIN);
        CredentialsFile file = CredentialsFile.read(google.credentials());
        if (file instanceof CredentialsFile.Broken wrong) {
            if (!wrong.why().equals(keyTrouble)) {
                log.error("{}", ProblemTexts.LOG.sentence(wrong.why()));
            }
            keyTrouble = wrong.why();
            return null;
        }
        URI root = URI.create(google.url() + "/");
        SheetsConnection connection = new SheetsConnection(
                SheetsConnection.Target.of(root, google.sheetId()),
                ((CredentialsFile.Usable) file).account(),
                wire,
                clock,
                chance);
        SheetReader reader = new SheetReader(connection, clock);
        Connected now = new Connected(
                new PollingSheet(
                        reader,
                        catalog,
                        terms,
                        texts,
                        hearing,
                        comparing,
                        marks,
                        notes,
                        customers,
                        new Pace(google.poll(), activity, clock),
                        clock,
                        news::problems),
                new SheetWriter(
                        connection,
                        reader,
                        batches,
                        outbox,
                        orders,
                        customers.shown(),
                        marks.marks(),
                        news::setAside,
                        clock));
        connected = now;
        return now;
    }
}
