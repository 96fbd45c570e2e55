package shop.prilavok.report;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of file that a report of money can be. */
public enum MoneyFile {
    CSV("text/csv; charset=UTF-8") {
        @Override
        public byte[] bytes(MoneyReport report, String language) {
            return new MoneyCsv(ReportWords.in(language)).bytes(report);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public byte[] bytes(MoneyReport report, String language) {
            return new MoneyWorkbook(ReportWords.in(language)).bytes(report);
        }
    };

    private final String contentType;

    MoneyFile(String contentType) {
        this.contentType = contentType;
    }

    /** @param language {@code ru} or {@code en} */
    public abstract byte[] bytes(MoneyReport report, String language);

    public String contentType() {
        return contentType;
    }

    /** How names of such files end, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind that is called so; empty when there is none. */
    public static Optional<MoneyFile> called(String name) {
        return Stream.of(values())
                .filter(file -> file.ending().equalsIgnoreCase(name))
                .findFirst();
    }
}
