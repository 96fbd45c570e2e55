package shop.prilavok.chat;

import java.util.List;

/** Keeps the merchant's own texts across restarts. */
public interface TextsStore {
    List<OwnText> load();

    /** Puts these in the place of those that were kept. Inside a unit of work. */
    void replace(List<OwnText> texts);
}
