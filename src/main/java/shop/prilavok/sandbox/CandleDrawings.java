package shop.prilavok.sandbox;

import static shop.prilavok.sandbox.Brush.FLOOR;
import static shop.prilavok.sandbox.Brush.box;
import static shop.prilavok.sandbox.Brush.dark;
import static shop.prilavok.sandbox.Brush.mix;
import static shop.prilavok.sandbox.Brush.oval;
import static shop.prilavok.sandbox.Brush.path;

import java.awt.Color;
import java.awt.Shape;

/** Candles, all of them lit. */
final class CandleDrawings {
    private static final Color WOOD = new Color(186, 140, 94);

    private CandleDrawings() {}

    static void jarCandle(Brush brush) {
        brush.shadow(400, FLOOR, 170);
        Shape glass = path("M 252 330 L 252 604 Q 252 646 296 646 L 504 646 Q 548 646 548 604 L 548 330 Z");
        brush.body(glass, mix(brush.main, Color.WHITE, .3));
        brush.within(glass, () -> brush.body(box(266, 396, 268, 240, 36), brush.accent));
        brush.flat(oval(400, 398, 134, 22), mix(brush.accent, Color.WHITE, .5));
        brush.line(oval(400, 330, 148, 28), 7, mix(brush.main, Color.WHITE, .55));
        flame(brush, 400, 392);
        brush.body(box(306, 462, 188, 128, 14), brush.main);
        brush.flat(box(336, 498, 128, 10, 10), brush.accent);
        brush.flat(box(356, 526, 88, 8, 8), mix(brush.main, brush.accent, .6));
        brush.flat(box(372, 550, 56, 8, 8), mix(brush.main, brush.accent, .6));
        brush.line(path("M 276 420 L 276 590"), 9, new Color(255, 255, 255, 130));
    }

    static void pillar(Brush brush) {
        brush.shadow(400, FLOOR, 130);
        Shape wax = path("M 306 300 L 306 626 Q 306 648 400 648 Q 494 648 494 626 L 494 300 Z");
        brush.body(wax, brush.main);
        brush.within(wax, () -> comb(brush));
        brush.flat(oval(400, 300, 94, 24), mix(brush.main, Color.WHITE, .4));
        brush.line(oval(402, 300, 52, 12), 5, dark(brush.main, .14));
        flame(brush, 400, 296);
        brush.line(path("M 304 560 Q 400 588 496 560"), 11, brush.accent);
        brush.line(path("M 400 576 Q 360 600 372 626 M 400 576 Q 440 600 428 626"), 8, brush.accent);
    }

    static void tapers(Brush brush) {
        brush.shadow(330, FLOOR, 110).shadow(474, FLOOR, 110);
        taper(brush, 330, 286, brush.main);
        taper(brush, 474, 336, mix(brush.main, brush.accent, .22));
    }

    static void tealights(Brush brush) {
        brush.scaled(1.3, 400, FLOOR, () -> {
            tealight(brush, 310, 520);
            tealight(brush, 490, 520);
            tealight(brush, 400, 590);
        });
    }

    static void holder(Brush brush) {
        brush.shadow(400, FLOOR, 190);
        brush.body(path("M 376 240 L 376 470 L 424 470 L 424 240 Z"), new Color(250, 240, 222));
        flame(brush, 400, 244);
        brush.body(
                path("M 344 440 L 352 520 Q 360 560 330 580 Q 224 596 220 624 Q 300 652 400 652 Q 500 652 580 624 "
                        + "Q 576 596 470 580 Q 440 560 448 520 L 456 440 Z"),
                brush.main);
        brush.flat(oval(400, 440, 56, 13), mix(brush.main, Color.WHITE, .35));
        brush.flat(oval(400, 440, 26, 7), new Color(240, 228, 206));
        brush.line(path("M 250 618 Q 400 642 548 618"), 4, dark(brush.main, .2));
    }

    static void flame(Brush brush, int x, int y) {
        brush.glow(x, y - 60, 150, 1.1, new Color(255, 206, 110, 120));
        brush.line(path("M " + x + " " + y + " L " + x + " " + (y - 22)), 6, new Color(70, 50, 44));
        brush.flat(drop(x, y - 12, 27, 104), new Color(247, 158, 52));
        brush.flat(drop(x, y - 14, 16, 66), new Color(255, 226, 140));
    }

    private static Shape drop(int x, int y, int half, int height) {
        return path("M " + x + " " + (y - height) + " C " + (x + half / 2) + " " + (y - height * 2 / 3) + " "
                + (x + half) + " "
                + (y - height / 2) + " " + (x + half) + " " + (y - height / 4) + " C " + (x + half) + " "
                + (y + half / 3) + " "
                + (x - half) + " " + (y + half / 3) + " " + (x - half) + " " + (y - height / 4) + " C " + (x - half)
                + " "
                + (y - height / 2) + " " + (x - half / 2) + " " + (y - height * 2 / 3) + " " + x + " " + (y - height)
                + " Z");
    }

    private static void comb(Brush brush) {
        for (int row = 0; row < 14; row++) {
            for (int column = 0; column < 8; column++) {
                double x = 300 + column * 30 + row % 2 * 15;
                brush.line(oval(x, 320 + row * 25, 13, 13), 3, dark(brush.main, .1));
            }
        }
    }

    private static void taper(Brush brush, int x, int top, Color wax) {
        brush.body(
                path("M " + (x - 17) + " " + top + " L " + (x - 25) + " 590 L " + (x + 25) + " 590 L " + (x + 17) + " "
                        + top + " Z"),
                wax);
        brush.flat(oval(x, top, 17, 6), mix(wax, Color.WHITE, .4));
        flame(brush, x, top);
        brush.body(
                path("M " + (x - 40) + " 574 L " + (x - 34) + " 610 L " + (x - 76) + " 646 L " + (x + 76) + " 646 L "
                        + (x + 34) + " 610 L " + (x + 40) + " 574 Z"),
                WOOD);
    }

    private static void tealight(Brush brush, int x, int y) {
        brush.shadow(x, y + 44, 74);
        brush.body(
                path("M " + (x - 60) + " " + y + " L " + (x - 54) + " " + (y + 40) + " Q " + x + " " + (y + 64) + " "
                        + (x + 54) + " " + (y + 40) + " L " + (x + 60) + " " + y + " Z"),
                new Color(206, 208, 212));
        brush.flat(oval(x, y, 62, 20), new Color(226, 228, 232));
        brush.flat(oval(x, y + 1, 54, 16), brush.accent);
        brush.scaled(.7, x, y, () -> flame(brush, x, y));
    }
}
