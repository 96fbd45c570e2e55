package shop.prilavok.faketelegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** The calls that change or delete messages. Every edit without a {@code reply_markup} takes the buttons away. */
final class Editing {
    private static final Duration DELETABLE = Duration.ofDays(2);

    private final Cloud cloud;

    Editing(Cloud cloud) {
        this.cloud = cloud;
    }

    JsonNode text(Parameters parameters) {
        return edit(parameters, content -> {
            if (!(content instanceof Content.Text)) {
                throw Refusal.badRequest("there is no text in the message to edit");
            }
            return new Content.Text(Words.toEdit(parameters));
        });
    }

    JsonNode caption(Parameters parameters) {
        return edit(parameters, content -> {
            if (content instanceof Content.Photo photo) {
                return new Content.Photo(photo.file(), Words.captionToEdit(parameters));
            }
            if (content instanceof Content.Document document) {
                return new Content.Document(document.file(), Words.captionToEdit(parameters));
            }
            throw Refusal.badRequest("there is no caption in the message to edit");
        });
    }

    /** Media can take the place of a text too, but never the other way round. */
    JsonNode media(Parameters parameters) {
        JsonNode media = parameters.structure("media");
        return edit(parameters, content -> Media.read(cloud.files, parameters, media, "MEDIA_CAPTION_TOO_LONG"));
    }

    JsonNode buttons(Parameters parameters) {
        return edit(parameters, content -> content);
    }

    private JsonNode edit(Parameters parameters, UnaryOperator<Content> change) {
        Chat chat = cloud.writableChat(parameters);
        Message message = message(chat, parameters, "message to edit not found");
        if (!message.editable()) {
            throw Refusal.badRequest("message can't be edited");
        }
        Content content = change.apply(message.content());
        List<List<InlineButton>> buttons = List.of();
        Markup markup = Markup.read(parameters.structure("reply_markup"), chat.group);
        if (markup instanceof Markup.Inline inline) {
            buttons = inline.rows();
        } else if (!(markup instanceof Markup.None)) {
            throw Refusal.badRequest("inline keyboard expected");
        }
        if (message.sameAs(content, buttons)) {
            throw Refusal.badRequest("message is not modified: specified new message content and reply markup are"
                    + " exactly the same as a current content and reply markup of the message");
        }
        cloud.floodGate.pass(chat, 1, cloud.now());
        Message edited = message.edited(content, buttons, cloud.now());
        chat.put(edited);
        return chat.json(edited);
    }

    JsonNode delete(Parameters parameters) {
        Chat chat = cloud.chat(parameters);
        Message message = message(chat, parameters, "message to delete not found");
        if (!message.date().plus(DELETABLE).isAfter(cloud.now())) {
            throw Refusal.badRequest("message can't be deleted");
        }
        chat.put(message.gone());
        return Json.TRUE;
    }

    JsonNode deleteSeveral(Parameters parameters) {
        Chat chat = cloud.chat(parameters);
        JsonNode ids = parameters.structure("message_ids");
        if (ids.isEmpty() || ids.size() > 100) {
            throw Refusal.badRequest("message identifiers are not specified");
        }
        ids.forEach(id -> chat.message(id.asLong())
                .filter(message -> message.date().plus(DELETABLE).isAfter(cloud.now()))
                .ifPresent(message -> chat.put(message.gone())));
        return Json.TRUE;
    }

    private static Message message(Chat chat, Parameters parameters, String absent) {
        long id = parameters
                .number("message_id")
                .orElseThrow(() -> Refusal.badRequest("message identifier is not specified"));
        return chat.message(id).orElseThrow(() -> Refusal.badRequest(absent));
    }
}
