package shop.prilavok.sandbox;

import static java.util.Objects.requireNonNull;

import java.awt.Color;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What the picture of a ware shows, and its two colours. Written in the list of wares as {@code jam #b3243f #f7c6c9}.
 */
record Drawing(String kind, Color main, Color accent) {
    private static final Map<String, Consumer<Brush>> KINDS = Map.ofEntries(
            Map.entry("pouch", PantryDrawings::pouch),
            Map.entry("tin", PantryDrawings::tin),
            Map.entry("honey", PantryDrawings::honey),
            Map.entry("jam", PantryDrawings::jam),
            Map.entry("pastila", PantryDrawings::pastila),
            Map.entry("mug", CeramicDrawings::mug),
            Map.entry("teapot", CeramicDrawings::teapot),
            Map.entry("bowl", CeramicDrawings::bowl),
            Map.entry("plate", CeramicDrawings::plate),
            Map.entry("vase", CeramicDrawings::vase),
            Map.entry("pot", CeramicDrawings::pot),
            Map.entry("candle", CandleDrawings::jarCandle),
            Map.entry("pillar", CandleDrawings::pillar),
            Map.entry("tapers", CandleDrawings::tapers),
            Map.entry("tealights", CandleDrawings::tealights),
            Map.entry("holder", CandleDrawings::holder),
            Map.entry("towel", TextileDrawings::towel),
            Map.entry("throw", TextileDrawings::throwBlanket),
            Map.entry("apron", TextileDrawings::apron),
            Map.entry("napkins", TextileDrawings::napkins),
            Map.entry("pillow", TextileDrawings::pillow),
            Map.entry("socks", TextileDrawings::socks),
            Map.entry("tote", TextileDrawings::tote),
            Map.entry("horse", ToyDrawings::horse),
            Map.entry("truck", ToyDrawings::truck),
            Map.entry("train", ToyDrawings::train),
            Map.entry("rings", ToyDrawings::rings),
            Map.entry("blocks", ToyDrawings::blocks),
            Map.entry("bird", ToyDrawings::bird),
            Map.entry("top", ToyDrawings::top),
            Map.entry("fish", ToyDrawings::fish),
            Map.entry("book", PaperDrawings::book),
            Map.entry("notebook", PaperDrawings::notebook),
            Map.entry("card", PaperDrawings::card),
            Map.entry("calendar", PaperDrawings::calendar),
            Map.entry("gift", PaperDrawings::gift),
            Map.entry("basket", PaperDrawings::basket));

    Drawing {
        if (!KINDS.containsKey(kind)) {
            throw new IllegalArgumentException("No drawing of kind \"" + kind + "\"");
        }
    }

    static Drawing parse(String text) {
        String[] words = text.trim().split("\\s+", -1);
        if (words.length != 3) {
            throw new IllegalArgumentException("A drawing is a kind and two colours, not \"" + text + "\"");
        }
        return new Drawing(words[0].toLowerCase(Locale.ROOT), Color.decode(words[1]), Color.decode(words[2]));
    }

    void draw(Brush brush) {
        requireNonNull(KINDS.get(kind)).accept(brush);
    }
}
