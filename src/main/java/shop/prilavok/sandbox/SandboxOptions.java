package shop.prilavok.sandbox;

import java.nio.file.Path;

/**
 * Where the sandbox listens; port 0 is any free port.
 *
 * @param host address to listen on; it also stands in every URL that the sandbox gives out, except that "all addresses"
 *     become this machine's own
 * @param folder where the key of the service account is written; must exist
 */
public record SandboxOptions(
        String host, int pagePort, int telegramPort, int sheetsPort, int yookassaPort, Path folder) {

    /** This machine alone, any free ports. */
    public static SandboxOptions in(Path folder) {
        return new SandboxOptions("127.0.0.1", 0, 0, 0, 0, folder);
    }

    public SandboxOptions withHost(String newHost) {
        return new SandboxOptions(newHost, pagePort, telegramPort, sheetsPort, yookassaPort, folder);
    }

    public SandboxOptions withPagePort(int port) {
        return new SandboxOptions(host, port, telegramPort, sheetsPort, yookassaPort, folder);
    }

    String reachableHost() {
        return host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
    }
}
