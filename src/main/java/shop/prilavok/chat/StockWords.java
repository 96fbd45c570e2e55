package shop.prilavok.chat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shop.prilavok.catalog.StockNews.Correction;
import shop.prilavok.catalog.StockNews.Recount;

/** Says to the admins what became of stock that somebody typed or changed in the sheet. */
record StockWords(Texts texts) {
    private static final int MOST = 20;
    private static final int LONGEST_NAME = 60;

    String recounted(List<Recount> counts) {
        return list(texts.say("alert.count.title"), counts, count -> {
            String name = Texts.cut(count.name(), LONGEST_NAME);
            int before = count.onHand() - count.change();
            return count.onHand() == count.typed()
                    ? texts.say("alert.count.line", name, before, count.onHand())
                    : texts.say("alert.count.line.less", name, before, count.onHand(), count.typed());
        });
    }

    /** @param by name of the admin */
    String undone(List<Correction> corrections, String by) {
        return list(texts.say("alert.count.undone", by), corrections, this::line);
    }

    String reconciled(List<Correction> corrections) {
        return list(texts.say("alert.reconciled.title"), corrections, this::line) + "\n"
                + texts.say("alert.reconciled.hint");
    }

    private String line(Correction correction) {
        String name = Texts.cut(correction.name(), LONGEST_NAME);
        return texts.say("alert.count.line", name, correction.onHand() - correction.change(), correction.onHand());
    }

    private <T> String list(String title, List<T> all, Function<T, String> line) {
        Stream<String> rest =
                all.size() > MOST ? Stream.of(texts.say("alert.count.more", all.size() - MOST)) : Stream.of();
        return Stream.of(Stream.of(title), all.stream().limit(MOST).map(line), rest)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }
}
