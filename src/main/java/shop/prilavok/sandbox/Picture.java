package shop.prilavok.sandbox;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * The photo of a ware, drawn with shapes alone: no fonts and no screen are needed. The same ware always gives the same
 * picture.
 */
final class Picture {
    static final int SIZE = 800;
    private static final double CLOSER = 1.12;
    private static final Color LINEN = new Color(252, 247, 240);

    private Picture() {}

    static BufferedImage of(Ware ware) {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        canvas.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        Drawing drawing = ware.drawing();
        Brush brush = new Brush(canvas, drawing.main(), drawing.accent());
        room(brush, ware.sku().hashCode());
        brush.scaled(CLOSER, SIZE / 2.0, Brush.FLOOR, () -> drawing.draw(brush));
        canvas.dispose();
        return image;
    }

    static byte[] jpegOf(Ware ware) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(96 * 1024);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(.9f);
            writer.setOutput(out);
            writer.write(null, new IIOImage(of(ware), null, null), quality);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A wall, a round patch of light and a table, tinted by the ware. */
    private static void room(Brush brush, int seed) {
        Color tint = Brush.mix(brush.main, brush.accent, .35);
        brush.flat(Brush.box(0, 0, SIZE, SIZE, 0), Brush.mix(tint, LINEN, .78));
        brush.flat(Brush.oval(400, 400, 330, 330), Brush.mix(tint, LINEN, .88));
        brush.flat(Brush.box(0, 600, SIZE, 200, 0), Brush.mix(tint, LINEN, .62));
        brush.flat(Brush.box(0, 600, SIZE, 5, 0), Brush.mix(tint, LINEN, .7));
        Random chance = new Random(seed);
        for (int i = 0; i < 7; i++) {
            double x = chance.nextDouble() * SIZE;
            double size = 3 + chance.nextDouble() * 6;
            brush.flat(Brush.oval(x, 40 + chance.nextDouble() * 420, size, size), Brush.mix(tint, LINEN, .55));
        }
    }
}
