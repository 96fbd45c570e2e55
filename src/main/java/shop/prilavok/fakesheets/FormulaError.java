package shop.prilavok.fakesheets;

/** A formula, or a part of it, has no value. Becomes the error that the cell shows. */
final class FormulaError extends Exception {
    private static final long serialVersionUID = 1L;

    private final ErrorKind kind;

    FormulaError(ErrorKind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    FormulaError(Value.Fault fault) {
        this(fault.kind(), fault.message());
    }

    Value.Fault fault() {
        return new Value.Fault(kind, String.valueOf(getMessage()));
    }
}
