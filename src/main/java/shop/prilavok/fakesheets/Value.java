package shop.prilavok.fakesheets;

/** What a cell is worth after its formula, if any, was computed. */
sealed interface Value {
    record Blank() implements Value {
        static final Blank INSTANCE = new Blank();
    }

    record Num(double number) implements Value {}

    record Text(String text) implements Value {}

    record Bool(boolean truth) implements Value {}

    record Fault(ErrorKind kind, String message) implements Value {}

    static Value of(double number) {
        return Double.isNaN(number) || Double.isInfinite(number)
                ? new Fault(ErrorKind.NUM, "The result is not a number.")
                : new Num(number == 0 ? 0.0 : number); // a negative zero would be shown as "-0"
    }

    static Value of(boolean truth) {
        return new Bool(truth);
    }

    static Value of(String text) {
        return new Text(text);
    }

    default boolean isBlank() {
        return this instanceof Blank;
    }
}
