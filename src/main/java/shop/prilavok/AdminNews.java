package shop.prilavok;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import shop.prilavok.catalog.CatalogStore;
import shop.prilavok.catalog.Problem;
import shop.prilavok.catalog.StockNews;
import shop.prilavok.catalog.UnitOfWork;
import shop.prilavok.chat.ProblemTexts;
import shop.prilavok.order.Announcements;
import shop.prilavok.order.Announcements.Alert;

/** Tells the admins what is wrong with the sheet, once per change, also across a restart; and what became of its numbers. */
final class AdminNews implements StockNews {
    private static final String PROBLEMS = "problems";
    private static final String CONNECTION = "connection";

    private final UnitOfWork unit;
    private final CatalogStore notes;
    private final Announcements announcements;
    private final ProblemTexts texts;
    private final InstantSource clock;

    AdminNews(
            UnitOfWork unit, CatalogStore notes, Announcements announcements, ProblemTexts texts, InstantSource clock) {
        this.unit = unit;
        this.notes = notes;
        this.announcements = announcements;
        this.texts = texts;
        this.clock = clock;
    }

    /** All problems that the sheet has now; none says that all are mended. */
    void problems(List<Problem> problems) {
        tell(PROBLEMS, problems.isEmpty() ? "" : texts.digest(problems), texts.digest(List.of()));
    }

    /** Why the sheet cannot be reached; empty while it can. */
    void connection(Optional<Problem> trouble) {
        tell(CONNECTION, trouble.map(texts::unreachable).orElse(""), texts.reachable());
    }

    /** Google never takes a row; each reason for that is told once. */
    void setAside(String why) {
        String sentence = texts.setAside(why);
        unit.perform(() -> announcements.alert("set-aside:" + sentence, new Alert.Sentence(sentence)));
    }

    @Override
    public void recounted(Instant at, List<Recount> counts) {
        announcements.alert("recounted:" + at.toEpochMilli(), new Alert.Recounted(at, counts));
    }

    @Override
    public void reconciled(Instant at, List<Correction> corrections) {
        announcements.alert("reconciled:" + at.toEpochMilli(), new Alert.Reconciled(corrections));
    }

    private void tell(String subject, String sentence, String allClear) {
        if (sentence.equals(notes.note(subject).orElse(""))) {
            return;
        }
        unit.perform(() -> {
            notes.keepNote(subject, sentence);
            announcements.alert(
                    subject + ":" + clock.instant().toEpochMilli(),
                    new Alert.Sentence(sentence.isEmpty() ? allClear : sentence));
        });
    }
}
