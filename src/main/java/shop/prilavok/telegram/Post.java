package shop.prilavok.telegram;

import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageMedia;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaPhoto;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import shop.prilavok.chat.MessageRef;
import shop.prilavok.chat.Screen;

/**
 * One screen as it goes to Telegram: with its picture or without.
 *
 * @param picture empty when the screen has none, or when it is not to be had
 */
record Post(Screen screen, Optional<Pictures.Picture> picture) {
    private static final int LONGEST_CAPTION = 1024;
    private static final String HTML = "HTML";
    private static final String ASCII_NAME = "picture.jpg"; // other letters would go raw into a header

    private static final LinkPreviewOptions NO_PREVIEW =
            LinkPreviewOptions.builder().isDisabled(true).build();

    /** May this text stand under a picture? Telegram counts what is seen, without tags. */
    static boolean fitsUnderPicture(String html) {
        String seen = html.replaceAll("<[^>]*>", "").replaceAll("&(amp|lt|gt|quot);", "&");
        return seen.length() <= LONGEST_CAPTION;
    }

    Serializable send(TelegramClient telegram, String chat) throws TelegramApiException {
        return picture.isPresent() ? sendPhoto(telegram, chat, picture.get()) : sendText(telegram, chat);
    }

    private Serializable sendText(TelegramClient telegram, String chat) throws TelegramApiException {
        return telegram.execute(SendMessage.builder()
                .chatId(chat)
                .text(html())
                .parseMode(HTML)
                .linkPreviewOptions(NO_PREVIEW)
                .replyMarkup(Keyboards.of(screen))
                .build());
    }

    private Serializable sendPhoto(TelegramClient telegram, String chat, Pictures.Picture photo)
            throws TelegramApiException {
        InputFile file = photo instanceof Pictures.Fresh fresh
                ? new InputFile(new ByteArrayInputStream(fresh.bytes().toByteArray()), ASCII_NAME)
                : new InputFile(((Pictures.Known) photo).fileId());
        return telegram.execute(SendPhoto.builder()
                .chatId(chat)
                .photo(file)
                .caption(html())
                .parseMode(HTML)
                .replyMarkup(Keyboards.of(screen))
                .build());
    }

    Serializable edit(TelegramClient telegram, String chat, MessageRef earlier) throws TelegramApiException {
        return picture.isPresent()
                ? editPhoto(telegram, chat, earlier, picture.get())
                : editText(telegram, chat, earlier);
    }

    private Serializable editText(TelegramClient telegram, String chat, MessageRef earlier)
            throws TelegramApiException {
        return telegram.execute(EditMessageText.builder()
                .chatId(chat)
                .messageId(Math.toIntExact(earlier.id()))
                .text(html())
                .parseMode(HTML)
                .linkPreviewOptions(NO_PREVIEW)
                .replyMarkup(Keyboards.under(screen))
                .build());
    }

    /** Also when only the text changes: a picture that Telegram knows costs nothing, and is sure to be the right one. */
    private Serializable editPhoto(TelegramClient telegram, String chat, MessageRef earlier, Pictures.Picture photo)
            throws TelegramApiException {
        InputMediaPhoto media = photo instanceof Pictures.Fresh fresh
                ? new InputMediaPhoto(new ByteArrayInputStream(fresh.bytes().toByteArray()), ASCII_NAME)
                : new InputMediaPhoto(((Pictures.Known) photo).fileId());
        media.setCaption(html());
        media.setParseMode(HTML);
        return telegram.execute(EditMessageMedia.builder()
                .chatId(chat)
                .messageId(Math.toIntExact(earlier.id()))
                .media(media)
                .replyMarkup(Keyboards.under(screen))
                .build());
    }

    private String html() {
        return screen.text().html();
    }
}
