package shop.prilavok.fakesheets;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** A spreadsheet's dates: days since 30 December 1899, the time of day as the fraction. */
final class Dates {
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final double SECONDS_A_DAY = 86_400;

    private Dates() {}

    static double serial(LocalDate date) {
        return date.toEpochDay() - EPOCH.toEpochDay();
    }

    static double serial(LocalTime time) {
        return time.toSecondOfDay() / SECONDS_A_DAY;
    }

    static LocalDateTime dateTime(double serial) {
        return EPOCH.atStartOfDay().plusSeconds(Math.round(serial * SECONDS_A_DAY));
    }
}
