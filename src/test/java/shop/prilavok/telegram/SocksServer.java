package shop.prilavok.telegram;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A SOCKS5 proxy for one connection, that asks for a login and leads to the same local port whatever is asked for. */
final class SocksServer implements AutoCloseable {
    private final ServerSocket door;
    private final int telegram;
    private volatile String login = "";
    private volatile String target = "";

    SocksServer(int telegram) throws IOException {
        this.telegram = telegram;
        this.door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        inBackground(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    String login() {
        return login;
    }

    String target() {
        return target;
    }

    /** What may fail with the connection. */
    private interface Work {
        void run() throws IOException;
    }

    private static void inBackground(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // One side hung up: the test is over, or fails by itself.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() throws IOException {
        Socket client = door.accept();
        DataInputStream in = new DataInputStream(client.getInputStream());
        OutputStream out = client.getOutputStream();
        in.readByte(); // version 5
        in.readFully(new byte[in.readUnsignedByte()]); // the ways of logging in that it knows
        out.write(new byte[] {5, 2}); // name and password, please
        in.readByte();
        String name = text(in);
        login = name + ":" + text(in);
        out.write(new byte[] {1, 0});
        in.readFully(new byte[3]); // version 5, connect, nothing
        if (in.readByte() != 3) {
            throw new IOException("The name was looked up before the proxy");
        }
        target = text(in) + ":" + in.readUnsignedShort();
        out.write(new byte[] {5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
        Socket server = new Socket(InetAddress.getLoopbackAddress(), telegram);
        inBackground(() -> in.transferTo(server.getOutputStream()));
        server.getInputStream().transferTo(out);
    }

    private static String text(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readUnsignedByte()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
