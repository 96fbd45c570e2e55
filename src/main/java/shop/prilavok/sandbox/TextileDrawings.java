package shop.prilavok.sandbox;

import static shop.prilavok.sandbox.Brush.FLOOR;
import static shop.prilavok.sandbox.Brush.box;
import static shop.prilavok.sandbox.Brush.dark;
import static shop.prilavok.sandbox.Brush.mix;
import static shop.prilavok.sandbox.Brush.oval;
import static shop.prilavok.sandbox.Brush.path;

import java.awt.Color;
import java.awt.Shape;

/** Linen and wool. */
final class TextileDrawings {
    private TextileDrawings() {}

    static void towel(Brush brush) {
        brush.line(path("M 170 210 L 630 210"), 22, new Color(176, 130, 86));
        brush.body(oval(170, 210, 20, 20), new Color(150, 104, 64))
                .body(oval(630, 210, 20, 20), new Color(150, 104, 64));
        Shape cloth = path("M 262 204 Q 400 190 538 204 L 548 616 Q 400 640 252 616 Z");
        brush.body(path("M 276 208 L 300 664 Q 400 676 500 660 L 524 208 Z"), dark(brush.main, .22));
        brush.body(cloth, brush.main);
        brush.within(cloth, () -> {
            for (int y = 500; y <= 580; y += 30) {
                brush.line(path("M 240 " + y + " Q 400 " + (y + 18) + " 560 " + y), y == 530 ? 16 : 6, brush.accent);
            }
            brush.line(path("M 330 230 Q 322 420 334 480"), 6, dark(brush.main, .07));
            brush.line(path("M 462 230 Q 474 400 464 480"), 6, dark(brush.main, .09));
        });
        fringe(brush, 258, 542, 620, brush.main);
    }

    static void throwBlanket(Brush brush) {
        brush.shadow(400, FLOOR, 250);
        for (int fold = 0; fold < 3; fold++) {
            int top = 540 - fold * 96;
            Color tone = mix(brush.main, brush.accent, fold * .08);
            Shape layer = box(176 + fold * 8, top, 448 - fold * 16, 108, 96);
            brush.body(layer, tone);
            brush.within(layer, () -> plaid(brush, top));
        }
        Shape hanging = path("M 300 344 Q 400 330 500 344 L 506 560 Q 404 576 296 560 Z");
        brush.body(hanging, brush.accent);
        brush.within(hanging, () -> {
            brush.line(path("M 296 430 L 506 430"), 20, brush.main);
            brush.line(path("M 350 340 L 350 580 M 452 340 L 452 580"), 12, mix(brush.main, brush.accent, .45));
            brush.line(path("M 296 490 L 506 490"), 7, brush.main);
        });
        fringe(brush, 304, 500, 566, brush.accent);
    }

    static void apron(Brush brush) {
        brush.line(path("M 330 230 Q 400 90 470 230"), 14, dark(brush.main, .18));
        brush.line(path("M 258 400 Q 190 420 176 500 M 542 400 Q 610 420 624 500"), 13, dark(brush.main, .18));
        brush.body(
                path("M 322 216 L 478 216 Q 482 330 556 380 L 572 640 Q 400 668 228 640 L 244 380 Q 318 330 322 216 Z"),
                brush.main);
        brush.body(path("M 306 450 L 494 450 L 488 570 Q 400 596 312 570 Z"), mix(brush.main, brush.accent, .3));
        brush.line(path("M 400 452 L 400 580"), 4, dark(brush.main, .12));
        brush.line(path("M 318 466 L 482 466"), 3, dark(brush.main, .2));
        brush.body(box(336, 238, 128, 46, 8), brush.accent);
    }

    static void napkins(Brush brush) {
        brush.shadow(400, FLOOR, 220);
        for (int i = 0; i < 4; i++) {
            Color tone = i % 2 == 0 ? brush.main : mix(brush.main, brush.accent, .6);
            Shape napkin = box(214 + i * 6, 556 - i * 64, 372 - i * 12, 76, 24);
            brush.body(napkin, tone);
            int y = 600 - i * 64;
            brush.within(napkin, () -> brush.line(path("M 200 " + y + " L 600 " + y), 5, mix(tone, Color.WHITE, .45)));
        }
        brush.line(path("M 400 362 L 400 634"), 16, new Color(190, 150, 104));
        brush.line(path("M 400 366 C 330 300 300 360 400 366 C 500 360 470 300 400 366"), 12, new Color(190, 150, 104));
    }

