package shop.prilavok.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shop.prilavok.fakes.FakeClock;

class PaceTest {
    private static final Duration AT_EASE = Duration.ofSeconds(15);
    private static final Duration FAST = Duration.ofSeconds(5);

    private final FakeClock clock = new FakeClock();
    private long activity;
    private final Pace pace = new Pace(AT_EASE, () -> activity, clock);

    private Duration after(String price) {
        Cell cell = new Cell(new Cell.Text(price), "");
        Tab products = new Tab(1, "Товары", 1, List.of(List.of(cell)));
        return pace.after(new SheetView(Optional.of(products), Optional.empty(), Optional.empty(), clock.instant()));
    }

    @Test
    void at_night_when_nobody_is_there_the_looks_are_at_ease() {
        assertThat(after("500")).isEqualTo(AT_EASE);
        clock.advance(Duration.ofHours(1));
        assertThat(after("500")).isEqualTo(AT_EASE);
    }

    @Test
    void while_somebody_shops_they_come_faster_and_for_two_minutes_after_that() {
        after("500");
        activity++;
        assertThat(after("500")).isEqualTo(FAST);
        clock.advance(Duration.ofSeconds(119));
        assertThat(after("500")).isEqualTo(FAST);
        clock.advance(Duration.ofSeconds(1));
        assertThat(after("500")).isEqualTo(AT_EASE);
    }

    @Test
    void while_the_merchant_edits_they_come_faster() {
        after("500");
        assertThat(after("550")).isEqualTo(FAST);
    }

    @Test
    void whoever_wants_fewer_or_more_looks_gets_them() {
        activity = 5;
        Pace slow = new Pace(Duration.ofMinutes(5), () -> ++activity, clock);
        Pace quick = new Pace(Duration.ofSeconds(3), () -> ++activity, clock);
        SheetView view = new SheetView(Optional.empty(), Optional.empty(), Optional.empty(), clock.instant());
        assertThat(slow.after(view)).isEqualTo(Duration.ofSeconds(100));
        assertThat(quick.after(view)).isEqualTo(Duration.ofSeconds(3));
    }
}
