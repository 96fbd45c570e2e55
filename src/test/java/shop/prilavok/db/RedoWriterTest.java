package shop.prilavok.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Statements on their way through bytes. */
class RedoWriterTest {
    private final RedoWriter writer = new RedoWriter();
    private final RedoReader reader = new RedoReader();

    private static Redo.Statement statement(String sql, @Nullable Object... values) {
        return new Redo.Statement(sql, values);
    }

    @Test
    void every_kind_of_value_comes_back_as_it_was() throws IOException {
        Redo.Statement all = statement(
                "update",
                null,
                "Иван-чай, 🍵",
                "",
                -7,
                Long.MAX_VALUE,
                true,
                false,
                Instant.parse("1969-12-31T23:59:59.999999Z").atOffset(ZoneOffset.UTC),
                new byte[] {1, -1},
                new SqlArray("varchar", List.of("a", "б")),
                new SqlArray("bigint", List.of()));
        Redo.Statement back = reader.statements(writer.bytes(List.of(all))).get(0);
        assertThat(back.sql()).isEqualTo("update");
        assertThat(back.values()).usingRecursiveComparison().isEqualTo(all.values());
    }

    @Test
    void a_text_that_was_written_out_in_an_earlier_record_is_known_in_a_later_one() throws IOException {
        byte[] first = writer.bytes(List.of(statement("a", 1), statement("b", 2)));
        byte[] second = writer.bytes(List.of(statement("b", 3), statement("c", 4), statement("a", 5)));
        assertThat(reader.statements(first)).extracting(Redo.Statement::sql).containsExactly("a", "b");
        assertThat(reader.statements(second)).extracting(Redo.Statement::sql).containsExactly("b", "c", "a");
    }

    @Test
    void a_value_of_a_kind_that_no_statement_has_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> writer.bytes(List.of(statement("a", 1.5))))
                .withMessage("A statement has a value of class java.lang.Double");
    }
}
