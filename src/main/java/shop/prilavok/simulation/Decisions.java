package shop.prilavok.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The merchant's settings and texts as they stand when the shop begins, what he may type there, and what the shop has to make
 * of each.
 */
final class Decisions {
    static final String SETTINGS = "Настройки";
    static final String TEXTS = "Тексты";
    static final String OPEN = "Магазин открыт";
    /** Never emptied: something good stands there from the beginning. */
    static final String NAME = "Название магазина";

    private final Map<Row, Typed> last = new LinkedHashMap<>();
    private final Map<Row, Set<String>> good = new LinkedHashMap<>();

    /**
     * A row that the merchant fills in.
     *
     * @param word by which it is known in the sheet
     * @param column of the sheet in which he types, and the one in which the shop explains
     * @param kept where the books keep it: a query by its name there
     */
    record Row(String tab, String word, String column, String check, String kept, String name, List<Typed> choices) {}

    /**
     * What he types.
     *
     * @param kept what the books have then; empty when the row is as usual, or what stood there before goes on
     * @param nonsense whether the shop has to explain why it does not do that
     */
    record Typed(String text, Optional<String> kept, boolean nonsense) {
        static Typed good(String text, String kept) {
            return new Typed(text, Optional.of(kept), false);
        }

        static Typed nothing() {
            return new Typed("", Optional.empty(), false);
        }

        static Typed nonsense(String text) {
            return new Typed(text, Optional.empty(), true);
        }
    }

    static final List<Row> ROWS = List.of(
            setting(NAME, "SHOP_NAME", Typed.good("Лавка <у дома>", "Лавка <у дома>"), Typed.nonsense("а".repeat(65))),
            setting(OPEN, "OPEN", Typed.good("да", "yes"), Typed.nothing(), Typed.nonsense("скоро")),
            setting(
                    "Минимальная сумма заказа",
                    "LEAST_SUM",
                    Typed.good("400", "40000"),
                    Typed.good("500,50", "50050"),
                    Typed.nothing(),
                    Typed.nonsense("много"),
                    Typed.nonsense("=1/0")),
            setting("Осталось мало", "FEW_LEFT", Typed.good("2", "2"), Typed.nothing(), Typed.nonsense("-1")),
            text(
                    "home.text",
                    Typed.good("Здравствуйте & заходите <чаще>!", "Здравствуйте & заходите <чаще>!"),
                    Typed.nothing(),
                    Typed.nonsense("Здравствуйте, {0}!")),
            text(
                    "cart.total",
                    Typed.good("Всего {0}, а дома ещё", "Всего {0}, а дома ещё"),
                    Typed.nothing(),
                    Typed.nonsense("Всего"),
                    Typed.nonsense("Всего {0} {")));

    private static Row setting(String word, String name, Typed... choices) {
        String kept = "select chosen kept from preference where name = ?";
        return new Row(SETTINGS, word, "B", "C", kept, name, List.of(choices));
    }

    private static Row text(String key, Typed... choices) {
        return new Row(TEXTS, key, "B", "C", "select words kept from own_text where name = ?", key, List.of(choices));
    }

    List<List<Object>> settings() {
        return rows(SETTINGS, "Настройка", "Значение");
    }

    List<List<Object>> texts() {
        return rows(TEXTS, "Ключ", "Текст");
    }

    /** Only the name is decided from the beginning. */
    private List<List<Object>> rows(String tab, String word, String value) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(word, value, "Проверка"));
        for (Row row : ROWS) {
            if (row.tab().equals(tab)) {
                Typed first = row.word().equals(NAME) ? row.choices().get(0) : Typed.nothing();
                rows.add(List.of(row.word(), first.text()));
                typed(row, first);
            }
        }
        return rows;
    }

    void typed(Row row, Typed typed) {
        last.put(row, typed);
        typed.kept()
                .ifPresent(kept ->
                        good.computeIfAbsent(row, some -> new TreeSet<>()).add(kept));
    }

    /** What stands in the sheet now. */
    Map<Row, Typed> standing() {
        return new LinkedHashMap<>(last);
    }

    /** That stands there again. */
    void restore(Map<Row, Typed> standing) {
        last.clear();
        last.putAll(standing);
    }

    Typed last(Row row) {
        return last.getOrDefault(row, Typed.nothing());
    }

    /** Everything good that ever stood there. */
    Set<String> good(Row row) {
        return good.getOrDefault(row, Set.of());
    }
}
