package shop.prilavok.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShrinkingTest {
    private static final String SENTENCE = "Nothing is sold twice.";

    @Test
    void only_what_is_needed_to_break_it_is_left() {
        assertThat(shrink(100, 1_000)).extracting(Plan.Entry::number).containsExactly(17, 63);
    }

    @Test
    void with_few_runs_to_spend_the_plan_still_breaks() {
        assertThat(shrink(100, 5)).extracting(Plan.Entry::number).contains(17, 63);
    }

    @Test
    void another_sentence_that_breaks_does_not_count() {
        List<Plan.Entry> plan = plan(8);
        Shrinking<Plan.Entry> shrinking =
                new Shrinking<Plan.Entry>(shorter -> Optional.of(shorter.size() == 8 ? SENTENCE : "Another one."), 100);

        assertThat(shrinking.shrink(plan, SENTENCE)).isEqualTo(plan);
    }

    /** Breaks when the 17th and the 63rd thing both happen. */
    private static List<Plan.Entry> shrink(int things, int mostRuns) {
        Shrinking<Plan.Entry> shrinking = new Shrinking<>(
                plan -> {
                    List<Integer> numbers =
                            plan.stream().map(Plan.Entry::number).toList();
                    return Optional.of(SENTENCE).filter(any -> numbers.containsAll(List.of(17, 63)));
                },
                mostRuns);
        return shrinking.shrink(plan(things), SENTENCE);
    }

    private static List<Plan.Entry> plan(int things) {
        return IntStream.range(0, things)
                .mapToObj(number -> new Plan.Entry(Duration.ofMinutes(number), number, new MerchantAtWork.Sorts()))
                .toList();
    }
}
