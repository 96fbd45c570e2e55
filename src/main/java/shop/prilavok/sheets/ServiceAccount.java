package shop.prilavok.sheets;

import com.google.api.client.http.HttpTransport;
import com.google.api.services.sheets.v4.SheetsScopes;
import com.google.auth.oauth2.ServiceAccountCredentials;
import java.util.List;

/**
 * The robot user that the merchant shares his sheet with. Immutable and thread-safe; {@link #toString} shows its address
 * only.
 */
public final class ServiceAccount {
    private final ServiceAccountCredentials credentials;

    ServiceAccount(ServiceAccountCredentials credentials) {
        // No retries inside: a token server that hangs would block a call for a minute and a half.
        this.credentials = (ServiceAccountCredentials)
                credentials.createWithCustomRetryStrategy(false).createScoped(List.of(SheetsScopes.SPREADSHEETS));
    }

    /** The e-mail address that the sheet must be shared with. */
    public String email() {
        return credentials.getClientEmail();
    }

    /** Fetches its tokens over this transport. */
    ServiceAccountCredentials over(HttpTransport transport) {
        return credentials.toBuilder().setHttpTransportFactory(() -> transport).build();
    }

    @Override
    public String toString() {
        return "ServiceAccount[" + email() + "]";
    }
}
