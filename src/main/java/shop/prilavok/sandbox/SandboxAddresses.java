package shop.prilavok.sandbox;

import java.nio.file.Path;
import java.util.List;

/**
 * Where the sandbox's servers listen and what a shop needs to use them. URLs end without a slash. The secrets open nothing
 * but the sandbox.
 *
 * @param adminIds who may press in the admin chat
 */
public record SandboxAddresses(
        String telegramUrl,
        String botToken,
        String sheetsUrl,
        String spreadsheetId,
        Path credentialsFile,
        String yookassaUrl,
        String shopId,
        String secretKey,
        long adminChatId,
        List<Long> adminIds,
        String pageUrl) {
    public SandboxAddresses {
        adminIds = List.copyOf(adminIds);
    }
}
