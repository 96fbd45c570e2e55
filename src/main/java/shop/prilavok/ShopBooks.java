package shop.prilavok;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import shop.prilavok.db.CommitTopic;
import shop.prilavok.db.Database;

/** The database that the settings name. */
final class ShopBooks {
    private ShopBooks() {}

    /**
     * @param onFall as {@link Database#inFolder} says; a server is somebody else's to start again
     * @throws CannotOpen with a sentence for the owner
     */
    static Database open(
            Settings settings,
            InstantSource clock,
            Consumer<Set<CommitTopic>> afterCommit,
            Consumer<Throwable> onFall) {
        Optional<String> url = settings.databaseUrl();
        try {
            return url.isPresent()
                    ? Database.onServer(url.get(), "", "", clock, afterCommit)
                    : Database.inFolder(settings.data(), clock, afterCommit, onFall);
        } catch (RuntimeException e) {
            SettingsWords words = SettingsWords.in(settings.front().language());
            String detail = String.valueOf(e.getMessage());
            String sentence = url.isPresent()
                    ? words.say("database.server", Setting.DATABASE_URL.variable(), withoutAddress(detail))
                    : words.say("database.folder", settings.data(), detail);
            throw new CannotOpen(sentence, e);
        }
    }

    /** The address may hold a password. */
    private static String withoutAddress(String detail) {
        return detail.replaceAll("jdbc:\\S+", "…");
    }
}
