package shop.prilavok.chat;

/** The form of a noun that goes with a number: 1 товар, 2 товара, 5 товаров; 1 item, 2 items. */
enum Plural {
    ONE,
    FEW,
    MANY;

    static Plural of(String language, long number) {
        long n = Math.abs(number);
        if (!language.equals("ru")) {
            return n == 1 ? ONE : MANY;
        }
        long tens = n % 100;
        long units = n % 10;
        if (units == 1 && tens != 11) {
            return ONE;
        }
        return units >= 2 && units <= 4 && (tens < 12 || tens > 14) ? FEW : MANY;
    }
}
