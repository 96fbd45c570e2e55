package shop.prilavok.sandbox;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Scanner;

/**
 * Draws flat, softly lit shapes in the two colours of one ware. The light falls from the left, so every picture of the
 * shop looks as if it was taken on the same table. Coordinates are those of an 800 × 800 canvas.
 */
final class Brush {
    /** Where things stand. */
    static final double FLOOR = 640;

    final Color main;
    final Color accent;
    private final Graphics2D canvas;

    Brush(Graphics2D canvas, Color main, Color accent) {
        this.canvas = canvas;
        this.main = main;
        this.accent = accent;
    }

    /** Fills a shape in one colour without light, for marks that lie flat on a surface. */
    Brush flat(Shape shape, Color color) {
        canvas.setPaint(color);
        canvas.fill(shape);
        return this;
    }

    /** Fills a shape as a rounded body: lighter on the left, darker on the right. */
    Brush body(Shape shape, Color color) {
        Rectangle2D at = shape.getBounds2D();
        canvas.setPaint(new LinearGradientPaint(
                (float) at.getMinX(),
                0,
                (float) Math.max(at.getMaxX(), at.getMinX() + 1),
                0,
                new float[] {0, .22f, .62f, 1},
                new Color[] {mix(color, Color.WHITE, .06), mix(color, Color.WHITE, .2), color, dark(color, .17)}));
        canvas.fill(shape);
        return this;
    }

    /** Draws a line with round ends. */
    Brush line(Shape shape, double width, Color color) {
        canvas.setPaint(color);
        canvas.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        canvas.draw(shape);
        return this;
    }

    /** Draws something only where it falls on the given shape. */
    Brush within(Shape shape, Runnable drawing) {
        Shape before = canvas.getClip();
        canvas.clip(shape);
        drawing.run();
        canvas.setClip(before);
        return this;
    }

    /** Draws something turned by degrees around a point. */
    Brush turned(double degrees, double x, double y, Runnable drawing) {
        AffineTransform before = canvas.getTransform();
        canvas.rotate(Math.toRadians(degrees), x, y);
        drawing.run();
        canvas.setTransform(before);
        return this;
    }

    /** Draws something scaled around the point where it stands. */
    Brush scaled(double factor, double x, double y, Runnable drawing) {
        AffineTransform before = canvas.getTransform();
        canvas.translate(x, y);
        canvas.scale(factor, factor);
        canvas.translate(-x, -y);
        drawing.run();
        canvas.setTransform(before);
        return this;
    }

    /** The soft shadow of a thing that stands on the table. */
    Brush shadow(double x, double y, double halfWidth) {
        glow(x, y, halfWidth * 1.15, .16, new Color(46, 32, 24, 105));
        return this;
    }

    /** A spot that fades towards its rim; {@code flatness} is its height over its width. */
    Brush glow(double x, double y, double radius, double flatness, Color color) {
        AffineTransform before = canvas.getTransform();
        canvas.translate(x, y);
        canvas.scale(1, flatness);
        Paint fading = new RadialGradientPaint(
                0, 0, (float) radius, new float[] {0, .55f, 1}, new Color[] {color, faded(color, .55), faded(color, 0)
                });
        canvas.setPaint(fading);
        canvas.fill(oval(0, 0, radius, radius));
        canvas.setTransform(before);
        return this;
    }

    static Shape oval(double x, double y, double halfWidth, double halfHeight) {
        return new Ellipse2D.Double(x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight);
    }

    static Shape box(double left, double top, double width, double height, double corner) {
        return new RoundRectangle2D.Double(left, top, width, height, corner, corner);
    }

    /** Reads the words M, L, Q, C and Z of SVG with absolute coordinates, all separated by spaces. */
    static Path2D path(String words) {
        Path2D path = new Path2D.Double();
        Scanner in = new Scanner(words);
        while (in.hasNext()) {
            switch (in.next()) {
                case "M" -> path.moveTo(in.nextInt(), in.nextInt());
                case "L" -> path.lineTo(in.nextInt(), in.nextInt());
                case "Q" -> path.quadTo(in.nextInt(), in.nextInt(), in.nextInt(), in.nextInt());
                case "C" ->
                    path.curveTo(in.nextInt(), in.nextInt(), in.nextInt(), in.nextInt(), in.nextInt(), in.nextInt());
                case "Z" -> path.closePath();
                default -> throw new IllegalArgumentException("Not a path: " + words);
            }
        }
        return path;
    }

    static Color mix(Color one, Color other, double share) {
        return new Color(
                (int) Math.round(one.getRed() + (other.getRed() - one.getRed()) * share),
                (int) Math.round(one.getGreen() + (other.getGreen() - one.getGreen()) * share),
                (int) Math.round(one.getBlue() + (other.getBlue() - one.getBlue()) * share));
    }

    static Color dark(Color color, double share) {
        return mix(color, new Color(38, 24, 30), share);
    }

    static Color faded(Color color, double share) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) (color.getAlpha() * share));
    }
}
