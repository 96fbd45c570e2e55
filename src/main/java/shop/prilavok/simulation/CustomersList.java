package shop.prilavok.simulation;

import java.util.List;
import java.util.random.RandomGenerator;

/** The tab of customers, as the merchant looks at it and works in it. */
final class CustomersList {
    static final String TAB = "Клиенты";
    static final String NUMBER = Listing.NUMBER;
    static final String NAME = "Имя";
    static final String BOUGHT = "Заказов";
    static final String SUM = "Сумма";
    static final String LAST_ORDER = "Последний заказ";
    static final String TAGS = "Метки";
    static final String REMARK = "Заметка";

    private static final List<String> SOME_TAGS = List.of("опт", "опт, постоянный", "<b>vip</b>", "");
    private static final List<String> SOME_REMARKS = List.of("звонить вечером", "не звонить & не писать", "");

    private static final Listing LIST = new Listing(TAB);

    private CustomersList() {}

    /** Notes something about some customer, or strikes out what he had noted. */
    record Notes() implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            List<Listing.Line> lines = lines(world);
            if (lines.isEmpty()) {
                return;
            }
            Listing.Line line = Chance.one(chance, lines);
            String tags = Chance.one(chance, SOME_TAGS);
            LIST.type(world, line, TAGS, tags);
            world.notebook.note(line.text(NUMBER), TAGS, tags);
            if (Chance.happens(chance, 50)) {
                String remark = Chance.one(chance, SOME_REMARKS);
                LIST.type(world, line, REMARK, remark);
                world.notebook.note(line.text(NUMBER), REMARK, remark);
            }
        }
    }

    record Sorts() implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            if (LIST.isThere(world)) {
                LIST.sort(world, chance.nextInt(9), chance.nextBoolean());
            }
        }
    }

    /** His hand slips over what the shop wrote. */
    record TypesOver() implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            List<Listing.Line> lines = lines(world);
            if (!lines.isEmpty()) {
                String header = Chance.one(chance, List.of(NAME, BOUGHT, SUM, LAST_ORDER));
                LIST.type(
                        world,
                        Chance.one(chance, lines),
                        header,
                        Chance.one(chance, List.of("много", "=1/0", "7", "")));
            }
        }
    }

    /** Takes a customer out of the tab. */
    record Deletes() implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            List<Listing.Line> lines = lines(world);
            if (!lines.isEmpty()) {
                Listing.Line line = Chance.one(chance, lines);
                world.sheet.merchant().deleteRows(TAB, line.number(), 1);
                world.notebook.delete(line.text(NUMBER));
            }
        }
    }

    static List<Listing.Line> lines(World world) {
        return LIST.lines(world);
    }
}
