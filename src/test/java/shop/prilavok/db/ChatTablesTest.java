package shop.prilavok.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import shop.prilavok.chat.ChatId;
import shop.prilavok.chat.Inbox;
import shop.prilavok.chat.MessageRef;
import shop.prilavok.chat.OrderCards.Card;
import shop.prilavok.chat.Person;
import shop.prilavok.chat.RawUpdate;
import shop.prilavok.chat.Session;
import shop.prilavok.order.OrderId;

class ChatTablesTest extends OnEachStore {
    private Inbox inbox() {
        return db.inbox();
    }

    private RawUpdate update(long id, String lane) {
        return new RawUpdate(id, lane, "{\"update_id\":" + id + "}", now());
    }

    @Test
    void updates_come_oldest_first_until_they_are_handled() {
        inbox().store(List.of(update(12, "b"), update(11, "a")));
        assertThat(inbox().oldest(Set.of())).hasValue(update(11, "a"));
        assertThat(inbox().oldest(Set.of())).hasValue(update(11, "a"));
        unit.perform(() -> inbox().handled(11));
        assertThat(inbox().oldest(Set.of())).hasValue(update(12, "b"));
        unit.perform(() -> inbox().handled(12));
        assertThat(inbox().oldest(Set.of())).isEmpty();
    }

    @Test
    void an_update_that_comes_twice_is_handled_once() {
        inbox().store(List.of(update(11, "a")));
        unit.perform(() -> inbox().handled(11));
        inbox().store(List.of(update(11, "other"), update(12, "a"), update(12, "a")));
        assertThat(inbox().oldest(Set.of())).hasValue(update(12, "a"));
        assertThat(inbox().waiting()).isEqualTo(1);
    }

    @Test
    void of_an_update_that_was_handled_nothing_is_kept_but_its_number() {
        inbox().store(List.of(update(11, "a"), update(12, "a")));
        unit.perform(() -> inbox().handled(11));
        assertThat(unit.run(
                        () -> link().sql("select json from inbox order by id").list(row -> row.getString("json"))))
                .containsExactly("", update(12, "a").json());
    }

    @Test
    void a_busy_lane_does_not_hold_up_the_others() {
        inbox().store(List.of(update(11, "a"), update(12, "a"), update(13, "b")));
        assertThat(inbox().oldest(Set.of("a"))).hasValue(update(13, "b"));
        assertThat(inbox().oldest(Set.of("a", "b"))).isEmpty();
    }

    @Test
    void an_update_whose_unit_failed_is_still_to_be_handled() {
        inbox().store(List.of(update(11, "a")));
        assertThatThrownBy(() -> unit.perform(() -> {
                    inbox().handled(11);
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");
        assertThat(inbox().oldest(Set.of())).hasValue(update(11, "a"));
    }

    @Test
    void a_quarantined_update_lets_its_lane_go_on() {
        inbox().store(List.of(update(11, "a"), update(12, "a")));
        inbox().quarantine(11, "not an update");
        assertThat(inbox().oldest(Set.of())).hasValue(update(12, "a"));
        assertThat(inbox().waiting()).isEqualTo(1);
    }

    @Test
    void numbers_of_long_handled_updates_may_come_again_and_waiting_ones_are_kept() {
        inbox().store(List.of(update(11, "a"), update(12, "a"), update(13, "a")));
        unit.perform(() -> inbox().handled(11));
        inbox().quarantine(12, "not an update");
        assertThat(inbox().purge(now())).isZero();
        clock.pass(Duration.ofDays(8));
        assertThat(inbox().purge(now())).isEqualTo(2);
        inbox().store(List.of(update(11, "b"), update(12, "b")));
        assertThat(inbox().waiting()).isEqualTo(3);
    }

    @Test
    void many_old_updates_are_forgotten_slice_after_slice_and_new_ones_kept() {
        inbox().store(LongStream.range(0, 2_500).mapToObj(id -> update(id, "a")).toList());
        unit.perform(() -> LongStream.range(0, 2_500).forEach(inbox()::handled));
        clock.pass(Duration.ofDays(8));
        inbox().store(List.of(update(2_500, "a")));
        unit.perform(() -> inbox().handled(2_500));
        assertThat(inbox().purge(now().minus(Duration.ofDays(2)))).isEqualTo(2_500);
        assertThat(inbox().purge(now().minus(Duration.ofDays(2)))).isZero();
    }

    @Test
    void a_conversation_is_found_where_it_was_left() {
        ChatId chat = new ChatId(-100_123);
        Person person = new Person(5, "Аня 🌸", "ru");
        Session first = new Session(chat, person, "ru", "menu", 1, Optional.empty(), "");
        Session then =
                new Session(chat, person, "en", "cart", 2, Optional.of(new MessageRef(9, true)), "{\"name\":\"Анна\"}");
        assertThat(db.sessions().find(chat)).isEmpty();
        unit.perform(() -> db.sessions().save(first));
        assertThat(db.sessions().find(chat)).hasValue(first);
        unit.perform(() -> db.sessions().save(then));
        assertThat(db.sessions().find(chat)).hasValue(then);
    }

    @Test
    void the_message_that_shows_the_screen_is_noted_and_nothing_else_changes() {
        ChatId chat = new ChatId(5);
        Session before = new Session(chat, new Person(5, "Аня", ""), "ru", "menu", 7, Optional.empty(), "{}");
        unit.perform(() -> db.sessions().save(before));
        MessageRef message = new MessageRef(41, false);
        unit.perform(() -> db.sessions().shown(chat, message));
        assertThat(db.sessions().find(chat))
                .hasValue(new Session(chat, before.person(), "ru", "menu", 7, Optional.of(message), "{}"));
    }

    @Test
    void the_card_of_an_order_is_the_one_kept_last() {
        OrderId order = placedId("one");
        ChatId admins = new ChatId(-5);
        assertThat(db.orderCards().find(order)).isEmpty();
        unit.perform(() -> db.orderCards().save(order, new Card(admins, new MessageRef(1, false))));
        unit.perform(() -> db.orderCards().save(order, new Card(admins, new MessageRef(2, true))));
        assertThat(db.orderCards().find(order)).hasValue(new Card(admins, new MessageRef(2, true)));
    }

    @Test
    void a_picture_is_uploaded_once_and_again_when_its_name_is_forgotten() {
        String url = "https://example.org/чай.jpg";
        assertThat(db.pictureFiles().fileId(url)).isEmpty();
        db.pictureFiles().keep(url, "AgAC1");
        db.pictureFiles().keep(url, "AgAC2");
        assertThat(db.pictureFiles().fileId(url)).hasValue("AgAC2");
        db.pictureFiles().forget(url);
        assertThat(db.pictureFiles().fileId(url)).isEmpty();
    }
}
