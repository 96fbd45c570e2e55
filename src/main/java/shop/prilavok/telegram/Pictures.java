package shop.prilavok.telegram;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.ByteString;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.prilavok.chat.PictureFiles;

/**
 * Gets pictures ready for sending. A picture is fetched from its link and uploaded once; from then on Telegram's own
 * name of it is used. Letting Telegram fetch the link is no way: it remembers a failure for days. A link that gives no
 * picture is left alone for some minutes. Thread-safe; two chats may upload the same new picture at the same time.
 */
final class Pictures implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Pictures.class);
    private static final long LARGEST = 10L * 1024 * 1024; // Telegram's limit for a photo
    private static final Duration LEFT_ALONE = Duration.ofMinutes(10);
    private static final int MANY = 10_000;

    private final PictureFiles files;
    private final InstantSource clock;
    private final OkHttpClient http = new OkHttpClient.Builder()
            .connectTimeout(Duration.ofSeconds(5))
            .readTimeout(Duration.ofSeconds(10))
            .callTimeout(Duration.ofSeconds(15))
            .build();
    private final ConcurrentMap<String, Instant> unusable = new ConcurrentHashMap<>();

    Pictures(PictureFiles files, InstantSource clock) {
        this.files = files;
        this.clock = clock;
    }

    /** A picture to send. */
    sealed interface Picture {}

    /** Telegram has it already. */
    record Known(String fileId) implements Picture {}

    /** To be uploaded. */
    record Fresh(ByteString bytes) implements Picture {}

    /** Empty when it cannot be had now: the screen is to go without it. */
    Optional<Picture> find(String link) {
        Instant until = unusable.get(link);
        if (until != null && clock.instant().isBefore(until)) {
            return Optional.empty();
        }
        Optional<String> known = known(link);
        return known.isPresent() ? known.map(Known::new) : fetch(link);
    }

    private Optional<String> known(String link) {
        try {
            return files.fileId(link);
        } catch (RuntimeException e) {
            log.warn("It is not known whether a picture was uploaded before: {}", String.valueOf(e));
            return Optional.empty();
        }
    }

    void uploaded(String link, String fileId) {
        try {
            files.keep(link, fileId);
            unusable.remove(link);
        } catch (RuntimeException e) {
            log.warn("A picture will be uploaded again, its number could not be kept: {}", String.valueOf(e));
        }
    }

    void forget(String link) {
        try {
            files.forget(link);
        } catch (RuntimeException e) {
            log.warn("The old number of a picture could not be forgotten: {}", String.valueOf(e));
        }
    }

    /** Remembers for a while that this link is of no use, and says so in the log the first time. */
    void unusable(String link, String why) {
        if (unusable.size() > MANY) {
            unusable.clear();
        }
        if (unusable.put(link, clock.instant().plus(LEFT_ALONE)) == null) {
            log.warn("The picture {} cannot be shown: {}", link, why);
        }
    }

    private Optional<Picture> fetch(String link) {
        HttpUrl url = HttpUrl.parse(link);
        if (url == null) {
            unusable(link, "it is not a link that begins with http:// or https://");
            return Optional.empty();
        }
        try (Response response =
                http.newCall(new Request.Builder().url(url).build()).execute()) {
            MediaType type = response.body().contentType();
            if (!response.isSuccessful()) {
                unusable(link, "the link answers " + response.code());
            } else if (type == null || !type.type().equals("image")) {
                unusable(link, "behind the link is no picture but " + type);
            } else if (response.body().contentLength() > LARGEST
                    || response.body().source().request(LARGEST + 1)) {
                unusable(link, "it is larger than 10 MB");
            } else {
                return Optional.of(new Fresh(response.body().byteString()));
            }
        } catch (IOException e) {
            unusable(link, String.valueOf(e));
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        http.dispatcher().cancelAll();
        http.connectionPool().evictAll();
    }
}
