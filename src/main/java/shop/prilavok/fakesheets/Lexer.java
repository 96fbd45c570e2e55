package shop.prilavok.fakesheets;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a formula into tokens. In a locale with a decimal comma only the semicolon separates arguments, as in Google's. */
final class Lexer {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.]*");
    private static final Pattern FAULT = Pattern.compile("#(?:REF!|NAME\\?|DIV/0!|VALUE!|N/A|NUM!|ERROR!|NULL!)");
    private static final Pattern WITH_POINT = Pattern.compile("(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?");
    private static final Pattern WITH_COMMA = Pattern.compile("(?:\\d+(?:,\\d*)?|,\\d+)(?:[eE][+-]?\\d+)?");

    private final String text;
    private final boolean decimalComma;
    private final List<Token> tokens = new ArrayList<>();

    private Lexer(String text, boolean decimalComma) {
        this.text = text;
        this.decimalComma = decimalComma;
    }

    /** @throws FormulaError when a character has no meaning in a formula */
    static List<Token> tokens(String formula, boolean decimalComma) throws FormulaError {
        Lexer lexer = new Lexer(formula, decimalComma);
        int at = formula.startsWith("=") ? 1 : 0;
        while (at < formula.length()) {
            at = Character.isWhitespace(formula.charAt(at)) ? at + 1 : lexer.next(at);
        }
        lexer.add(Token.Kind.END, at, at);
        return lexer.tokens;
    }

    private int next(int at) throws FormulaError {
        char c = text.charAt(at);
        if (c == '"') {
            return quoted(at);
        }
        Matcher fault = FAULT.matcher(text).region(at, text.length());
        if (fault.lookingAt()) {
            return add(Token.Kind.FAULT, at, fault.end());
        }
        Matcher ref = Ref.PATTERN.matcher(text).region(at, text.length());
        if (ref.lookingAt() && ref.end() > at && !continuesAsName(ref.end())) {
            Ref found = Ref.of(ref);
            if (found != null) {
                tokens.add(new Token(Token.Kind.REF, text.substring(at, ref.end()), at, ref.end(), found));
                return ref.end();
            }
        }
        Matcher number = (decimalComma ? WITH_COMMA : WITH_POINT).matcher(text).region(at, text.length());
        if (number.lookingAt()) {
            return add(Token.Kind.NUMBER, at, number.end());
        }
        Matcher name = NAME.matcher(text).region(at, text.length());
        if (name.lookingAt()) {
            return add(Token.Kind.NAME, at, name.end());
        }
        return sign(c, at);
    }

    /** {@code LOG10(} and {@code A1B} look like a reference at first. */
    private boolean continuesAsName(int end) {
        if (end >= text.length()) {
            return false;
        }
        char c = text.charAt(end);
        return Character.isLetterOrDigit(c) || c == '_' || c == '(' || c == '!';
    }

    private int quoted(int at) throws FormulaError {
        int end = at + 1;
        while (end < text.length()) {
            if (text.charAt(end) == '"') {
                if (end + 1 < text.length() && text.charAt(end + 1) == '"') {
                    end++;
                } else {
                    return add(Token.Kind.TEXT, at, end + 1);
                }
            }
            end++;
        }
        throw new FormulaError(ErrorKind.ERROR, "Formula parse error.");
    }

    private int sign(char c, int at) throws FormulaError {
        if (c == '(') {
            return add(Token.Kind.OPEN, at, at + 1);
        }
        if (c == ')') {
            return add(Token.Kind.CLOSE, at, at + 1);
        }
        if (c == ';' || (c == ',' && !decimalComma)) {
            return add(Token.Kind.SEPARATOR, at, at + 1);
        }
        if (text.startsWith("<=", at) || text.startsWith(">=", at) || text.startsWith("<>", at)) {
            return add(Token.Kind.OPERATOR, at, at + 2);
        }
        if ("+-*/^&=<>%".indexOf(c) >= 0) {
            return add(Token.Kind.OPERATOR, at, at + 1);
        }
        throw new FormulaError(ErrorKind.ERROR, "Formula parse error.");
    }

    private int add(Token.Kind kind, int start, int end) {
        tokens.add(new Token(kind, text.substring(start, end), start, end, null));
        return end;
    }
}
