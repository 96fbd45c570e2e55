package shop.prilavok.yookassa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.VatRate;
import shop.prilavok.order.Contact;
import shop.prilavok.order.Phone;
import shop.prilavok.payment.ReceiptRow;

/** Rates of VAT on a receipt. */
class ReceiptBodyTest {
    private static final Contact ANNA = new Contact("Анна", new Phone("+79161234567"));
    private static final ReceiptTerms TERMS =
            new ReceiptTerms(Optional.empty(), 11, "commodity", "full_payment", "piece");

    @Test
    void every_rate_has_the_number_that_yookassa_gives_it() {
        Map<Integer, VatRate> numbers = Map.ofEntries(
                Map.entry(1, VatRate.NONE),
                Map.entry(2, VatRate.ZERO),
                Map.entry(3, VatRate.TEN),
                Map.entry(4, VatRate.TWENTY),
                Map.entry(5, VatRate.TEN_OF_110),
                Map.entry(6, VatRate.TWENTY_OF_120),
                Map.entry(7, VatRate.FIVE),
                Map.entry(8, VatRate.SEVEN),
                Map.entry(9, VatRate.FIVE_OF_105),
                Map.entry(10, VatRate.SEVEN_OF_107),
                Map.entry(11, VatRate.TWENTY_TWO),
                Map.entry(12, VatRate.TWENTY_TWO_OF_122));
        assertThat(numbers).hasSize(VatRate.values().length);

        assertThat(codes(IntStream.rangeClosed(1, 12).mapToObj(number -> goods(Optional.of(numbers.get(number))))))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
    }

    @Test
    void goods_that_say_nothing_and_the_delivery_have_the_usual_rate() {
        ReceiptRow delivery = new ReceiptRow("Доставка", Money.ofRoubles(300), 1, true, Optional.empty());

        assertThat(codes(Stream.of(goods(Optional.of(VatRate.TEN)), goods(Optional.empty()), delivery)))
                .containsExactly(3, 11, 11);
    }

    private static ReceiptRow goods(Optional<VatRate> vat) {
        return new ReceiptRow("Чай", Money.ofRoubles(100), 1, false, vat);
    }

    private static List<Integer> codes(Stream<ReceiptRow> rows) {
        var items = ReceiptBody.of(TERMS, ANNA, rows.toList()).path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path("vat_code").asInt())
                .toList();
    }
}
