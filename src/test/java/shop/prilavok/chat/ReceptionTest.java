package shop.prilavok.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.Item;
import shop.prilavok.order.CustomerId;

class ReceptionTest {
    private final ShopOnFakes shop = new ShopOnFakes();
    private final Item sencha = shop.sell("TEA-1", "Сенча", 500, 900);

    /** The store breaks under every update until this is taken away. */
    private final class BrokenCarts implements AutoCloseable {
        BrokenCarts() {
            shop.carts.fail(new IllegalStateException("disk full"));
        }

        @Override
        public void close() {
            shop.carts.heal();
        }
    }

    @Test
    void what_is_no_update_is_set_aside_and_holds_nobody_up() {
        Guest anna = shop.guest(42, "ru");
        long garbage = shop.storeGarbage(anna.chat);
        anna.say("/start");
        assertThat(shop.inbox.quarantined(garbage)).contains("cannot be read");
        assertThat(anna.buttons()).contains("🛍 Каталог");
    }

    @Test
    void a_failure_is_rolled_back_and_tried_again_after_a_pause() {
        Guest anna = shop.guest(42, "ru").say("/start");
        String more = new Action.More(sencha.sku().key()).data();
        try (BrokenCarts broken = new BrokenCarts()) {
            assertThat(broken).isNotNull();
            anna.send(more);
        }
        assertThat(shop.inbox.waiting()).isEqualTo(1);
        assertThat(shop.reception.step()).as("before the pause is over").isFalse();
        shop.clock.advance(Duration.ofSeconds(1));
        shop.settle();
        assertThat(shop.inbox.waiting()).isZero();
        assertThat(shop.carts.of(new CustomerId(42))).containsEntry(sencha.sku(), 1);
    }

    @Test
    void a_failure_whose_update_is_gone_by_then_is_forgotten() {
        Guest anna = shop.guest(42, "ru").say("/start");
        long id = anna.sendOnly(new Action.More(sencha.sku().key()).data());
        try (BrokenCarts broken = new BrokenCarts()) {
            assertThat(broken).isNotNull();
            shop.settle();
        }
        shop.unit.perform(() -> shop.inbox.handled(id)); // it was done after all, and only the answer was lost
        shop.clock.advance(Duration.ofMinutes(1));
        shop.settle();

        assertThat(shop.reception.nextAt()).isEqualTo(Instant.MAX);
    }

    @Test
    void after_three_failures_the_customer_gets_an_apology_and_goes_on() {
        Guest anna = shop.guest(42, "ru").say("/start");
        try (BrokenCarts broken = new BrokenCarts()) {
            assertThat(broken).isNotNull();
            long update = anna.sendOnly(new Action.More(sencha.sku().key()).data());
            for (int i = 0; i < 3; i++) {
                shop.reception.step();
                shop.clock.advance(Duration.ofSeconds(5));
            }
            assertThat(shop.inbox.quarantined(update)).contains("java.lang.IllegalStateException");
        }
        shop.settle();
        assertThat(anna.toast()).contains("Что-то пошло не так");
        assertThat(anna.screen()).contains("Корзина на месте");
        anna.send(new Action.More(sencha.sku().key()).data());
        assertThat(shop.carts.of(new CustomerId(42))).containsEntry(sencha.sku(), 1);
    }

    @Test
    void one_chats_trouble_is_not_the_others() {
        Guest anna = shop.guest(42, "ru").say("/start");
        Guest boris = shop.guest(43, "ru").say("/start");
        try (BrokenCarts broken = new BrokenCarts()) {
            assertThat(broken).isNotNull();
            anna.send(new Action.More(sencha.sku().key()).data());
            boris.send(new Place.About().data());
        }
        assertThat(boris.screen()).contains("Самовывоз: Москва, Арбат, 1");
    }

    @Test
    void many_threads_handle_each_chat_in_order_and_every_update_once() throws Exception {
        int customers = 8;
        int presses = 20;
        List<Guest> guests = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            guests.add(shop.guest(100 + i, "ru").say("/start"));
        }
        String more = new Action.More(sencha.sku().key()).data();
        for (int i = 0; i < presses; i++) {
            guests.forEach(guest -> guest.sendOnly(more));
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                workers.add(threads.submit(() -> {
                    while (shop.inbox.waiting() > 0) {
                        shop.reception.step();
                    }
                }));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        } finally {
            threads.shutdownNow();
        }
        for (int i = 0; i < customers; i++) {
            assertThat(shop.carts.of(new CustomerId(100 + i))).containsEntry(sencha.sku(), presses);
            assertThat(shop.sessions.find(new ChatId(100 + i)).orElseThrow().version())
                    .isEqualTo(1 + presses);
        }
    }

    @Test
    void somebody_who_blocks_the_shop_or_sends_a_sticker_breaks_nothing() {
        Guest anna = shop.guest(42, "ru").say("/start");
        shop.store(new Incoming.Presence(anna.chat, new Person(42, "Анна", "ru"), false));
        shop.store(new Incoming.Other(anna.chat, new Person(42, "Анна", "ru"), true));
        shop.store(new Incoming.Other(new ChatId(-5), new Person(42, "Анна", "ru"), false));
        shop.settle();
        assertThat(shop.inbox.waiting()).isZero();
        assertThat(anna.screen()).contains("Здесь всё делается кнопками");
        assertThat(shop.messenger.messages(new ChatId(-5))).isEmpty();
    }
}
