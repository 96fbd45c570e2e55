package shop.prilavok.fakesheets;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The condition argument of SUMIF and its family: {@code "A-1"}, {@code ">=5"}, {@code "<>"}, {@code "чай*"}. */
final class Criterion {

    private Criterion() {}

    static Predicate<Value> of(Value criterion, SheetLocale locale, int year) {
        if (!(criterion instanceof Value.Text text)) {
            Value wanted = criterion.isBlank() ? Value.of(0) : criterion;
            return value -> sameKind(value, wanted) && Evaluator.compare(value, wanted) == 0;
        }
        String operator = operator(text.text());
        String operand = text.text().substring(operator.length());
        boolean equality = operator.isEmpty() || operator.equals("=") || operator.equals("<>");
        if (equality) {
            Predicate<Value> equal = equal(operand, locale, year);
            return operator.equals("<>") ? equal.negate() : equal;
        }
        Value bound = TypedInput.read(operand, locale, year).value();
        return value -> sameKind(value, bound) && Evaluator.holds(operator, Evaluator.compare(value, bound));
    }

    private static String operator(String text) {
        for (String operator : new String[] {"<>", "<=", ">=", "=", "<", ">"}) {
            if (text.startsWith(operator)) {
                return operator;
            }
        }
        return "";
    }

    private static Predicate<Value> equal(String operand, SheetLocale locale, int year) {
        if (operand.isEmpty()) {
            return value -> value.isBlank()
                    || (value instanceof Value.Text text && text.text().isEmpty());
        }
        Value typed = TypedInput.read(operand, locale, year).value();
        if (!(typed instanceof Value.Text)) {
            return value -> sameKind(value, typed) && Evaluator.compare(value, typed) == 0;
        }
        if (operand.indexOf('*') < 0 && operand.indexOf('?') < 0) {
            String wanted = operand.toLowerCase(Locale.ROOT);
            return value -> value instanceof Value.Text text
                    && text.text().length() == wanted.length()
                    && text.text().toLowerCase(Locale.ROOT).equals(wanted);
        }
        Pattern pattern = wildcards(operand);
        return value ->
                value instanceof Value.Text text && pattern.matcher(text.text()).matches();
    }

    private static Pattern wildcards(String text) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '~' && i + 1 < text.length()) {
                regex.append(Pattern.quote(String.valueOf(text.charAt(++i))));
            } else {
                regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }

    private static boolean sameKind(Value value, Value wanted) {
        return value.getClass() == wanted.getClass();
    }
}
