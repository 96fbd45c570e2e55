package shop.prilavok.sheets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date as a sheet keeps it, or as people type it: {@code 31.12.2026}, {@code 31.12.26}, {@code 2026-12-31},
 * {@code 31 декабря 2026}. Never guesses: where day and month could be either, such as in {@code 1/2/2026}, it is no date.
 */
final class TypedDate {
    private static final LocalDate BEGINNING = LocalDate.of(1899, 12, 30);
    private static final BigDecimal FIRST = BigDecimal.valueOf(36_526); // 2000-01-01; less is a number and no date
    private static final BigDecimal LAST = BigDecimal.valueOf(73_050);
    private static final Pattern AROUND = Pattern.compile("^до |^until |( ?г\\.?| года)$");
    private static final int LONGEST = 40;
    private static final List<DateTimeFormatter> SHAPES = List.of(
            shape("d.M.uuuu", Locale.ROOT),
            shape("d.M.uu", Locale.ROOT),
            shape("uuuu-M-d", Locale.ROOT),
            shape("d MMMM uuuu", Locale.forLanguageTag("ru")),
            shape("d MMMM uuuu", Locale.ENGLISH),
            shape("MMMM d, uuuu", Locale.ENGLISH));

    private TypedDate() {}

    private static DateTimeFormatter shape(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(locale)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    static Optional<LocalDate> read(Cell cell) {
        if (cell.content() instanceof Cell.Numeric serial) {
            boolean likely =
                    serial.number().compareTo(FIRST) >= 0 && serial.number().compareTo(LAST) < 0;
            return likely
                    ? Optional.of(BEGINNING.plusDays(
                            serial.number().setScale(0, RoundingMode.FLOOR).longValueExact()))
                    : Optional.empty();
        }
        return cell.content() instanceof Cell.Text ? read(cell.text()) : Optional.empty();
    }

    private static Optional<LocalDate> read(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String text =
                AROUND.matcher(typed.toLowerCase(Locale.ROOT)).replaceAll("").strip();
        for (DateTimeFormatter shape : SHAPES) {
            try {
                return Optional.of(LocalDate.parse(text, shape));
            } catch (DateTimeException e) {
                continue; // another shape may fit
            }
        }
        return Optional.empty();
    }
}
