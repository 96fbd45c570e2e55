package shop.prilavok.fakesheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads a formula by recursive descent: comparison, {@code &}, sums, products, powers, signs, percent. */
final class Parser {
    private static final List<Set<String>> LEVELS = List.of(
            Set.of("=", "<>", "<", ">", "<=", ">="), Set.of("&"), Set.of("+", "-"), Set.of("*", "/"), Set.of("^"));

    private static final Expr NOTHING = new Expr.Constant(Value.Blank.INSTANCE);

    private final List<Token> tokens;
    private int at;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Expr parse(String formula, boolean decimalComma) throws FormulaError {
        Parser parser = new Parser(Lexer.tokens(formula, decimalComma));
        Expr whole = parser.level(0);
        if (parser.peek().kind() != Token.Kind.END) {
            throw broken();
        }
        return whole;
    }

    private static FormulaError broken() {
        return new FormulaError(ErrorKind.ERROR, "Formula parse error.");
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Expr level(int level) throws FormulaError {
        if (level == LEVELS.size()) {
            return signed();
        }
        Expr left = level(level + 1);
        while (peek().kind() == Token.Kind.OPERATOR && LEVELS.get(level).contains(peek().text())) {
            String operator = tokens.get(at++).text();
            left = new Expr.Binary(operator, left, level(level + 1));
        }
        return left;
    }

    private Expr signed() throws FormulaError {
        if (peek().is("-")) {
            at++;
            return new Expr.Negation(signed());
        }
        if (peek().is("+")) {
            at++;
            return signed();
        }
        Expr inner = primary();
        while (peek().is("%")) {
            at++;
            inner = new Expr.Percent(inner);
        }
        return inner;
    }

    private Expr primary() throws FormulaError {
        Token token = tokens.get(at++);
        Ref ref = token.ref();
        if (ref != null) {
            return new Expr.Cells(ref);
        }
        return switch (token.kind()) {
            case NUMBER ->
                new Expr.Constant(Value.of(Double.parseDouble(token.text().replace(',', '.'))));
            case TEXT -> new Expr.Constant(Value.of(unquoted(token.text())));
            case FAULT -> new Expr.Constant(fault(token.text()));
            case OPEN -> closed(level(0));
            case NAME -> named(token.text());
            default -> throw broken();
        };
    }

    private static String unquoted(String text) {
        return text.substring(1, text.length() - 1).replace("\"\"", "\"");
    }

    private static Value fault(String shown) {
        for (ErrorKind kind : ErrorKind.values()) {
            if (kind.shown.equals(shown)) {
                return new Value.Fault(kind, "Reference does not exist.");
            }
        }
        return new Value.Fault(ErrorKind.ERROR, "Formula parse error.");
    }

    private Expr named(String written) throws FormulaError {
        String name = written.toUpperCase(Locale.ROOT);
        if (peek().kind() != Token.Kind.OPEN) {
            return switch (name) {
                case "TRUE", "ИСТИНА" -> new Expr.Constant(Value.of(true));
                case "FALSE", "ЛОЖЬ" -> new Expr.Constant(Value.of(false));
                default -> new Expr.Name(name);
            };
        }
        at++;
        List<Expr> arguments = new ArrayList<>();
        while (peek().kind() != Token.Kind.CLOSE) {
            arguments.add(peek().kind() == Token.Kind.SEPARATOR ? NOTHING : level(0));
            if (peek().kind() == Token.Kind.SEPARATOR) {
                at++;
                if (peek().kind() == Token.Kind.CLOSE) {
                    arguments.add(NOTHING);
                }
            } else if (peek().kind() != Token.Kind.CLOSE) {
                throw broken();
            }
        }
        at++;
        return new Expr.Call(name, written, List.copyOf(arguments));
    }

    private Expr closed(Expr inner) throws FormulaError {
        if (tokens.get(at++).kind() != Token.Kind.CLOSE) {
            throw broken();
        }
        return inner;
    }
}
