package shop.prilavok.fakes;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * What a stranger may send: good samples, and the same ones cut, spliced, doubled and salted with what parsers choke on.
 * The same samples give the same junk. The fuzzer goes on from there, see the profile "fuzz" of the build.
 */
public final class Junk {
    private static final int MUTANTS = 60;

    /** Longer than any limit of ours, and as long as a cell can be: what takes more than linear time shows here. */
    private static final int LONG = 50_000;

    private static final List<String> SALT = List.of(
            "\u0000",
            "\u0085",
            "\u009f",
            "\u00a0",
            "\u200b",
            "\u202e",
            "\ufeff",
            "\uff11",
            "\u0663",
            "😀",
            "\\ud800",
            "\\u0000",
            "\n",
            "\\",
            "\"",
            "'",
            "{",
            "}",
            "[",
            "]",
            "|",
            ";",
            ",",
            ".",
            "=",
            "+",
            "-",
            "−",
            "%",
            "$1",
            "#REF!",
            "&id=",
            "http://",
            "https://a",
            "://",
            "null",
            "true",
            "0",
            "-1",
            "007",
            "1e999999999",
            "1e-999999999",
            "9223372036854775807",
            "9223372036854775808",
            "99999999999999999999999999999999999999999",
            "1,234.50",
            "1 500,00 ₽");

    private static final List<String> ENDLESS = List.of("9", "1,234", " ", "/", ";", "[", "&id=", "\u0085", "😀");

    private Junk() {}

    /** The samples, and junk made of them. */
    public static Stream<byte[]> like(String... samples) {
        Random random = new Random(20_261_121);
        List<byte[]> junk = new ArrayList<>(List.of(new byte[0]));
        Arrays.stream(samples).map(sample -> sample.getBytes(UTF_8)).forEach(junk::add);
        SALT.forEach(salt -> junk.add(salt.getBytes(UTF_8)));
        ENDLESS.forEach(part -> junk.add(part.repeat(LONG / part.length()).getBytes(UTF_8)));
        for (int i = 0; i < MUTANTS; i++) {
            junk.add(mutant(samples[i % samples.length].getBytes(UTF_8), samples, random));
        }
        return junk.stream();
    }

    /** Junk as text: mostly UTF-8; after a zero byte UTF-16, in which half a character can come alone. */
    public static String text(byte[] junk) {
        return junk.length > 0 && junk[0] == 0
                ? new String(junk, 1, junk.length - 1, UTF_16BE)
                : new String(junk, UTF_8);
    }

    private static byte[] mutant(byte[] sample, String[] others, Random random) {
        byte[] mutant = sample;
        for (int i = random.nextInt(3); i >= 0; i--) {
            mutant = changed(mutant, others, random);
        }
        return mutant;
    }

    private static byte[] changed(byte[] bytes, String[] others, Random random) {
        int from = random.nextInt(bytes.length + 1);
        int to = from + random.nextInt(bytes.length - from + 1);
        byte[] salt = SALT.get(random.nextInt(SALT.size())).getBytes(UTF_8);
        byte[] other = others[random.nextInt(others.length)].getBytes(UTF_8);
        return switch (random.nextInt(7)) {
            case 0 -> join(bytes, from, salt, from); // put in
            case 1 -> join(bytes, from, salt, to); // put in place of a part
            case 2 -> join(bytes, from, new byte[0], to); // left out
            case 3 -> join(bytes, from, Arrays.copyOfRange(bytes, from, to), from); // doubled
            case 4 -> join(bytes, from, other, to); // spliced
            case 5 -> join(bytes, from, new byte[] {(byte) random.nextInt(256)}, Math.min(from + 1, bytes.length));
            default -> join(bytes, from, new byte[0], bytes.length); // cut
        };
    }

    private static byte[] join(byte[] bytes, int from, byte[] between, int to) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(bytes, 0, from);
        joined.writeBytes(between);
        joined.write(bytes, to, bytes.length - to);
        return joined.toByteArray();
    }
}
