package shop.prilavok.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import shop.prilavok.faketelegram.Person;
import shop.prilavok.faketelegram.Users;

/** What a visitor of the page does, each as a posted JSON object. An illegal one is an IllegalArgumentException. */
final class Actions {
    private final Users users;
    private final People people;
    private final SheetBoard sheet;
    private final Breakages breakages;
    private final StateBoard state;

    Actions(Users users, People people, SheetBoard sheet, Breakages breakages, StateBoard state) {
        this.users = users;
        this.people = people;
        this.sheet = sheet;
        this.breakages = breakages;
        this.state = state;
    }

    ObjectNode perform(String what, JsonNode how) {
        return switch (what) {
            case "customer" -> arrive(how);
            case "chat" -> chat(how);
            case "sheet" -> sheet.act(how);
            case "breakage" -> breakage(how);
            case "shop" -> shop(how);
            default -> throw new IllegalArgumentException("There is no action " + what);
        };
    }

    /** The last lines of the shop's log. */
    ObjectNode log() {
        ObjectNode json = PageJson.object();
        ArrayNode lines = json.putArray("lines");
        state.shop().recentLog().forEach(lines::add);
        return json;
    }

    private ObjectNode arrive(JsonNode how) {
        Person person = people.arrive(text(how, "name"), text(how, "language"));
        ObjectNode done = PageJson.object().put("id", person.id());
        done.set("state", state.json());
        return done;
    }

    private ObjectNode chat(JsonNode how) {
        long chat = how.path("chat").asLong();
        long who = how.path("who").asLong();
        switch (text(how, "kind")) {
            case "text" -> users.say(chat, who, text(how, "text"), 0);
            // A phone lets its owner press what the bot has taken away a moment ago.
            case "press" -> users.pressStale(chat, how.path("message").asInt(), who, text(how, "data"));
            case "contact" -> users.shareContact(who, People.phoneOf(who));
            default -> throw new IllegalArgumentException("Nobody can do that with a phone");
        }
        return PageJson.object();
    }

    private ObjectNode breakage(JsonNode how) {
        Breakage breakage = Breakage.of(text(how, "name"))
                .orElseThrow(() -> new IllegalArgumentException("There is no switch " + text(how, "name")));
        breakages.set(breakage, how.path("on").asBoolean());
        return PageJson.object();
    }

    private ObjectNode shop(JsonNode how) {
        switch (text(how, "action")) {
            case "kill" -> state.shop().kill();
            case "start" -> state.shop().start();
            default -> throw new IllegalArgumentException("A shop is started or killed");
        }
        return PageJson.object();
    }

    private static String text(JsonNode how, String field) {
        JsonNode value = how.path(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("\"" + field + "\" must be a text");
        }
        return value.asText();
    }
}
