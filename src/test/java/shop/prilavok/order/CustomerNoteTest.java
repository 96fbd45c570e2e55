package shop.prilavok.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class CustomerNoteTest {
    @Test
    void tags_are_parted_by_commas_and_each_counts_once() {
        assertThat(CustomerNote.tags(" опт, постоянный;  Опт ,, vip")).containsExactly("опт", "постоянный", "vip");
        assertThat(CustomerNote.tags(" , ")).isEmpty();
    }

    @Test
    void of_too_many_tags_only_whole_ones_are_kept() {
        String long1 = "а".repeat(70);
        String long2 = "б".repeat(40);

        assertThat(CustomerNote.tags(long1 + "," + long2 + ",опт")).containsExactly(long1);
        assertThat(CustomerNote.tags("я".repeat(101))).isEmpty();
        assertThat(CustomerNote.tags("я".repeat(100))).hasSize(1);
    }

    @Test
    void what_was_joined_is_read_as_it_was() {
        CustomerNote note = new CustomerNote(CustomerNote.tags("опт,постоянный"), "");

        assertThat(note.joined()).isEqualTo("опт, постоянный");
        assertThat(CustomerNote.tags(note.joined())).isEqualTo(note.tags());
    }

    @Test
    void what_is_too_long_is_no_note_and_none_shows_itself_in_a_log() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CustomerNote(List.of(), "я".repeat(201)));
        assertThatIllegalArgumentException().isThrownBy(() -> new CustomerNote(List.of("я".repeat(101)), ""));
        assertThat(new CustomerNote(List.of("болен"), "телефон жены"))
                .hasToString("CustomerNote[1 tags, 12 characters]");
    }
}
