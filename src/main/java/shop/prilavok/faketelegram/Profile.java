package shop.prilavok.faketelegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** What the bot says of itself: name, descriptions, commands, menu button; each per language or scope. */
final class Profile {
    private static final int COMMANDS = 100;

    private final Cloud cloud;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, JsonNode> commands = new HashMap<>();
    private final Map<Long, JsonNode> menuButtons = new HashMap<>();

    Profile(Cloud cloud) {
        this.cloud = cloud;
    }

    JsonNode me(Parameters parameters) {
        return cloud.bot
                .json()
                .put("can_join_groups", true)
                .put("can_read_all_group_messages", false)
                .put("supports_inline_queries", false)
                .put("can_connect_to_business", false)
                .put("has_main_web_app", false);
    }

    /** The setter of one text; the limit is in UTF-16 units. */
    Method setText(String field, int most) {
        return parameters -> {
            String text = parameters.text(field).orElse("");
            if (text.length() > most) {
                throw Refusal.badRequest(field.replace('_', ' ') + " is too long");
            }
            texts.put(field + ":" + language(parameters), text);
            return Json.TRUE;
        };
    }

    Method getText(String field, String usual) {
        return parameters -> {
            String common = texts.getOrDefault(field + ":", usual);
            return Json.object().put(field, texts.getOrDefault(field + ":" + language(parameters), common));
        };
    }

    JsonNode setCommands(Parameters parameters) {
        JsonNode list = parameters.structure("commands");
        if (list.size() > COMMANDS) {
            throw Refusal.badRequest("BOT_COMMANDS_TOO_MUCH");
        }
        for (JsonNode command : list) {
            if (!command.path("command").asText().matches("/?[a-z0-9_]{1,32}")) {
                throw Refusal.badRequest("BOT_COMMAND_INVALID");
            }
            int length = command.path("description").asText("").length();
            if (length < 1 || length > 256) {
                throw Refusal.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
            }
        }
        commands.put(scope(parameters), list.deepCopy());
        return Json.TRUE;
    }

    JsonNode getCommands(Parameters parameters) {
        return commands.getOrDefault(scope(parameters), Json.array());
    }

    JsonNode deleteCommands(Parameters parameters) {
        commands.remove(scope(parameters));
        return Json.TRUE;
    }

    JsonNode setMenuButton(Parameters parameters) {
        JsonNode button = parameters.structure("menu_button");
        menuButtons.put(
                parameters.number("chat_id").orElse(0), button.isObject() ? button.deepCopy() : commandsButton());
        return Json.TRUE;
    }

    JsonNode menuButton(Parameters parameters) {
        JsonNode common = menuButtons.getOrDefault(0L, commandsButton());
        return menuButtons.getOrDefault(parameters.number("chat_id").orElse(0), common);
    }

    private static ObjectNode commandsButton() {
        return Json.object().put("type", "commands");
    }

    private static String scope(Parameters parameters) {
        JsonNode scope = parameters.structure("scope");
        return scope.path("type").asText("default") + ":"
                + scope.path("chat_id").asText("") + ":" + scope.path("user_id").asText("") + ":"
                + language(parameters);
    }

    private static String language(Parameters parameters) {
        return parameters.text("language_code").orElse("");
    }
}
