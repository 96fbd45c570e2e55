package shop.prilavok.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureTest {
    private final Wares wares = Wares.read();

    @Test
    void every_drawing_shows_a_thing_and_not_only_the_table() {
        Collection<Ware> oneOfEach = wares.all().stream()
                .collect(Collectors.toMap(ware -> ware.drawing().kind(), ware -> ware, (first, second) -> first))
                .values();
        assertThat(oneOfEach).hasSizeGreaterThan(30);
        Map<Integer, String> seen = new HashMap<>();
        for (Ware ware : oneOfEach) {
            int[] thing = Picture.of(ware).getRGB(200, 150, 400, 500, null, 0, 400);
            Set<Integer> colors = new HashSet<>();
            Arrays.stream(thing).forEach(colors::add);
            assertThat(colors).as("colours of %s", ware.sku()).hasSizeGreaterThan(60);
            assertThat(seen.put(Arrays.hashCode(thing), ware.sku()))
                    .as("twin of %s", ware.sku())
                    .isNull();
        }
    }

    @Test
    void same_ware_is_always_drawn_alike_and_as_a_small_square_jpeg() throws IOException {
        Ware mug = wares.bySku("CER-01-B").orElseThrow();
        byte[] jpeg = Picture.jpegOf(mug);
        assertThat(jpeg).isEqualTo(Picture.jpegOf(mug)).hasSizeBetween(8_000, 200_000);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
        assertThat(image.getWidth()).isEqualTo(Picture.SIZE);
        assertThat(image.getHeight()).isEqualTo(Picture.SIZE);
    }

    @Test
    void variants_of_a_colour_look_different() {
        assertThat(Picture.jpegOf(wares.bySku("CER-01-B").orElseThrow()))
                .isNotEqualTo(Picture.jpegOf(wares.bySku("CER-01-G").orElseThrow()));
    }
}
