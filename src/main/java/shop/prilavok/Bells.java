package shop.prilavok;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import shop.prilavok.db.News;

/** One bell for each kind of news that a commit may bring, so that nobody looks up in vain. Thread-safe. */
final class Bells {
    private final Map<News, Bell> bells = new EnumMap<>(News.class);

    Bells() {
        List.of(News.values()).forEach(news -> bells.put(news, new Bell()));
    }

    void ring(Collection<News> news) {
        news.forEach(one -> of(one).ring());
    }

    @SuppressWarnings("NullAway") // there is one for each
    Bell of(News news) {
        return bells.get(news);
    }
}
