package shop.prilavok.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import shop.prilavok.order.Order;

/** The buttons of a screen, while they are put together. */
final class Menu {
    /** Longer labels are cut by phones anyway, in worse places. */
    private static final int LONGEST_LABEL = 56;

    private final Texts texts;
    private final List<List<Button>> rows = new ArrayList<>();

    Menu(Texts texts) {
        this.texts = texts;
    }

    Button button(String label, Route route) {
        return new Button.Act(Texts.cut(label, LONGEST_LABEL), route.data());
    }

    Button say(String key, Route route) {
        return button(texts.say(key), route);
    }

    Menu row(Button... buttons) {
        rows.add(List.of(buttons));
        return this;
    }

    Menu row(String key, Route route) {
        return row(say(key, route));
    }

    /** A row of « 2/7 », without arrows that would lead nowhere; nothing when there is only one page. */
    Menu pages(Pages<?> pages, IntFunction<Route> to) {
        if (pages.count() < 2) {
            return this;
        }
        List<Button> row = new ArrayList<>();
        if (pages.page() > 0) {
            row.add(button("«", to.apply(pages.page() - 1)));
        }
        row.add(button((pages.page() + 1) + "/" + pages.count(), to.apply(pages.page())));
        if (pages.page() < pages.count() - 1) {
            row.add(button("»", to.apply(pages.page() + 1)));
        }
        rows.add(List.copyOf(row));
        return this;
    }

    /** To the page where the order is paid for. */
    Menu pay(Order order, String page) {
        String label = texts.say("pay.button", texts.money(order.facts().total()));
        return row(new Button.Link(label, page));
    }

    Menu back(Place to) {
        return row("back", to);
    }

    Menu home() {
        return row("home.button", new Place.Home());
    }

    Menu backOrHome(Place to) {
        return row(say("back", to), say("home.button", new Place.Home()));
    }

    List<List<Button>> rows() {
        return List.copyOf(rows);
    }
}
