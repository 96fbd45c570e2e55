package shop.prilavok.telegram;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import shop.prilavok.catalog.Problem;
import shop.prilavok.chat.ChatId;
import shop.prilavok.chat.MessageRef;
import shop.prilavok.chat.Messenger;
import shop.prilavok.chat.PictureFiles;
import shop.prilavok.chat.PictureTroubles;
import shop.prilavok.chat.Screen;

/**
 * The messenger over the Bot API. When an answer is lost the outcome is unknown and {@link Messenger.Later} is given, so
 * a message that is tried again may appear twice: Telegram has no way to prevent it.
 *
 * <p>A screen that asks for the telephone number stands in a message of its own kind, with keys below the text field.
 * Telegram cannot edit such a message, so the next screen replaces it, and with the message its keys go away. The other
 * buttons of such a screen are keys too; pressing one sends its label as a text.
 *
 * <p>A picture that cannot be had, or a text too long to stand under a picture, makes the screen go without the picture.
 */
public final class TelegramMessenger implements Messenger, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(TelegramMessenger.class);
    private static final int LONGEST_TOAST = 200;
    private static final Duration NEXT_PICTURE = Duration.ofSeconds(1);

    private final TelegramConnection connection;
    private final OkHttpClient http;
    private final TelegramClient telegram;
    private final ChatLine line;
    private final Pictures pictures;
    private final Semaphore uploading = new Semaphore(1);

    /** @param troubles hears of pictures that cannot be shown */
    public TelegramMessenger(
            TelegramConnection connection, PictureFiles files, PictureTroubles troubles, InstantSource clock) {
        this(connection, files, troubles, clock, Duration.ofSeconds(30));
    }

    TelegramMessenger(
            TelegramConnection connection,
            PictureFiles files,
            PictureTroubles troubles,
            InstantSource clock,
            Duration patience) {
        this.connection = connection;
        this.http =
                connection.http(patience, patience.plus(Duration.ofSeconds(40))).build();
        this.telegram = connection.client(http);
        this.line = new ChatLine(telegram, clock);
        this.pictures = new Pictures(files, troubles, clock);
    }

    @Override
    public Sent send(ChatId chat, Screen screen) {
        return put(chat, Optional.empty(), screen);
    }

    @Override
    public Sent show(ChatId chat, MessageRef earlier, Screen screen) {
        return put(chat, Optional.of(earlier), screen);
    }

    private Sent put(ChatId chat, Optional<MessageRef> earlier, Screen screen) {
        Optional<String> link = screen.picture()
                .filter(any -> Post.fitsUnderPicture(screen.text().html()));
        Optional<Pictures.Picture> known = link.flatMap(pictures::known);
        if (known.isPresent()) {
            Post post = new Post(screen, known);
            Reply reply = place(chat, earlier, post);
            if (refusal(reply).isEmpty()) {
                return outcome(reply, earlier, post);
            }
            link.ifPresent(pictures::forget);
        }
        return link.filter(pictures::isWorthFetching)
                .map(it -> upload(chat, earlier, screen, it))
                .orElseGet(() -> without(chat, earlier, screen));
    }

    /** One at a time: a large picture takes several times its size in memory, and a slow one must not hold all hands. */
    private Sent upload(ChatId chat, Optional<MessageRef> earlier, Screen screen, String link) {
        if (!uploading.tryAcquire()) {
            return new Later("another picture is on its way", Optional.of(NEXT_PICTURE), false);
        }
        try {
            Optional<Pictures.Picture> fresh = pictures.fetch(link);
            if (fresh.isEmpty()) {
                return without(chat, earlier, screen);
            }
            Post post = new Post(screen, fresh);
            Reply reply = place(chat, earlier, post);
            Optional<String> refusal = refusal(reply);
            if (refusal.isPresent()) {
                Sent plain = without(chat, earlier, screen);
                blame(link, refusal.get(), plain);
                return plain;
            }
            Sent sent = outcome(reply, earlier, post);
            if (sent instanceof Later later && later.outage()) {
                pictures.unusable(link, "Telegram did not take it in time"); // else it would be tried again for ever
            }
            return sent;
        } finally {
            uploading.release();
        }
    }

    /**
     * Why Telegram does not take a message with a picture. Whether it is for the picture the words do not tell, there are
     * too many of them: an unknown file number, bytes that are no picture, and whatever is yet to come.
     */
    private static Optional<String> refusal(Reply reply) {
        return reply instanceof Reply.Failed failed && failed.outcome() instanceof Refused refused
                ? Optional.of(refused.why())
                : Optional.empty();
    }

    /** @param plain what became of the same message without the picture */
    private void blame(String link, String refusal, Sent plain) {
        if (plain instanceof Done) {
            pictures.unusable(link, Problem.Kind.PHOTO_NOT_TAKEN, connection.hide(refusal));
        } else if (plain instanceof Later) {
            pictures.unusable(link, connection.hide(refusal)); // else it would be uploaded again with the next try
        }
    }

    private Sent without(ChatId chat, Optional<MessageRef> earlier, Screen screen) {
        Post post = new Post(screen, Optional.empty());
        return outcome(place(chat, earlier, post), earlier, post);
    }

    private Reply place(ChatId chat, Optional<MessageRef> earlier, Post post) {
        if (earlier.isPresent() && canBecome(earlier.get(), post)) {
            Reply edited = line.make(chat, (telegram, at) -> post.edit(telegram, at, earlier.get()));
            return edited instanceof Reply.CannotEdit
                    ? replaced(chat, earlier, line.instead(chat, post::send))
                    : edited;
        }
        return replaced(chat, earlier, line.make(chat, post::send));
    }

    private Reply replaced(ChatId chat, Optional<MessageRef> earlier, Reply sent) {
        if (sent instanceof Reply.Good) {
            earlier.ifPresent(old -> remove(chat, old));
        }
        return sent;
    }

    private static boolean canBecome(MessageRef earlier, Post post) {
        boolean pictureWouldBecomeText = earlier.photo() && post.picture().isEmpty();
        return !pictureWouldBecomeText && post.screen().contactLabel().isEmpty();
    }

    private Sent outcome(Reply reply, Optional<MessageRef> earlier, Post post) {
        boolean photo = post.picture().isPresent();
        if (reply instanceof Reply.Good good) {
            if (good.result() instanceof Message message) {
                post.screen().picture().filter(link -> photo).ifPresent(link -> keep(link, post, message));
                return new Done(new MessageRef(message.getMessageId(), photo));
            }
            return earlier.<Sent>map(message -> new Done(new MessageRef(message.id(), photo)))
                    .orElseGet(() -> new Later("Telegram did not say which message it is", Optional.empty(), true));
        }
        if (reply instanceof Reply.AlreadySo && earlier.isPresent()) {
            return new Done(new MessageRef(earlier.get().id(), photo));
        }
        if (reply instanceof Reply.Moved moved) {
            return new Moved(moved.to());
        }
        return reply instanceof Reply.Failed failed
                ? withoutToken(failed.outcome())
                : new Refused("Telegram refuses the message: " + reply);
    }

    private void keep(String link, Post post, Message message) {
        List<PhotoSize> sizes = message.getPhoto();
        boolean uploaded = post.picture().orElse(null) instanceof Pictures.Fresh;
        if (uploaded && sizes != null && !sizes.isEmpty()) {
            pictures.uploaded(link, sizes.get(sizes.size() - 1).getFileId()); // the last is the largest
        }
    }

    @Override
    public void retire(ChatId chat, MessageRef earlier) {
        if (strip(chat, earlier) instanceof Reply.CannotEdit) {
            delete(chat, earlier);
        }
    }

    @Override
    public void remove(ChatId chat, MessageRef earlier) {
        if (!delete(chat, earlier)) {
            strip(chat, earlier);
        }
    }

    private Reply strip(ChatId chat, MessageRef earlier) {
        return line.makeNow(
                chat,
                (telegram, at) -> telegram.execute(EditMessageReplyMarkup.builder()
                        .chatId(at)
                        .messageId(Math.toIntExact(earlier.id()))
                        .build()));
    }

    /** Not counted by the flood gate: Telegram limits what appears, not what goes. */
    private boolean delete(ChatId chat, MessageRef old) {
        try {
            telegram.execute(DeleteMessage.builder()
                    .chatId(chat.toString())
                    .messageId(Math.toIntExact(old.id()))
                    .build());
            return true;
        } catch (TelegramApiException | RuntimeException e) {
            log.debug("An old message stays in chat {}: {}", chat, connection.hide(String.valueOf(e)));
            return false;
        }
    }

    @Override
    public void answer(String pressId, String toast, boolean alert) {
        if (pressId.isEmpty()) {
            return;
        }
        try {
            telegram.executeAsync(AnswerCallbackQuery.builder()
                            .callbackQueryId(pressId)
                            .text(toast.isEmpty() ? null : toast.substring(0, Math.min(toast.length(), LONGEST_TOAST)))
                            .showAlert(alert)
                            .build())
                    .exceptionally(e -> {
                        notAnswered(e);
                        return false;
                    });
        } catch (TelegramApiException | RuntimeException e) {
            notAnswered(e);
        }
    }

    private void notAnswered(Throwable e) {
        log.debug("A pressed button was not answered: {}", connection.hide(String.valueOf(e)));
    }

    private Sent withoutToken(Sent sent) {
        if (sent instanceof Later later) {
            return new Later(connection.hide(later.why()), later.after(), later.outage());
        }
        return sent;
    }

    /** Breaks off what is under way. */
    @Override
    public void close() {
        pictures.close();
        http.dispatcher().cancelAll();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
