package shop.prilavok.functional;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.prilavok.Shop;
import shop.prilavok.fakesheets.SheetsFault;

/** The first minute of a shop that has never seen its catalog. */
class OpeningTest {
    @TempDir
    Path folder;

    @Test
    void first_guest_never_meets_empty_shelves_while_the_sheet_is_being_read() throws Exception {
        try (Town town = town()) {
            town.sheets.faults().on(new SheetsFault.Slow(Duration.ofSeconds(2)));
            Buyer buyer = town.buyer(1_001, "Анна").say("/start");
            try (Shop shop = town.shop()) {
                shop.open();
                buyer.press("Каталог").press("Чай").press("Иван-чай").sees("450");
            }
        }
    }

    @Test
    void guest_of_a_shop_whose_sheet_cannot_be_read_is_answered_all_the_same() throws Exception {
        try (Town town = town()) {
            town.sheets.faults().on(new SheetsFault.Down());
            Buyer buyer = town.buyer(1_001, "Анна").say("/start");
            try (Shop shop = town.shop()) {
                shop.open();
                buyer.press("Каталог").sees("На полках пока пусто");
            }
        }
    }

    @Test
    void guest_does_not_wait_for_ever_for_a_sheet_that_never_answers() throws Exception {
        try (Town town = town()) {
            var hanging = town.sheets.faults().on(new SheetsFault.Hanging());
            Buyer buyer = town.buyer(1_001, "Анна").say("/start");
            try (Shop shop = town.shop()) {
                shop.open();
                buyer.press("Каталог").sees("На полках пока пусто");
                hanging.off();
            }
        }
    }

    private Town town() throws Exception {
        return new Town(folder, List.of(List.of("TEA-1", "Чай", "Иван-чай", 450, 100)));
    }
}
