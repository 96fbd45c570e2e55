package shop.prilavok.functional;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.prilavok.Shop;

class RaceTest {
    private static final int BUYERS = 200;
    private static final int PIECES = 5;

    @Test
    void of_two_hundred_customers_exactly_five_get_the_last_five_pieces(@TempDir Path folder) throws Exception {
        try (Town town = new Town(folder, List.of(List.of("VASE", "Посуда", "Ваза", 1000, PIECES)));
                Shop shop = town.shop()) {
            shop.open();
            Town.eventually(
                    "the opening stock is in the sheet", () -> town.journal().size() == 1);
            List<Buyer> buyers = IntStream.range(0, BUYERS)
                    .mapToObj(i -> town.buyer(2_000 + i, "Покупатель " + i))
                    .toList();

            Crowd.all(buyers, buyer -> buyer.toSummary("Посуда", "Ваза"));
            Crowd.all(buyers, buyer -> buyer.press("Подтвердить и оплатить"));
            List<String> outcomes =
                    Crowd.all(buyers, buyer -> buyer.seesOneOf("Ссылка на оплату готова", "разобрали", "осталось"));

            List<Buyer> lucky = new ArrayList<>();
            for (int i = 0; i < BUYERS; i++) {
                if (outcomes.get(i).startsWith("Ссылка")) {
                    lucky.add(buyers.get(i));
                }
            }
            assertThat(lucky).hasSize(PIECES);
            Crowd.all(lucky, buyer -> buyer.pay().sees("оплачен"));
            Town.eventually("all sales are in the journal", () -> town.sales().size() == PIECES);
            Town.eventually(
                    "the sheet shows that nothing is left",
                    () -> town.sheet
                            .merchant()
                            .tab(Town.PRODUCTS)
                            .cell("E2")
                            .shown()
                            .equals("0"));
            assertThat(town.yooKassa.captured()).isEqualTo(PIECES * 100_000L);
            assertThat(town.yooKassa.payments()).hasSize(PIECES);
            assertThat(buyers.stream().flatMap(buyer -> buyer.messages().stream()))
                    .noneMatch(text -> text.contains("Exception") || text.contains("null") || text.contains("что-то"));
        }
    }
}
