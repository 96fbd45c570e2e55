package shop.prilavok.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** The shelf in the merchant's room: what really lies there, counted by himself, sales aside. */
final class Shelf {
    static final String TAB = "Товары";
    static final String JOURNAL = "Журнал";
    static final List<String> HEADERS =
            List.of("Артикул", "Категория", "Название", "Цена", "Остаток", "В резерве", "Проверка");
    static final List<String> SKUS = List.of("TEA-1", "TEA-2", "MUG-1", "BOWL-1", "1007");
    static final String SKU = HEADERS.get(0);
    static final String CATEGORY = HEADERS.get(1);
    static final String PRICE = HEADERS.get(3);
    static final String STOCK = HEADERS.get(4);
    static final String RESERVED = HEADERS.get(5);
    static final String CHECK = HEADERS.get(6);

    private final Map<String, Integer> brought = new LinkedHashMap<>();
    private final Map<String, List<Object>> first = new LinkedHashMap<>();
    private final Map<String, Integer> counted = new LinkedHashMap<>();
    private final Set<String> unclear = new TreeSet<>();
    private int wrongRow;
    private final Map<String, Integer> expected = new LinkedHashMap<>();

    /** The products that the shop begins with: some plenty, some of which two people cannot have one each. */
    List<List<Object>> rows() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.copyOf(HEADERS));
        rows.add(row("TEA-1", "Чай", "Иван-чай", 450, 3));
        rows.add(row("TEA-2", "Чай", "Сбор таёжный", 390, 2));
        rows.add(row("MUG-1", "Посуда", "Кружка", 1190, 1));
        rows.add(row("BOWL-1", "Посуда", "Миска", 890, 40));
        rows.add(row("1007", "Свечи", "Свеча", 250, 4));
        return rows;
    }

    private List<Object> row(String sku, String category, String name, int price, int stock) {
        brought.put(sku, stock);
        List<Object> row = List.of(sku, category, name, price, stock);
        first.put(sku, row);
        return row;
    }

    /** The row of a product as it was in the beginning, in the order of {@link #HEADERS}. */
    List<Object> firstRow(String sku) {
        return first.getOrDefault(sku, List.of());
    }

    List<String> skus() {
        return List.copyOf(brought.keySet());
    }

    /** Pieces were brought to the shelf, or were found missing there. */
    void bring(String sku, int pieces) {
        brought.merge(sku, pieces, Integer::sum);
    }

    /** The merchant typed how many there are. */
    void count(String sku, int pieces) {
        counted.put(sku, pieces);
    }

    /** What he typed last, if he ever did. */
    OptionalInt counted(String sku) {
        Integer pieces = counted.get(sku);
        return pieces == null ? OptionalInt.empty() : OptionalInt.of(pieces);
    }

    /** All pieces that were ever brought, sold ones too. */
    int brought(String sku) {
        return brought.getOrDefault(sku, 0);
    }

    /** From here on nobody can say how many there are. */
    void lose(String sku) {
        unclear.add(sku);
    }

    /** What the shop has to have after the last count. */
    void expect(String sku, int pieces) {
        expected.put(sku, pieces);
    }

    Map<String, Integer> expected() {
        return expected;
    }

    /** The row that the merchant left unfinished; 0 before there is one. */
    int wrongRow() {
        return wrongRow;
    }

    void wrongRow(int row) {
        wrongRow = row;
    }

    boolean isClear(String sku) {
        return !unclear.contains(sku);
    }
}
