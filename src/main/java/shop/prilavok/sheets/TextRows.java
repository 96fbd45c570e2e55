package shop.prilavok.sheets;

import java.util.List;
import java.util.Optional;
import shop.prilavok.catalog.Problem.Kind;
import shop.prilavok.chat.OwnText;
import shop.prilavok.chat.WordedText;
import shop.prilavok.order.TermsReading;

/**
 * Reads the merchant's own texts. A row without one leaves the usual text. The language is that of the column's header, for a
 * tab is laid out in one language; of a header that is in neither, that of the sheet.
 */
final class TextRows {
    static final TermsRows<OwnText> ROWS = new TermsRows<>(
            TabPlan.TEXTS,
            Column.KEY,
            TextRows::key,
            List.of(Column.KEY, Column.WORDS),
            cells -> !cells.cell(Column.WORDS).isBlank(),
            new TermsRows.Kinds(Kind.TEXT_KEY_MISSING, Kind.TEXT_KEY_UNKNOWN, Kind.TEXT_KEY_TWICE),
            TextRows::text);

    private TextRows() {}

    static TermsReading<OwnText> read(SheetView view) {
        return ROWS.read(view.terms().texts(), view.inEnglish());
    }

    /** What a text is known by; empty when the shop knows none of that name. */
    static String key(String typed) {
        return WordedText.find(typed).map(WordedText::key).orElse("");
    }

    private static Optional<OwnText> text(String key, RowCells cells) {
        if (cells.isFault(Column.WORDS)) {
            return Optional.empty();
        }
        WordedText text = WordedText.find(key).orElseThrow();
        Cell cell = cells.cell(Column.WORDS);
        String words = text.kind().hasLines() ? RowCells.lines(cell) : cell.text();
        if (!Cell.isVisible(words)) {
            return cells.refuse(Kind.TEXT_INVISIBLE, Column.WORDS);
        }
        String language = cells.isEnglish(Column.WORDS) ? "en" : "ru";
        Optional<WordedText.Objection> objection = text.objection(language, words);
        return objection.isPresent()
                ? cells.refuse(
                        objection.get().kind(), Column.WORDS, objection.get().found())
                : Optional.of(new OwnText(key, language, words));
    }
}
