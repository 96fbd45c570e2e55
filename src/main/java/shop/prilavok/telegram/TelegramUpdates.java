package shop.prilavok.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Contact;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import shop.prilavok.chat.ChatId;
import shop.prilavok.chat.Incoming;
import shop.prilavok.chat.MessageRef;
import shop.prilavok.chat.Person;
import shop.prilavok.chat.UpdateReader;

/** Understands updates of the Bot API: messages, pressed buttons, and whether the shop is blocked. Thread-safe. */
public final class TelegramUpdates implements UpdateReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** In groups a command may carry the bot's name: "/start@prilavok_bot". */
    private static final Pattern ADDRESSED = Pattern.compile("^(/\\w+)@\\w+");

    @Override
    public Incoming read(String json) {
        Update update;
        try {
            update = JSON.readValue(json, Update.class);
        } catch (JsonProcessingException | RuntimeException e) {
            // Without the cause's text: it quotes the update, and with it what a person wrote.
            throw new IllegalArgumentException(
                    "Not an update that can be read: " + e.getClass().getSimpleName());
        }
        if (update == null) {
            throw new IllegalArgumentException("Not an update but null");
        }
        if (update.getCallbackQuery() != null) {
            return press(update.getCallbackQuery());
        }
        if (update.getMessage() != null) {
            return message(update.getMessage());
        }
        if (update.getMyChatMember() != null) {
            return presence(update.getMyChatMember());
        }
        throw new IllegalArgumentException("Neither a message nor a pressed button");
    }

    private static Incoming press(CallbackQuery query) {
        MaybeInaccessibleMessage message = query.getMessage();
        if (message == null || query.getData() == null) {
            throw new IllegalArgumentException("A pressed button without a message or without data");
        }
        boolean photo = message instanceof Message seen && seen.hasPhoto();
        return new Incoming.Press(
                new ChatId(message.getChatId()),
                person(query.getFrom(), message.getChatId()),
                query.getId(),
                new MessageRef(message.getMessageId(), photo),
                query.getData());
    }

    private static Incoming message(Message message) {
        ChatId chat = new ChatId(message.getChatId());
        Person from = person(message.getFrom(), message.getChatId());
        boolean isPrivate = message.isUserMessage();
        if (message.getMigrateToChatId() != null) {
            return new Incoming.Moved(chat, from, new ChatId(message.getMigrateToChatId()));
        }
        if (isPrivate && message.getContact() != null && isOwn(message.getContact(), message)) {
            return new Incoming.OwnContact(chat, from, message.getContact().getPhoneNumber());
        }
        if (message.getText() != null) {
            Matcher command = ADDRESSED.matcher(message.getText());
            return new Incoming.Text(chat, from, command.replaceFirst("$1"), isPrivate);
        }
        return new Incoming.Other(chat, from, isPrivate);
    }

    /** Anybody can send anybody's card; only that of the sender himself, not passed on, proves whose number it is. */
    private static boolean isOwn(Contact contact, Message message) {
        return contact.getUserId() != null
                && message.getFrom() != null
                && contact.getUserId().equals(message.getFrom().getId())
                && message.getForwardOrigin() == null;
    }

    private static Incoming presence(ChatMemberUpdated change) {
        ChatId chat = new ChatId(change.getChat().getId());
        Person from = person(change.getFrom(), chat.value());
        boolean isPrivate = change.getChat().isUserChat();
        if (!isPrivate || change.getNewChatMember() == null) {
            return new Incoming.Other(chat, from, isPrivate);
        }
        return new Incoming.Presence(
                chat, from, !"kicked".equals(change.getNewChatMember().getStatus()));
    }

    /** @param chat stands for the sender where Telegram names none: a channel, or an admin without a name */
    private static Person person(@Nullable User user, long chat) {
        if (user == null) {
            return new Person(chat, "", "");
        }
        String last = user.getLastName() == null ? "" : " " + user.getLastName();
        String language = user.getLanguageCode() == null ? "" : user.getLanguageCode();
        return new Person(user.getId(), (user.getFirstName() + last).strip(), language);
    }
}
