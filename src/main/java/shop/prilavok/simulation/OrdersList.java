package shop.prilavok.simulation;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import shop.prilavok.fakesheets.CellView;
import shop.prilavok.fakesheets.Merchant;

/** The tab of orders, as the merchant looks at it and works in it. */
final class OrdersList {
    static final String TAB = "Заказы";
    static final String NUMBER = "№";
    static final String STATUS = "Статус";
    static final String ACTION = "Действие";
    static final String TRACK = "Трек-номер";
    static final String REPLY = "Ответ";

    private static final List<String> CHOICES =
            List.of("Собран", "Отправлен", "Отправлен", "Выдан", "Отменить", "Упакован", "");

    private OrdersList() {}

    /** A row of an order. */
    record Line(List<String> headers, List<CellView> cells, int number) {
        String text(String header) {
            int column = headers.indexOf(header);
            return column >= 0 && column < cells.size() ? cells.get(column).shown() : "";
        }
    }

    /** Chooses what is done with some order, and often types a number of its parcel. */
    record Chooses() implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            List<Line> lines = lines(world);
            if (lines.isEmpty()) {
                return;
            }
            Line line = Chance.one(chance, lines);
            if (Chance.happens(chance, 40)) {
                type(world, line, TRACK, Integer.toString(chance.nextInt(10_000, 99_999)));
            }
            type(world, line, ACTION, Chance.one(chance, CHOICES));
        }
    }

    record Sorts() implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            if (merchant(world).tabs().contains(TAB)) {
                merchant(world).sortBy(TAB, letter(chance.nextInt(10)), chance.nextBoolean());
            }
        }
    }

    /** All rows that have a number. */
    static List<Line> lines(World world) {
        if (!merchant(world).tabs().contains(TAB)) {
            return List.of();
        }
        List<List<CellView>> rows = merchant(world).tab(TAB).rows();
        List<String> headers = rows.get(0).stream().map(CellView::shown).toList();
        return IntStream.range(1, rows.size())
                .mapToObj(row -> new Line(headers, rows.get(row), row + 1))
                .filter(line -> !line.text(NUMBER).isEmpty())
                .toList();
    }

    private static void type(World world, Line line, String header, String text) {
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
