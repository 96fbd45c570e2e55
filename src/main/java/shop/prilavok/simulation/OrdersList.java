package shop.prilavok.simulation;

import java.util.List;
import java.util.random.RandomGenerator;

/** The tab of orders, as the merchant looks at it and works in it. */
final class OrdersList {
    static final String TAB = "Заказы";
    static final String NUMBER = Listing.NUMBER;
    static final String STATUS = "Статус";
    static final String ACTION = "Действие";
    static final String TRACK = "Трек-номер";
    static final String REPLY = "Ответ";

    private static final List<String> CHOICES =
            List.of("Собран", "Отправлен", "Отправлен", "Выдан", "Отменить", "Упакован", "");

    private static final Listing LIST = new Listing(TAB);

    private OrdersList() {}

    /** Chooses what is done with some order, and often types a number of its parcel. */
    record Chooses() implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            List<Listing.Line> lines = lines(world);
            if (lines.isEmpty()) {
                return;
            }
            Listing.Line line = Chance.one(chance, lines);
            if (Chance.happens(chance, 40)) {
                LIST.type(world, line, TRACK, Integer.toString(chance.nextInt(10_000, 99_999)));
            }
            LIST.type(world, line, ACTION, Chance.one(chance, CHOICES));
        }
    }

    record Sorts() implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            if (LIST.isThere(world)) {
                LIST.sort(world, chance.nextInt(10), chance.nextBoolean());
            }
        }
    }

    static List<Listing.Line> lines(World world) {
        return LIST.lines(world);
    }
}
