package shop.prilavok.http;

import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of neighbouring internet addresses, as in {@code 185.71.76.0/27}, {@code 2a02:5180::/32} or, for one address
 * alone, {@code 77.75.156.11}. An IPv4 address that is dressed as an IPv6 one ({@code ::ffff:77.75.156.11}) counts as IPv4.
 *
 * @param first any address of the block
 * @param bits how many leading bits all its addresses share
 */
public record Network(InetAddress first, int bits) {
    private static final Pattern TEXT = Pattern.compile("([^/]+)(?:/([0-9]{1,3}))?");

    public Network {
        if (bits < 0 || bits > first.getAddress().length * 8) {
            throw new IllegalArgumentException("An address of this kind has no " + bits + " leading bits");
        }
    }

    /**
     * Reads a network; names are not looked up.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Network parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a network");
        }
        InetAddress first = InetAddresses.forString(parts.group(1));
        String bits = parts.group(2);
        return new Network(first, bits == null ? first.getAddress().length * 8 : Integer.parseInt(bits));
    }

    /** The network that one household or one server commonly has to itself: a /24 of IPv4, a /64 of IPv6. */
    public static Network around(InetAddress address) {
        byte[] bytes = address.getAddress();
        int bits = bytes.length == 4 ? 24 : 64;
        for (int i = bits / 8; i < bytes.length; i++) {
            bytes[i] = 0;
        }
        try {
            return new Network(InetAddress.getByAddress(bytes), bits);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e); // only for arrays of another length
        }
    }

    public boolean contains(InetAddress address) {
        byte[] ours = first.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if (((ours[bit / 8] ^ theirs[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return InetAddresses.toAddrString(first) + "/" + bits;
    }
}
