package shop.prilavok.functional;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.prilavok.Shop;
import shop.prilavok.fakesheets.SheetsFault;

class OutageTest {
    private static final int ORDERS = 50;

    @Test
    void fifty_orders_paid_while_google_is_down_are_confirmed_at_once_and_written_exactly_once_later(
            @TempDir Path folder) throws Exception {
        try (Town town = new Town(folder, List.of(List.of("TEA-1", "Чай", "Иван-чай", 450, 100)));
                Shop shop = town.shop()) {
            shop.open();
            Town.eventually(
                    "the opening stock is in the sheet", () -> town.journal().size() == 1);
            List<Buyer> buyers = IntStream.range(0, ORDERS)
                    .mapToObj(i -> town.buyer(3_000 + i, "Покупатель " + i))
                    .toList();

            var down = town.sheets.faults().on(new SheetsFault.Down());
            Crowd.all(buyers, buyer -> buyer.order("Чай", "Иван-чай").pay().sees("оплачен"));
            assertThat(town.sales()).isEmpty();

            // The first batch after the outage arrives, but its answer is lost.
            town.sheets.faults().next(1, new SheetsFault.AppliedThenHungUp(), path -> path.endsWith(":batchUpdate"));
            down.off();
            Town.eventuallySoonerOrLater(
                    "all sales are in the journal", () -> town.sales().size() >= ORDERS);
            Town.eventuallySoonerOrLater(
                    "the sheet shows what is left",
                    () -> town.sheet
                            .merchant()
                            .tab(Town.PRODUCTS)
                            .cell("E2")
                            .shown()
                            .equals("50"));

            assertThat(town.sales()).hasSize(ORDERS).doesNotHaveDuplicates();
            assertThat(town.yooKassa.captured()).isEqualTo(ORDERS * 45_000L);
        }
    }
}
