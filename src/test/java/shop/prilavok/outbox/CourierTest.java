package shop.prilavok.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import shop.prilavok.fakes.FakeClock;
import shop.prilavok.fakes.FakeOutbox;
import shop.prilavok.fakes.FakeUnitOfWork;
import shop.prilavok.outbox.Delivery.Delivered;
import shop.prilavok.outbox.Delivery.Outcome;
import shop.prilavok.outbox.Delivery.TryLater;
import shop.prilavok.outbox.Delivery.Undeliverable;

class CourierTest {
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final FakeClock clock = new FakeClock();
    private final FakeUnitOfWork unit = new FakeUnitOfWork();
    private final FakeOutbox outbox = new FakeOutbox(unit, clock);
    private final Breaker breaker = new Breaker(3, PAUSE, clock);
    private final List<String> arrived = new ArrayList<>();
    private final Deque<Supplier<Outcome>> plan = new ArrayDeque<>();
    private final Courier courier = courier(1);

    private Courier courier(int most) {
        return new Courier(
                Lane.SHEET,
                most,
                outbox,
                this::deliver,
                new RetrySchedule(Duration.ofSeconds(2), Duration.ofSeconds(64), new Random(1)),
                breaker,
                clock);
    }

    private Outcome deliver(List<Parcel> parcels) {
        Supplier<Outcome> planned = plan.poll();
        Outcome outcome = planned == null ? new Delivered() : planned.get();
        if (outcome instanceof Delivered) {
            parcels.forEach(parcel -> arrived.add(parcel.payload()));
        }
        return outcome;
    }

    private void next(Outcome outcome) {
        plan.add(() -> outcome);
    }

    private void post(String topic, String payload) {
        unit.perform(() -> outbox.post(Lane.SHEET, topic, "row", payload, payload));
    }

    private void runOut() {
        while (courier.step()) {
            assertThat(arrived).hasSizeLessThan(100);
        }
    }

    @Test
    void parcels_of_one_topic_arrive_in_order_and_once() {
        post("a", "1");
        post("a", "2");
        post("a", "3");
        runOut();
        assertThat(arrived).containsExactly("1", "2", "3");
        assertThat(courier.step()).isFalse();
    }

    @Test
    void a_parcel_that_has_to_wait_holds_back_its_own_topic_and_no_other() {
        post("a", "a1");
        post("a", "a2");
        post("b", "b1");
        next(TryLater.in(Duration.ofSeconds(5), "busy"));
        runOut();
        assertThat(arrived).containsExactly("b1");

        clock.advance(Duration.ofSeconds(5));
        runOut();
        assertThat(arrived).containsExactly("b1", "a1", "a2");
    }

    @Test
    void many_parcels_of_one_topic_travel_together() {
        Courier truck = courier(10);
        post("a", "1");
        post("a", "2");
        assertThat(truck.step()).isTrue();
        assertThat(arrived).containsExactly("1", "2");
        assertThat(truck.step()).isFalse();
    }

    @Test
    void a_wait_that_the_service_asked_for_is_kept_to_the_second() {
        post("a", "1");
        next(TryLater.in(Duration.ofSeconds(5), "slow down"));
        courier.step();
        clock.advance(Duration.ofMillis(4_999));
        assertThat(courier.step()).isFalse();
        clock.advance(Duration.ofMillis(1));
        assertThat(courier.step()).isTrue();
    }

    @Test
    void pauses_grow_with_every_failed_attempt() {
        post("a", "1");
        List<Long> pauses = new ArrayList<>();
        for (int attempt = 0; attempt < 4; attempt++) {
            next(new TryLater(java.util.Optional.empty(), false, "not now"));
            courier.step();
            Instant due = outbox.nextDue(Lane.SHEET).orElseThrow();
            pauses.add(Duration.between(clock.instant(), due).toMillis());
            clock.advance(Duration.between(clock.instant(), due));
        }
        assertThat(pauses.get(0)).isBetween(2_000L, 2_500L);
        assertThat(pauses.get(1)).isBetween(4_000L, 5_000L);
        assertThat(pauses.get(2)).isBetween(8_000L, 10_000L);
        assertThat(pauses.get(3)).isBetween(16_000L, 20_000L);
    }

