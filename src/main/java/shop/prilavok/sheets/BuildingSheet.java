package shop.prilavok.sheets;

import com.google.api.services.sheets.v4.model.DeleteSheetRequest;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.Sheet;
import com.google.api.services.sheets.v4.model.Spreadsheet;
import com.google.api.services.sheets.v4.model.SpreadsheetProperties;
import com.google.api.services.sheets.v4.model.UpdateSpreadsheetPropertiesRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import shop.prilavok.catalog.Problem;
import shop.prilavok.outbox.Delivery.TryLater;
import shop.prilavok.outbox.SentBatch;

/**
 * Makes a back office out of a spreadsheet that the merchant shared: all tabs of {@link TabPlan} in one batch. In one that
 * has them already only what is missing is added; what stands there is never changed. Not thread-safe; blocks while Google
 * is asked.
 */
public final class BuildingSheet {
    private static final String TITLES = "sheets.properties";
    private static final Duration SOON = Duration.ofSeconds(5);

    private final SheetsConnection connection;
    private final boolean inEnglish;
    private final ZoneId zone;
    private final LoneBatch batches;
    private final Settling settling;
    private Optional<String> leftAlone = Optional.empty();

    /** How far it is. */
    public sealed interface Progress {}

    /**
     * Everything is there.
     *
     * @param leftAlone the title of a tab of the merchant's own that stands where the summary would
     */
    public record Built(boolean changed, Optional<String> leftAlone) implements Progress {
        /** Without such a tab. */
        public Built(boolean changed) {
            this(changed, Optional.empty());
        }
    }

    /** Nobody knows yet, or Google is away: to be called again after that time. */
    public record NotYet(Duration after, Problem why) implements Progress {}

    /** A person has to mend something first. */
    public record Impossible(Problem why) implements Progress {}

    /**
     * @param inEnglish the language of what is added; of existing headers either is understood
     * @param zone of a spreadsheet that is empty so far
     */
    public BuildingSheet(
            SheetsConnection connection, boolean inEnglish, ZoneId zone, InstantSource clock, RandomGenerator chance) {
        this.connection = connection;
        this.inEnglish = inEnglish;
        this.zone = zone;
        this.batches = new LoneBatch(clock, chance);
        this.settling = new Settling(connection, batches, clock);
    }

    /** Looks and builds, or goes on with a batch of which nobody knows whether it arrived. */
    public Progress step() {
        Optional<SentBatch> unfinished = batches.inFlight();
        if (unfinished.isPresent()) {
            return send(unfinished.get());
        }
        SheetAnswer<Spreadsheet> answer = look();
        if (!(answer instanceof SheetAnswer.Ok<Spreadsheet> ok)) {
            return failed(answer, settling.later(answer));
        }
        List<FoundTab> tabs = tabs(ok.value());
        List<Request> work = work(tabs);
        leftAlone = SummaryTab.leftAlone(new Blueprint(tabs, inEnglish));
        return work.isEmpty()
                ? new Built(false, leftAlone)
                : send(batches.begin(List.of(), id -> Sealing.seal(id, work, List.of())));
    }

    /**
     * Header and first row of each tab; one that is the only one, is no table, or has rows of our own is read as a whole.
     */
    private SheetAnswer<Spreadsheet> look() {
        SheetAnswer<Spreadsheet> answer = connection.look(List.of(), TITLES);
        if (!(answer instanceof SheetAnswer.Ok<Spreadsheet> ok)) {
            return answer;
        }
        List<FoundTab> tabs = tabs(ok.value());
        Blueprint blueprint = new Blueprint(tabs, inEnglish);
        Set<String> whole = Arrays.stream(TabPlan.values())
                .filter(plan -> plan.hasOwnRows() || plan.columns().isEmpty())
                .flatMap(plan -> blueprint.found(plan).map(FoundTab::title).stream())
                .collect(Collectors.toSet());
        return connection.look(
                tabs.stream()
                        .map(FoundTab::title)
                        .map(title -> A1.quoted(title) + (tabs.size() == 1 || whole.contains(title) ? "" : "!1:2"))
                        .toList(),
                FoundTab.FIELDS);
    }

    private static List<FoundTab> tabs(Spreadsheet spreadsheet) {
        List<Sheet> sheets = spreadsheet.getSheets();
        return sheets == null ? List.of() : sheets.stream().map(FoundTab::new).toList();
    }

    private List<Request> work(List<FoundTab> tabs) {
        Blueprint blueprint = new Blueprint(tabs, inEnglish);
        SheetWords words = SheetWords.in(inEnglish);
        boolean isNew = tabs.size() == 1
                && tabs.get(0).isEmpty()
                && Arrays.stream(TabPlan.values())
                        .allMatch(plan -> blueprint.found(plan).isEmpty());
        List<Request> work = new ArrayList<>();
        if (isNew) {
            work.add(properties());
        }
        for (TabPlan plan : TabPlan.values()) {
            TableTab.addition(plan, blueprint).ifPresent(work::add);
        }
        for (TabPlan plan : TabPlan.values()) {
            if (!plan.columns().isEmpty()) {
                work.addAll(new TableTab(plan, blueprint, words).requests());
            }
        }
        work.addAll(new Colours(blueprint).requests());
        work.addAll(new Samples(blueprint, words).requests());
        work.addAll(OwnRows.ofSettings(inEnglish, words).requests(blueprint));
        work.addAll(OwnRows.ofTexts(inEnglish, words).requests(blueprint));
        work.addAll(new SummaryTab(blueprint, words).requests());
        if (isNew) { // the empty tab that every new spreadsheet has
            work.add(new Request()
                    .setDeleteSheet(
                            new DeleteSheetRequest().setSheetId(tabs.get(0).sheetId())));
        }
        return work;
    }

    /** Only of an empty spreadsheet: in any other, what stands there would change its looks or its meaning. */
    private Request properties() {
        return new Request()
                .setUpdateSpreadsheetProperties(new UpdateSpreadsheetPropertiesRequest()
                        .setProperties(new SpreadsheetProperties()
                                .setLocale(inEnglish ? "en_US" : "ru_RU")
                                .setTimeZone(zone.getId()))
                        .setFields("locale,timeZone"));
    }

    private Progress send(SentBatch batch) {
        Settling.Settlement settlement = settling.settle(batch);
        if (settlement instanceof Settling.Applied) {
            return new Built(true, leftAlone);
        }
        if (settlement instanceof Settling.Pending pending) {
            return failed(pending.answer(), pending.later());
        }
        Optional<String> refusal = ((Settling.Voided) settlement).refusal();
        Problem why = new Problem(Problem.Kind.SHEET_REFUSED, "Google", refusal.orElse(""));
        // Without a refusal only the batch's id was taken: another one will do.
        return refusal.isPresent() ? new Impossible(why) : new NotYet(SOON, why);
    }

    private Progress failed(SheetAnswer<?> answer, TryLater later) {
        Problem why = connection.trouble(answer);
        boolean hopeless = answer instanceof SheetAnswer.Refused<?> || answer instanceof SheetAnswer.NoToken<?>;
        return hopeless ? new Impossible(why) : new NotYet(later.after().orElse(SOON), why);
    }
}
