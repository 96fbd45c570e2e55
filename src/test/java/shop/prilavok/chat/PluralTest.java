package shop.prilavok.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PluralTest {
    @Test
    void russian_nouns_fit_every_number_to_a_thousand() {
        // Written out by tens, so that the table does not repeat the rule that it checks.
        Set<Integer> one = Set.of(1, 21, 31, 41, 51, 61, 71, 81, 91);
        Set<Integer> few = Set.of(
                2, 3, 4, 22, 23, 24, 32, 33, 34, 42, 43, 44, 52, 53, 54, 62, 63, 64, 72, 73, 74, 82, 83, 84, 92, 93,
                94);
        for (int number = 0; number <= 1000; number++) {
            int tail = number % 100;
            Plural expected = one.contains(tail) ? Plural.ONE : few.contains(tail) ? Plural.FEW : Plural.MANY;
            assertThat(Plural.of("ru", number)).as("%d", number).isEqualTo(expected);
            assertThat(Plural.of("ru", -number)).as("-%d", number).isEqualTo(expected);
        }
    }

    @Test
    void english_has_one_and_many() {
        for (int number = 0; number <= 1000; number++) {
            assertThat(Plural.of("en", number)).isEqualTo(number == 1 ? Plural.ONE : Plural.MANY);
        }
    }

    @Test
    void a_number_stands_with_its_noun() {
        Texts russian = Texts.in("ru");
        assertThat(russian.count("catalog.products", 21)).isEqualTo("21 товар");
        assertThat(russian.count("catalog.products", 3)).isEqualTo("3 товара");
        assertThat(russian.count("catalog.products", 112)).isEqualTo("112 товаров");
        assertThat(Texts.in("en").count("catalog.products", 1)).isEqualTo("1 product");
    }
}
