package shop.prilavok.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import shop.prilavok.chat.OwnText;

class OwnTextTableTest extends OnEachStore {
    @Test
    void texts_come_back_as_they_were_kept_and_the_next_ones_take_their_place() {
        List<OwnText> texts = List.of(
                new OwnText("home.text", "ru", "Здравствуйте!\nУ нас «лучший» чай & 'кофе' 🍵"),
                new OwnText("cart.title", "en", "Your cart"));
        unit.perform(() -> db.texts().replace(texts));
        assertThat(db.texts().load()).isEqualTo(texts);
        unit.perform(() -> db.texts().replace(texts.subList(1, 2)));
        assertThat(db.texts().load()).isEqualTo(texts.subList(1, 2));
    }
}
