package shop.prilavok.faketelegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The calls about chats, members, files and presses. */
final class Asking {
    private static final int ANSWER = 200;
    private static final List<String> RIGHTS = List.of(
            "can_manage_chat",
            "can_delete_messages",
            "can_manage_video_chats",
            "can_restrict_members",
            "can_promote_members",
            "can_change_info",
            "can_invite_users",
            "can_post_stories",
            "can_edit_stories",
            "can_delete_stories",
            "can_send_welcome_messages");

    private final Cloud cloud;

    Asking(Cloud cloud) {
        this.cloud = cloud;
    }

    JsonNode chat(Parameters parameters) {
        ObjectNode json =
                cloud.chat(parameters).json().put("accent_color_id", 0).put("max_reaction_count", 11);
        ObjectNode gifts = json.putObject("accepted_gift_types");
        List.of("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
                .forEach(kind -> gifts.put(kind, false));
        return json;
    }

    JsonNode member(Parameters parameters) {
        Chat chat = cloud.chat(parameters);
        long id = parameters.number("user_id").orElseThrow(() -> Refusal.badRequest("invalid user_id specified"));
        if (id == cloud.bot.id()) {
            return chat.group ? administrator() : status("member", cloud.bot);
        }
        return chat.member(id).map(person -> status("member", person)).orElseGet(() -> stranger(id));
    }

    private ObjectNode stranger(long id) {
        return cloud.chats.values().stream()
                .flatMap(chat -> chat.member(id).stream())
                .findFirst()
                .map(person -> status("left", person))
                .orElseThrow(() -> Refusal.badRequest("PARTICIPANT_ID_INVALID"));
    }

    private ObjectNode administrator() {
        ObjectNode json =
                status("administrator", cloud.bot).put("can_be_edited", false).put("is_anonymous", false);
        RIGHTS.forEach(right -> json.put(right, true));
        return json;
    }

    static ObjectNode status(String status, Person person) {
        ObjectNode json = Json.object().put("status", status);
        json.set("user", person.json());
        return json;
    }

    JsonNode file(Parameters parameters) {
        return cloud.files
                .find(parameters.text("file_id").orElse(""))
                .orElseThrow(() -> Refusal.badRequest("invalid file_id"))
                .fileJson();
    }

    /** Never limited, as at Telegram. */
    JsonNode answerPress(Parameters parameters) {
        String text = parameters.text("text").orElse("");
        if (text.length() > ANSWER) {
            throw Refusal.badRequest("MESSAGE_TOO_LONG");
        }
        CallbackAnswer answer = cloud.presses.answer(
                parameters.text("callback_query_id").orElse(""),
                text,
                parameters.flag("show_alert"),
                parameters.text("url").orElse(""),
                cloud.now());
        cloud.chat(answer.chatId()).touch();
        return Json.TRUE;
    }
}
