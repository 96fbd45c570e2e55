package shop.prilavok.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import shop.prilavok.faketelegram.Person;

/** Everything around the chats and the sheet: people, the health of the services, switches and the checklist. Thread-safe. */
final class StateBoard {
    private final People people;
    private final Breakages breakages;
    private final Steps steps;
    private final String paymentPages;
    private volatile ShopControl shop = new NoShop();

    StateBoard(People people, Breakages breakages, Steps steps, String paymentPages) {
        this.people = people;
        this.breakages = breakages;
        this.steps = steps;
        this.paymentPages = paymentPages;
    }

    void watch(ShopControl newShop) {
        shop = newShop;
    }

    ShopControl shop() {
        return shop;
    }

    ObjectNode json() {
        boolean running = shop.running();
        ObjectNode json = PageJson.object().put("paymentPages", paymentPages);
        json.set("customers", persons(people.customers()));
        json.set("members", persons(people.members()));
        ArrayNode switches = json.putArray("breakages");
        for (Breakage breakage : Breakage.values()) {
            switches.addObject().put("name", breakage.code()).put("on", breakages.isOn(breakage));
        }
        json.putObject("shop").put("running", running);
        ObjectNode health = json.putObject("health").put("shop", running ? "ok" : "down");
        for (Service service : Service.values()) {
            health.put(service.code(), breakages.health(service));
        }
        ArrayNode done = json.putArray("steps");
        steps.names().forEach(done::add);
        return json;
    }

    private static ArrayNode persons(List<Person> persons) {
        ArrayNode json = PageJson.array();
        persons.forEach(person -> json.addObject()
                .put("id", person.id())
                .put("name", person.firstName())
                .put("language", person.languageCode())
                .put("admin", People.ADMINS.contains(person.id())));
        return json;
    }

    /** Before the page was given a shop. */
    private static final class NoShop implements ShopControl {
        @Override
        public void start() {
            throw new IllegalStateException("No shop is connected to the sandbox");
        }

        @Override
        public void kill() {
            start();
        }

        @Override
        public boolean running() {
            return false;
        }

        @Override
        public List<String> recentLog() {
            return List.of();
        }
    }
}
