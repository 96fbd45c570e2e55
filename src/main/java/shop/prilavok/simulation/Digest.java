package shop.prilavok.simulation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import shop.prilavok.fakesheets.CellView;
import shop.prilavok.faketelegram.Message;

/** A fingerprint of the final world: every table of the database, cell of the sheet, message of a chat, and payment. */
final class Digest {
    private Digest() {}

    static String of(World world) {
        StringBuilder text = new StringBuilder();
        List<Row> tables = world.books.rows("select table_name t from information_schema.tables"
                + " where table_schema = 'PUBLIC' and table_name <> 'flyway_schema_history' order by table_name");
        for (Row table : tables) {
            world.books.rows("select * from \"" + table.text("t") + "\"").stream()
                    .map(Row::toString)
                    .sorted()
                    .forEach(row -> text.append(table.text("t")).append(row).append('\n'));
        }
        for (String tab : world.sheet.merchant().tabs()) {
            for (List<CellView> row : world.sheet.merchant().tab(tab).rows()) {
                row.forEach(cell -> text.append(cell.entered())
                        .append('|')
                        .append(cell.shown())
                        .append('\n'));
            }
        }
        for (long chat : world.telegram.users().chatIds()) {
            for (Message message : world.telegram.users().chat(chat).messages()) {
                text.append(chat)
                        .append(message.id())
                        .append(message.deleted())
                        .append(message.content().words().text())
                        .append('\n');
            }
        }
        world.yooKassa
                .payments()
                .forEach(payment ->
                        text.append(payment.id()).append(payment.status()).append('\n'));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
