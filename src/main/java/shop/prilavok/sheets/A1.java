package shop.prilavok.sheets;

/** Addresses as people read them and as formulas and ranges want them. */
final class A1 {
    private A1() {}

    /** The letters of a column counted from zero: A, B, … Z, AA. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /** Such as {@code F12}, from row and column counted from zero. */
    static String cell(int row, int column) {
        return letters(column) + (row + 1);
    }

    /** A tab's title as formulas and ranges want it. */
    static String quoted(String title) {
        return "'" + title.replace("'", "''") + "'";
    }
}
