package shop.prilavok.telegram;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.ByteString;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.prilavok.catalog.Problem;
import shop.prilavok.chat.PictureFiles;
import shop.prilavok.chat.PictureTroubles;

/**
 * Gets pictures ready for sending. A picture is fetched from its link and uploaded once; from then on Telegram's own
 * name of it is used. Letting Telegram fetch the link is no way: it remembers a failure for days. A link that gives no
 * picture is left alone for some minutes, and the merchant hears of it where he can mend it. Thread-safe.
 */
final class Pictures implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Pictures.class);
    private static final long LARGEST = 10L * 1024 * 1024; // Telegram's limit for a photo
    private static final Duration LEFT_ALONE = Duration.ofMinutes(10);
    private static final Duration MACHINE_LEFT_ALONE = Duration.ofMinutes(1);
    private static final int MANY = 10_000;

    private final PictureFiles files;
    private final PictureTroubles troubles;
    private final InstantSource clock;
    private final OkHttpClient http = new OkHttpClient.Builder()
            .connectTimeout(Duration.ofSeconds(5))
            .readTimeout(Duration.ofSeconds(10))
            .callTimeout(Duration.ofSeconds(15))
            .build();
    private final ConcurrentMap<String, Instant> unusable = new ConcurrentHashMap<>();

    Pictures(PictureFiles files, PictureTroubles troubles, InstantSource clock) {
        this.files = files;
        this.troubles = troubles;
        this.clock = clock;
    }

    /** A picture to send. */
    sealed interface Picture {}

    /** Telegram has it already. */
    record Known(String fileId) implements Picture {}

    /** To be uploaded. */
    record Fresh(ByteString bytes) implements Picture {}

    /** Empty when Telegram does not have it. */
    Optional<Picture> known(String link) {
        try {
            return files.fileId(link).map(Known::new);
        } catch (RuntimeException e) {
            log.warn("It is not known whether a picture was uploaded before: {}", String.valueOf(e));
            return Optional.empty();
        }
    }

    /** Not while the link, or the machine that it leads to, is left alone. */
    boolean isWorthFetching(String link) {
        return !isLeftAlone(link) && !isLeftAlone(machine(link));
    }

    private boolean isLeftAlone(String what) {
        Instant until = unusable.get(what);
        return until != null && clock.instant().isBefore(until);
    }

    /** Some shops have all their pictures on one machine: when it is silent, each would cost a time-out of its own. */
    private static String machine(String link) {
        HttpUrl url = HttpUrl.parse(link);
        return url == null ? "" : "//" + url.host();
    }

    void uploaded(String link, String fileId) {
        try {
            files.keep(link, fileId);
            unusable.remove(link);
            troubles.gone(link);
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

    /** A person can mend this. */
    void unusable(String link, Problem.Kind kind, String why) {
        troubles.found(link, kind);
        leaveAlone(link, why, LEFT_ALONE);
    }

    /** This passes, or nobody knows. */
    void unusable(String link, String why) {
        leaveAlone(link, why, LEFT_ALONE);
    }

    /** Says so in the log the first time. */
    private void leaveAlone(String what, String why, Duration length) {
        if (unusable.size() > MANY) {
            unusable.clear();
        }
        if (unusable.put(what, clock.instant().plus(length)) == null) {
            log.warn("The picture {} cannot be shown: {}", what, why);
        }
    }

    /** Empty when it cannot be had now: the screen is to go without it. */
    Optional<Picture> fetch(String link) {
        HttpUrl url = HttpUrl.parse(link);
        if (url == null) {
            unusable(link, "it is not a link that begins with http:// or https://");
            return Optional.empty();
        }
        try (Response response =
                http.newCall(new Request.Builder().url(url).build()).execute()) {
            if (response.code() >= 500) {
                unusable(link, "the link answers " + response.code());
            } else if (!response.isSuccessful()) {
                unusable(link, Problem.Kind.PHOTO_CLOSED, "the link answers " + response.code());
            } else if (!PictureKind.isPicture(response.body())) {
                String type = String.valueOf(response.body().contentType());
                unusable(link, Problem.Kind.PHOTO_IS_A_PAGE, "behind the link is no picture but " + type);
            } else if (response.body().contentLength() > LARGEST
                    || response.body().source().request(LARGEST + 1)) {
                unusable(link, Problem.Kind.PHOTO_TOO_LARGE, "it is larger than 10 MB");
            } else {
                return Optional.of(new Fresh(response.body().byteString()));
            }
        } catch (IOException e) {
            unusable(link, String.valueOf(e));
            leaveAlone(machine(link), String.valueOf(e), MACHINE_LEFT_ALONE);
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        http.dispatcher().cancelAll();
        http.connectionPool().evictAll();
    }
}
