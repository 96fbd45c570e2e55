package shop.prilavok.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The merchant's terms as they stand in his sheet when the shop begins, and the most that he ever allowed since. */
final class Offers {
    static final String DELIVERY = "Доставка";
    static final String PROMO = "Промокоды";
    /** Good for few orders, so that customers race for it. */
    static final String SCARCE = "ВЕСНА10";
    /** Good for one order of each customer. */
    static final String ONCE = "ОДНАЖДЫ";
    /** Takes off everything. */
    static final String GIFT = "ПОДАРОК";
    /** Paid for when the customer gets it. */
    static final String ON_RECEIPT = "Наложенным платежом";
    /** Takes off an odd sum. */
    static final String ODD = "СЕМЬ";

    static final String CHECK = "Проверка";

    private static final int FIRST_LIMIT = 1;

    private final Map<String, Integer> most = new LinkedHashMap<>(Map.of(SCARCE, FIRST_LIMIT));

    List<List<Object>> deliveries() {
        return List.of(
                List.of("Название", "Цена", "Бесплатно от", "Нужен адрес", "Оплата при получении", CHECK),
                List.of("Самовывоз", 0, "", "нет", ""),
                List.of("Курьер", 300, 2000, "да", "нет"),
                List.of(ON_RECEIPT, 350, 3000, "да", "да"));
    }

    List<List<Object>> promoCodes() {
        return List.of(
                List.of("Промокод", "Скидка", "Сколько раз всего", "Сколько раз одному", "Сумма от"),
                List.of(SCARCE, "10%", FIRST_LIMIT, "", ""),
                List.of(ONCE, "150 ₽", "", 1, ""),
                List.of(GIFT, "100%", "", "", ""),
                List.of(ODD, "7,77%", "", "", 300));
    }

    /** The merchant allows so many uses of it from now on. */
    void allow(String code, int uses) {
        most.merge(code, uses, Math::max);
    }

    /** By code, for those that have an end. */
    Map<String, Integer> most() {
        return most;
    }
}
