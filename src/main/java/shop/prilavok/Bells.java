package shop.prilavok;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import shop.prilavok.db.CommitTopic;

/** One bell for each kind of news that a commit may bring, so that nobody looks up in vain. Thread-safe. */
final class Bells {
    private final Map<CommitTopic, Bell> bells = new EnumMap<>(CommitTopic.class);

    Bells() {
        List.of(CommitTopic.values()).forEach(news -> bells.put(news, new Bell()));
    }

    void ring(Collection<CommitTopic> news) {
        news.forEach(one -> of(one).ring());
    }

    @SuppressWarnings("NullAway") // there is one for each
    Bell of(CommitTopic news) {
        return bells.get(news);
    }
}
