package shop.prilavok.moneyworld;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import shop.prilavok.simulation.Row;

/** A fingerprint of the world at the end: every row of the books, every call, payment and refund, and the whole story. */
final class Digest {
    private Digest() {}

    static String of(MoneyWorld world) {
        StringBuilder text = new StringBuilder();
        for (Row table : world.books.rows("select table_name t from information_schema.tables"
                + " where table_schema = 'PUBLIC' and table_name <> 'flyway_schema_history' order by table_name")) {
            world.books.rows("select * from \"" + table.text("t") + "\"").stream()
                    .map(Row::toString)
                    .sorted()
                    .forEach(row -> text.append(table.text("t")).append(row).append('\n'));
        }
        world.yooKassa
                .payments()
                .forEach(payment ->
                        text.append(payment.id()).append(payment.status()).append('\n'));
        world.yooKassa
                .refunds()
                .forEach(refund ->
                        text.append(refund.id()).append(refund.status()).append('\n'));
        world.yooKassa.calls().forEach(call -> text.append(call).append('\n'));
        world.story().forEach(line -> text.append(line).append('\n'));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
