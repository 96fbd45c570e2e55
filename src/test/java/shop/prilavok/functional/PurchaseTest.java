package shop.prilavok.functional;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.prilavok.Shop;

class PurchaseTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    Town town;

    @SuppressWarnings("NullAway.Init")
    Shop shop;

    @BeforeEach
    void open() {
        town = new Town(
                folder,
                List.of(List.of("TEA-1", "Чай", "Иван-чай", 450, 10), List.of("MUG-1", "Посуда", "Кружка", 1200.5, 3)));
        shop = town.shop();
        shop.open();
    }

    @AfterEach
    void close() {
        shop.close();
        town.close();
    }

    @Test
    void a_customer_buys_and_the_sale_stands_in_the_sheet_and_in_the_admin_chat() {
        Town.eventually("the opening stock is booked", () -> town.journal().size() == 2);

        Buyer anna = town.buyer(1001, "Анна");
        anna.order("Чай", "Иван-чай").pay().sees("оплачен");

        Town.eventually("the sale is in the journal", () -> town.sales().size() == 1);
        assertThat(town.sales().get(0)).contains("TEA-1", "Иван-чай", "-1");
        Town.eventually(
                "the formula is back and counts the sale",
                () -> town.sheet.merchant().tab(Town.PRODUCTS).cell("E2").isFormula()
                        && town.sheet
                                .merchant()
                                .tab(Town.PRODUCTS)
                                .cell("E2")
                                .shown()
                                .equals("9"));
        Town.eventually(
                "the admins have a card",
                () -> town.adminMessages().stream()
                        .anyMatch(text -> text.contains("Иван-чай") && text.contains("оплачен")));
        assertThat(town.yooKassa.captured()).isEqualTo(45_000);
    }

    @Test
    void a_customer_who_changes_his_message_learns_that_the_order_does_not_change_with_it() {
        Buyer anna = town.buyer(1001, "Анна").toSummary("Чай", "Иван-чай");
        anna.edit("8 916 123-45-67", "8 916 123-45-68")
                .sees("читает только новые")
                .sees("+79161234567");
    }
}