    @Test
    void what_can_never_be_delivered_is_set_aside_and_the_topic_goes_on() {
        post("a", "1");
        post("a", "2");
        next(new Undeliverable("no such chat"));
        runOut();
        assertThat(arrived).containsExactly("2");
        assertThat(outbox.backlog(Lane.SHEET).parked()).isEqualTo(1);
    }

    @Test
    void an_exception_in_a_delivery_is_an_attempt_that_failed_and_no_outage() {
        post("a", "1");
        for (int i = 0; i < 5; i++) {
            plan.add(() -> {
                throw new IllegalStateException("a mistake of ours");
            });
            assertThat(courier.step()).isTrue();
            clock.advance(Duration.ofMinutes(2));
        }
        assertThat(breaker.isOpen()).isFalse();
        runOut();
        assertThat(arrived).containsExactly("1");
    }

    @Test
    void while_the_service_is_down_nothing_is_claimed_and_one_probe_ends_it() {
        for (int i = 0; i < 5; i++) {
            post("t" + i, "p" + i);
        }
        for (int i = 0; i < 3; i++) {
            next(TryLater.outage("connection refused"));
            assertThat(courier.step()).isTrue();
        }
        assertThat(courier.step()).as("the breaker is open").isFalse();
        assertThat(arrived).isEmpty();

        clock.advance(PAUSE);
        runOut();
        assertThat(arrived).containsExactlyInAnyOrder("p0", "p1", "p2", "p3", "p4");
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void a_courier_that_finds_another_one_probing_puts_its_parcels_back_untouched() {
        post("a", "1");
        for (int i = 0; i < 3; i++) {
            assertThat(breaker.permits()).isTrue();
            breaker.failed();
        }
        clock.advance(PAUSE);
        assertThat(breaker.permits()).as("another courier's probe").isTrue();

        assertThat(courier.step()).isFalse();
        breaker.succeeded();
        assertThat(courier.step()).as("due at once").isTrue();
        assertThat(arrived).containsExactly("1");
    }

    @Test
    void a_probe_that_dies_of_an_error_does_not_stop_the_lane_for_ever() {
        post("a", "1");
        for (int i = 0; i < 3; i++) {
            assertThat(breaker.permits()).isTrue();
            breaker.failed();
        }
        clock.advance(PAUSE);
        plan.add(() -> {
            throw new AssertionError("out of memory, say");
        });
        assertThatThrownBy(courier::step).isInstanceOf(AssertionError.class);

        clock.advance(Courier.LEASE);
        runOut();
        assertThat(arrived).containsExactly("1");
    }

    @Test
    void a_parcel_of_a_crashed_courier_comes_again_when_its_lease_has_run_out() {
        post("a", "1");
        outbox.claim(Lane.SHEET, 1, clock.instant(), Courier.LEASE);
        assertThat(courier.step()).isFalse();
        clock.advance(Courier.LEASE);
        assertThat(courier.step()).isTrue();
        assertThat(arrived).containsExactly("1");
    }

    @Test
    void a_service_that_answers_though_only_to_put_us_off_is_not_down() {
        post("a", "1");
        for (Outcome outcome : List.of(outage(), outage(), put_off(), outage(), outage())) {
            next(outcome);
            assertThat(courier.step()).isTrue();
            clock.advance(Duration.ofMinutes(2));
        }
        assertThat(breaker.isOpen()).isFalse();

        next(outage());
        courier.step();
        assertThat(breaker.isOpen()).as("the third in a row").isTrue();
    }

    private static Outcome outage() {
        return TryLater.outage("connection refused");
    }

    private static Outcome put_off() {
        return TryLater.in(Duration.ofSeconds(1), "slow down");
    }

    @Test
    void the_log_tells_what_kind_of_parcel_failed_and_why_but_never_what_is_in_it() {
        Logger logger = (Logger) LoggerFactory.getLogger(Courier.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        try {
            post("a", "+79161234567");
            next(TryLater.outage("connection refused"));
            courier.step();
            clock.advance(Duration.ofMinutes(2));
            next(new Undeliverable("no such chat"));
            courier.step();
        } finally {
            logger.detachAppender(log);
        }
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .satisfiesExactly(
                        failed -> assertThat(failed)
                                .startsWith("SHEET row: attempt 1 failed")
                                .endsWith("refused"),
                        parked -> assertThat(parked)
                                .startsWith("SHEET row can never")
                                .endsWith("no such chat"))
                .noneMatch(line -> line.contains("9161234567"));
    }
}
