package shop.prilavok.sheets;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Problem.Kind;
import shop.prilavok.order.Chosen;
import shop.prilavok.order.Preference;
import shop.prilavok.order.Preferences;
import shop.prilavok.order.TermsReading;

/** Reads the merchant's settings. A row without a value leaves everything as usual. */
final class SettingRows {
    static final TermsRows<Chosen> ROWS = new TermsRows<>(
            TabPlan.SETTINGS,
            Column.SETTING,
            SettingRow::key,
            List.of(Column.SETTING, Column.VALUE),
            cells -> !cells.cell(Column.VALUE).isBlank(),
            new TermsRows.Kinds(Kind.SETTING_MISSING, Kind.SETTING_UNKNOWN, Kind.SETTING_TWICE),
            SettingRows::chosen);

    private SettingRows() {}

    static TermsReading<Chosen> read(SheetView view) {
        return ROWS.read(view.terms().settings(), view.inEnglish());
    }

    private static Optional<Chosen> chosen(String row, RowCells cells) {
        Preference preference = SettingRow.valueOf(row).preference();
        Optional<String> value = switch (preference) {
            case SHOP_NAME -> words(cells, Preferences.MAX_NAME);
            case CONTACT -> words(cells, Preferences.MAX_CONTACT);
            case OPEN -> Optional.of(cells.answer(Column.VALUE, true) ? Preferences.YES : Preferences.NO);
            case LEAST_SUM -> leastSum(cells);
            case FEW_LEFT -> pieces(cells);
        };
        return value.map(known -> new Chosen(preference, known));
    }

    /** A dash says that there is none. */
    private static Optional<String> leastSum(RowCells cells) {
        Money sum = cells.moneyIfAny(Column.VALUE).orElse(Money.ZERO);
        return cells.isBroken() ? Optional.empty() : Optional.of(String.valueOf(sum.kopecks()));
    }

    private static Optional<String> words(RowCells cells, int longest) {
        if (cells.isFault(Column.VALUE)) {
            return Optional.empty();
        }
        String words = cells.cell(Column.VALUE).text();
        if (!Cell.isVisible(words)) {
            return cells.refuse(Kind.TEXT_INVISIBLE, Column.VALUE);
        }
        return words.length() > longest ? cells.refuse(Kind.TEXT_TOO_LONG, Column.VALUE) : Optional.of(words);
    }

    private static Optional<String> pieces(RowCells cells) {
        if (cells.isFault(Column.VALUE)) {
            return Optional.empty();
        }
        Optional<String> pieces = TypedNumber.read(cells.cell(Column.VALUE))
                .filter(number -> number.signum() >= 0
                        && number.compareTo(BigDecimal.valueOf(Preferences.MAX_FEW)) <= 0
                        && number.stripTrailingZeros().scale() <= 0)
                .map(number -> String.valueOf(number.intValueExact()));
        return pieces.isPresent()
                ? pieces
                : cells.refuse(cells.noNumber(Kind.PIECES_NOT_WHOLE, Column.VALUE), Column.VALUE);
    }
}
