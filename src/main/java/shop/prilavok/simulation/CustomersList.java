package shop.prilavok.simulation;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import shop.prilavok.fakesheets.CellView;
import shop.prilavok.fakesheets.Merchant;

/** The tab of customers, as the merchant looks at it and works in it. */
final class CustomersList {
    static final String TAB = "Клиенты";
    static final String NUMBER = "№";
    static final String NAME = "Имя";
    static final String BOUGHT = "Заказов";
    static final String SUM = "Сумма";
    static final String LAST_ORDER = "Последний заказ";
    static final String TAGS = "Метки";
    static final String REMARK = "Заметка";

    private static final List<String> SOME_TAGS = List.of("опт", "опт, постоянный", "<b>vip</b>", "");
    private static final List<String> SOME_REMARKS = List.of("звонить вечером", "не звонить & не писать", "");

    private CustomersList() {}

    /** Notes something about some customer, or strikes out what he had noted. */
    record Notes() implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            List<OrdersList.Line> lines = lines(world);
            if (lines.isEmpty()) {
                return;
            }
            OrdersList.Line line = Chance.one(chance, lines);
            String tags = Chance.one(chance, SOME_TAGS);
            type(world, line, TAGS, tags);
            world.notebook.note(line.text(NUMBER), TAGS, tags);
            if (Chance.happens(chance, 50)) {
                String remark = Chance.one(chance, SOME_REMARKS);
                type(world, line, REMARK, remark);
                world.notebook.note(line.text(NUMBER), REMARK, remark);
            }
        }
    }

    record Sorts() implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            if (merchant(world).tabs().contains(TAB)) {
                merchant(world).sortBy(TAB, letter(chance.nextInt(9)), chance.nextBoolean());
            }
        }
    }

    /** His hand slips over what the shop wrote. */
    record TypesOver() implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            List<OrdersList.Line> lines = lines(world);
            if (!lines.isEmpty()) {
                String header = Chance.one(chance, List.of(NAME, BOUGHT, SUM, LAST_ORDER));
                type(world, Chance.one(chance, lines), header, Chance.one(chance, List.of("много", "=1/0", "7", "")));
            }
        }
    }

    /** Takes a customer out of the tab. */
    record Deletes() implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            List<OrdersList.Line> lines = lines(world);
            if (!lines.isEmpty()) {
                OrdersList.Line line = Chance.one(chance, lines);
                merchant(world).deleteRows(TAB, line.number(), 1);
                world.notebook.delete(line.text(NUMBER));
            }
        }
    }

    /** All rows that have a number. */
    static List<OrdersList.Line> lines(World world) {
        if (!merchant(world).tabs().contains(TAB)) {
            return List.of();
        }
        List<List<CellView>> rows = merchant(world).tab(TAB).rows();
        List<String> headers = rows.get(0).stream().map(CellView::shown).toList();
        return IntStream.range(1, rows.size())
                .mapToObj(row -> new OrdersList.Line(headers, rows.get(row), row + 1))
                .filter(line -> !line.text(NUMBER).isEmpty())
                .toList();
    }

    private static void type(World world, OrdersList.Line line, String header, String text) {
        int column = line.headers().indexOf(header);
        if (column >= 0) {
            merchant(world).type(TAB, letter(column) + line.number(), text);
        }
    }

    private static Merchant merchant(World world) {
        return world.sheet.merchant();
    }

    private static String letter(int column) {
        return String.valueOf((char) ('A' + column));
    }
}
