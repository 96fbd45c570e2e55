package shop.prilavok.yookassa;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
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
        List<VatRate> numbered = List.of(
                VatRate.NONE,
                VatRate.ZERO,
                VatRate.TEN,
                VatRate.TWENTY,
                VatRate.TEN_OF_110,
                VatRate.TWENTY_OF_120,
                VatRate.FIVE,
                VatRate.SEVEN,
                VatRate.FIVE_OF_105,
                VatRate.SEVEN_OF_107,
                VatRate.TWENTY_TWO,
                VatRate.TWENTY_TWO_OF_122);
        assertThat(numbered).containsExactlyInAnyOrder(VatRate.values());

        assertThat(codes(numbered.stream().map(rate -> goods(Optional.of(rate)))))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
    }

    @Test
    void goods_that_say_nothing_and_the_delivery_have_the_usual_rate() {
        ReceiptRow delivery = new ReceiptRow("Доставка", Money.ofRoubles(300), 1, true, Optional.empty());

        assertThat(codes(Stream.of(goods(Optional.of(VatRate.TEN)), goods(Optional.empty()), delivery)))
                .containsExactly(3, 11, 11);
    }

    @Test
    void what_goes_back_has_the_rates_at_which_it_was_paid_whatever_the_settings_say_by_now() {
        ReceiptTerms then = new ReceiptTerms(Optional.of(2), 4, "service", "full_prepayment", "another");
        ReceiptRow delivery = new ReceiptRow("Доставка", Money.ofRoubles(300), 1, true, Optional.empty());
        ReceiptRow ten = goods(Optional.of(VatRate.TEN));
        ReceiptRow usual = goods(Optional.empty()).called("Кружка");
        String paid = "{\"receipt\":" + ReceiptBody.of(then, ANNA, List.of(ten, usual, delivery)) + "}";

        var back = ReceiptBody.ofPart(paid, List.of(usual.called("Кружка"), ten, delivery))
                .orElseThrow();

        assertThat(codes(back)).containsExactly(4, 3, 4);
        assertThat(back.path("tax_system_code").asInt()).isEqualTo(2);
        assertThat(back.path("customer").path("phone").asText()).isEqualTo("79161234567");
        assertThat(back.path("items").path(0).path("payment_mode").asText()).isEqualTo("full_prepayment");
        assertThat(ReceiptBody.ofPart("{}", List.of(ten))).isEmpty();
    }

    private static ReceiptRow goods(Optional<VatRate> vat) {
        return new ReceiptRow("Чай", Money.ofRoubles(100), 1, false, vat);
    }

    private static List<Integer> codes(Stream<ReceiptRow> rows) {
        return codes(ReceiptBody.of(TERMS, ANNA, rows.toList()));
    }

    private static List<Integer> codes(JsonNode receipt) {
        return StreamSupport.stream(receipt.path("items").spliterator(), false)
                .map(item -> item.path("vat_code").asInt())
                .toList();
    }
}
