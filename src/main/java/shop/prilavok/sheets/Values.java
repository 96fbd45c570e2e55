package shop.prilavok.sheets;

import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.api.services.sheets.v4.model.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import shop.prilavok.catalog.Money;

/** Cells of appended rows. Every one is a typed value: a name that begins with "=" stays a name. */
final class Values {
    private static final LocalDateTime DAY_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();
    private static final int CHARACTERS = 500;

    private Values() {}

    /** On one line, and cut where nobody would read on. */
    static CellData text(String text) {
        String printable = text.replaceAll("\\p{Cntrl}+", " ");
        return Requests.text(printable.length() <= CHARACTERS ? printable : printable.substring(0, CHARACTERS));
    }

    static CellData money(Money money) {
        return formatted(money.toBigDecimal().doubleValue(), Look.MONEY);
    }

    /** A whole number of at most 15 digits, without any fraction or separator. */
    static CellData whole(long number) {
        return formatted((double) number, Look.PIECES);
    }

    /** Days since the sheet's day zero, in the shop's own time. */
    static CellData time(Instant at, ZoneId zone) {
        long seconds =
                Duration.between(DAY_ZERO, LocalDateTime.ofInstant(at, zone)).toSeconds();
        return formatted(seconds / SECONDS_A_DAY, Look.MOMENT);
    }

    private static CellData formatted(double number, Look look) {
        NumberFormat format = look.format().orElseThrow();
        return Requests.number(number).setUserEnteredFormat(new CellFormat().setNumberFormat(format));
    }
}
