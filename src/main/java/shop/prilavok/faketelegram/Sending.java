package shop.prilavok.faketelegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;

/** The calls that post messages. */
final class Sending {
    private static final int ALBUM_LEAST = 2;
    private static final int ALBUM_MOST = 10;

    private final Cloud cloud;
    private long albums;

    Sending(Cloud cloud) {
        this.cloud = cloud;
    }

    JsonNode message(Parameters parameters) {
        Chat chat = cloud.writableChat(parameters);
        return post(chat, parameters, new Content.Text(Words.toSend(parameters)));
    }

    JsonNode photo(Parameters parameters) {
        return file(parameters, "photo");
    }

    JsonNode document(Parameters parameters) {
        return file(parameters, "document");
    }

    private JsonNode file(Parameters parameters, String name) {
        Chat chat = cloud.writableChat(parameters);
        FormattedText caption = Words.captionToSend(parameters);
        String given = parameters.text(name).orElse("");
        boolean photo = name.equals("photo");
        StoredFile file = cloud.files.take(parameters, name, given, photo);
        return post(chat, parameters, photo ? new Content.Photo(file, caption) : new Content.Document(file, caption));
    }

    JsonNode mediaGroup(Parameters parameters) {
        Chat chat = cloud.writableChat(parameters);
        JsonNode media = parameters.structure("media");
        if (media.size() < ALBUM_LEAST || media.size() > ALBUM_MOST) {
            throw Refusal.badRequest("there must be " + ALBUM_LEAST + " to " + ALBUM_MOST + " media in an album");
        }
        List<Content> contents = new ArrayList<>();
        media.forEach(item -> contents.add(Media.read(cloud.files, parameters, item, "message caption is too long")));
        int replyTo = replyTo(chat, parameters);
        cloud.floodGate.pass(chat, contents.size(), cloud.now());
        String album = Long.toString(13_000_000_000_000_000L + ++albums);
        ArrayNode posted = Json.array();
        for (Content content : contents) {
            Message message = chat.post(cloud.bot, cloud.now(), content, new Markup.None(), replyTo, album);
            posted.add(chat.json(message));
        }
        return posted;
    }

    JsonNode chatAction(Parameters parameters) {
        Chat chat = cloud.writableChat(parameters);
        String action = parameters.text("action").orElse("");
        if (!action.matches("typing|upload_\\w+|record_\\w+|choose_sticker|find_location")) {
            throw Refusal.badRequest("wrong parameter action in request");
        }
        chat.showAction(action);
        return Json.TRUE;
    }

    private JsonNode post(Chat chat, Parameters parameters, Content content) {
        Markup markup = Markup.read(parameters.structure("reply_markup"), chat.group);
        int replyTo = replyTo(chat, parameters);
        cloud.floodGate.pass(chat, 1, cloud.now());
        return chat.json(chat.post(cloud.bot, cloud.now(), content, markup, replyTo, ""));
    }

    private static int replyTo(Chat chat, Parameters parameters) {
        JsonNode reply = parameters.structure("reply_parameters");
        long wanted = reply.path("message_id")
                .asLong(parameters.number("reply_to_message_id").orElse(0));
        boolean optional = reply.path("allow_sending_without_reply").asBoolean();
        if (wanted == 0 || (optional && chat.message(wanted).isEmpty())) {
            return 0;
        }
        return chat.message(wanted)
                .orElseThrow(() -> Refusal.badRequest("message to be replied not found"))
                .id();
    }
}
