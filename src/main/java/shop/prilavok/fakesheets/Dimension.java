package shop.prilavok.fakesheets;

/** Rows or columns, named as on the wire. */
enum Dimension {
    ROWS("row"),
    COLUMNS("column");

    final String noun;

    Dimension(String noun) {
        this.noun = noun;
    }

    static Dimension of(String name) {
        return switch (name) {
            case "ROWS" -> ROWS;
            case "COLUMNS" -> COLUMNS;
            default -> throw ApiError.invalid("No dimension specified.");
        };
    }
}