    static void pillow(Brush brush) {
        brush.shadow(400, FLOOR, 240);
        Shape cushion = path("M 170 300 Q 400 340 630 300 Q 600 460 634 624 Q 400 594 166 624 Q 200 460 170 300 Z");
        brush.body(cushion, brush.main);
        brush.within(cushion, () -> {
            for (int x = 200; x <= 600; x += 50) {
                brush.line(path("M " + x + " 280 Q " + (x + (400 - x) / 8) + " 460 " + x + " 640"), 8, brush.accent);
            }
        });
        brush.body(oval(400, 462, 92, 76), brush.accent);
        for (int i = -1; i <= 1; i++) {
            int x = 400 + i * 34;
            brush.line(path("M 400 520 Q " + (400 + i * 8) + " 470 " + x + " 424"), 6, dark(brush.main, .3));
            brush.body(oval(x, 424, 11, 18), dark(brush.main, .16));
        }
    }

    static void socks(Brush brush) {
        brush.turned(-8, 400, 400, () -> sock(brush, 250, brush.main, brush.accent));
        brush.turned(7, 400, 400, () -> sock(brush, 410, mix(brush.main, brush.accent, .12), brush.accent));
    }

    static void tote(Brush brush) {
        brush.shadow(400, FLOOR, 220);
        brush.line(path("M 310 330 C 310 130 490 130 490 330"), 20, dark(brush.main, .16));
        brush.body(path("M 226 320 L 574 320 L 600 630 Q 400 660 200 630 Z"), brush.main);
        brush.flat(path("M 226 320 L 574 320 L 576 346 L 224 346 Z"), dark(brush.main, .1));
        brush.line(path("M 400 590 Q 396 520 400 420"), 8, brush.accent);
        for (int i = 0; i < 3; i++) {
            int y = 560 - i * 52;
            brush.flat(
                    path("M 400 " + y + " Q 440 " + (y - 50) + " 478 " + (y - 44) + " Q 462 " + y + " 400 " + y + " Z"),
                    brush.accent);
            brush.flat(
                    path("M 400 " + (y - 20) + " Q 360 " + (y - 70) + " 322 " + (y - 64) + " Q 338 " + (y - 20)
                            + " 400 " + (y - 20) + " Z"),
                    mix(brush.accent, brush.main, .25));
        }
    }

    private static void sock(Brush brush, int x, Color wool, Color pattern) {
        Shape sock = path(
                "M " + x + " 180 L " + (x + 140) + " 180 L " + (x + 140) + " 470 Q " + (x + 140) + " 520 " + (x + 90)
                        + " 556 Q " + (x + 20) + " 610 " + (x - 50) + " 640 Q " + (x - 104) + " 650 " + (x - 100)
                        + " 590 Q " + (x - 84)
                        + " 548 " + (x - 20) + " 508 Q " + x + " 490 " + x + " 450 Z");
        brush.body(sock, wool);
        brush.within(sock, () -> {
            brush.body(oval(x - 66, 618, 66, 56), pattern);
            brush.body(oval(x + 126, 526, 52, 52), pattern);
            for (int row = 0; row < 4; row++) {
                for (int i = 0; i < 5; i++) {
                    int left = x - 6 + i * 34;
                    int y = 290 + row * 54;
                    brush.line(
                            path("M " + left + " " + y + " L " + (left + 17) + " " + (y - 20) + " L " + (left + 34)
                                    + " " + y),
                            row % 2 == 0 ? 9 : 4,
                            pattern);
                }
            }
        });
        brush.body(box(x - 8, 166, 156, 72, 20), pattern);
        for (int i = 0; i < 7; i++) {
            brush.line(path("M " + (x + 10 + i * 20) + " 178 L " + (x + 10 + i * 20) + " 226"), 4, dark(pattern, .12));
        }
    }

    private static void plaid(Brush brush, int top) {
        for (int x = 190; x < 640; x += 92) {
            brush.line(
                    path("M " + x + " " + top + " L " + x + " " + (top + 110)), 22, mix(brush.main, brush.accent, .3));
            brush.line(path("M " + (x + 40) + " " + top + " L " + (x + 40) + " " + (top + 110)), 5, brush.accent);
        }
        brush.line(path("M 170 " + (top + 62) + " L 640 " + (top + 62)), 5, brush.accent);
    }

    private static void fringe(Brush brush, int from, int to, int y, Color color) {
        for (int x = from; x <= to; x += 14) {
            brush.line(path("M " + x + " " + y + " L " + (x - 2 + x % 5) + " " + (y + 26)), 5, dark(color, .06));
        }
    }
}
