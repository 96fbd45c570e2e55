package shop.prilavok.chat;

import java.util.ArrayList;
import java.util.List;
import shop.prilavok.catalog.Problem;
import shop.prilavok.catalog.UnitOfWork;
import shop.prilavok.order.LastGood;
import shop.prilavok.order.TermsReading;

/**
 * Takes over what was read of the merchant's own texts, keeps it across restarts, and has it said. Readings are to come from
 * one thread.
 */
public final class RefreshingTexts {
    private final UnitOfWork unit;
    private final TextsStore store;
    private final CustomerTexts texts;
    private final LastGood<OwnText> lastGood = new LastGood<>(OwnText::key);
    private List<OwnText> known;

    /** @param texts says from now on what was kept, as far as this version of the shop still can */
    public RefreshingTexts(UnitOfWork unit, TextsStore store, CustomerTexts texts) {
        this.unit = unit;
        this.store = store;
        this.texts = texts;
        this.known = store.load().stream().filter(RefreshingTexts::canBeSaid).toList();
        texts.word(known);
    }

    /** Another version of the shop may have kept it. */
    private static boolean canBeSaid(OwnText text) {
        return WordedText.find(text.key())
                .filter(worded ->
                        worded.objection(text.language(), text.words()).isEmpty())
                .isPresent();
    }

    /** Takes over what is good; the answer is everything in the tab that has to be mended. */
    public List<Problem> refresh(TermsReading<OwnText> reading) {
        List<Problem> problems = new ArrayList<>();
        List<OwnText> now = lastGood.take(known, reading, problems);
        if (!now.equals(known)) { // an unchanged sheet costs no commit
            unit.perform(() -> store.replace(now));
            known = now;
            texts.word(now);
        }
        return problems;
    }
}
