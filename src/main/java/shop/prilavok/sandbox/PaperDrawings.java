package shop.prilavok.sandbox;

import static shop.prilavok.sandbox.Brush.FLOOR;
import static shop.prilavok.sandbox.Brush.box;
import static shop.prilavok.sandbox.Brush.dark;
import static shop.prilavok.sandbox.Brush.mix;
import static shop.prilavok.sandbox.Brush.oval;
import static shop.prilavok.sandbox.Brush.path;

import java.awt.Color;
import java.awt.Shape;

/** Books, cards and presents. */
final class PaperDrawings {
    private static final Color PAGES = new Color(250, 243, 226);
    private static final Color LEAF = new Color(112, 146, 96);

    private PaperDrawings() {}

    static void book(Brush brush) {
        brush.shadow(400, FLOOR + 8, 210);
        brush.turned(-5, 400, 420, () -> {
            brush.body(box(244, 172, 336, 476, 14), dark(brush.main, .25));
            brush.body(box(250, 180, 322, 460, 8), PAGES);
            Shape cover = box(220, 160, 336, 476, 16);
            brush.body(cover, brush.main);
            brush.flat(box(220, 160, 34, 476, 14), dark(brush.main, .16));
            brush.line(box(278, 188, 254, 420, 10), 4, brush.accent);
            bouquet(brush, 405, 470);
            brush.flat(box(330, 232, 150, 16, 14), brush.accent);
            brush.flat(box(352, 264, 106, 10, 10), mix(brush.accent, brush.main, .3));
            brush.flat(box(362, 556, 86, 10, 10), mix(brush.accent, brush.main, .3));
        });
    }

    static void notebook(Brush brush) {
        brush.shadow(400, FLOOR + 8, 210);
        brush.turned(6, 400, 420, () -> {
            brush.body(box(256, 182, 326, 466, 20), PAGES);
            brush.body(box(236, 166, 326, 476, 26), brush.main);
            for (int x = 250; x < 556; x += 16) {
                brush.line(path("M " + x + " 176 L " + x + " 632"), 2, dark(brush.main, .07));
            }
            brush.flat(box(500, 166, 20, 476, 2), brush.accent);
            brush.body(box(288, 244, 160, 96, 8), PAGES);
            brush.flat(box(312, 276, 112, 8, 8), brush.main).flat(box(330, 298, 76, 8, 8), brush.accent);
            brush.line(path("M 330 640 L 326 700"), 9, new Color(176, 66, 70));
        });
    }

    static void card(Brush brush) {
        brush.shadow(400, FLOOR, 250);
        brush.turned(8, 400, 420, () -> {
            brush.body(box(190, 300, 440, 310, 10), mix(brush.main, Color.WHITE, .35));
            brush.line(path("M 190 306 L 410 470 L 630 306"), 6, mix(brush.main, Color.WHITE, .1));
        });
        brush.turned(-6, 400, 380, () -> {
            brush.body(box(170, 200, 430, 310, 10), brush.accent);
            brush.line(box(190, 220, 390, 270, 6), 3, mix(brush.main, brush.accent, .4));
            bouquet(brush, 385, 420);
        });
    }

    static void calendar(Brush brush) {
        brush.shadow(400, FLOOR, 220);
        brush.body(box(210, 190, 380, 456, 14), brush.accent);
        Shape picture = box(230, 210, 340, 200, 8);
        brush.body(picture, mix(brush.main, Color.WHITE, .45));
        brush.within(
                picture,
                () -> brush.flat(oval(500, 262, 30, 30), new Color(246, 202, 96))
                        .body(oval(300, 430, 160, 90), brush.main)
                        .body(oval(500, 440, 170, 80), dark(brush.main, .15)));
        for (int i = 0; i < 28; i++) {
            brush.flat(
                    oval(254 + i % 7 * 48, 456 + i / 7 * 46, 13, 13),
                    i == 16 ? new Color(200, 84, 72) : mix(brush.main, PAGES, .5));
        }
        for (int x = 250; x <= 550; x += 30) {
            brush.line(path("M " + x + " 176 L " + x + " 204"), 7, dark(brush.main, .4));
        }
    }

    static void gift(Brush brush) {
        brush.shadow(400, FLOOR, 230);
        brush.body(box(206, 380, 388, 266, 12), brush.main);
        brush.flat(box(364, 380, 72, 266, 0), brush.accent);
        brush.body(box(186, 320, 428, 88, 14), mix(brush.main, Color.WHITE, .12));
        brush.flat(box(362, 320, 76, 88, 0), mix(brush.accent, Color.WHITE, .12));
        brush.body(path("M 400 322 C 250 320 220 180 300 176 C 370 174 396 260 400 322 Z"), brush.accent);
        brush.body(path("M 400 322 C 550 320 580 180 500 176 C 430 174 404 260 400 322 Z"), brush.accent);
        brush.flat(path("M 388 306 C 310 300 276 226 306 212 C 350 204 384 262 388 306 Z"), dark(brush.accent, .16));
        brush.flat(path("M 412 306 C 490 300 524 226 494 212 C 450 204 416 262 412 306 Z"), dark(brush.accent, .16));
        brush.body(oval(400, 316, 32, 26), dark(brush.accent, .06));
        brush.turned(
                -14,
                520,
                470,
                () -> brush.body(box(486, 440, 92, 58, 10), PAGES)
                        .flat(oval(502, 469, 6, 6), dark(brush.main, .3))
                        .flat(box(518, 464, 46, 8, 8), mix(brush.main, PAGES, .4)));
    }

    static void basket(Brush brush) {
        brush.shadow(400, FLOOR, 240);
        brush.line(path("M 214 440 C 230 130 570 130 586 440"), 22, dark(brush.main, .16));
        Color[] lids = {brush.accent, new Color(229, 168, 52), new Color(108, 140, 96)};
        for (int i = 0; i < 3; i++) {
            brush.body(box(244 + i * 108, 330 - i % 2 * 30, 96, 180, 24), mix(lids[i], Color.WHITE, .2));
            brush.body(box(238 + i * 108, 306 - i % 2 * 30, 108, 44, 14), dark(lids[i], .12));
        }
        Shape wicker = path("M 186 430 L 614 430 Q 604 600 556 646 L 244 646 Q 196 600 186 430 Z");
        brush.body(wicker, brush.main);
        brush.within(wicker, () -> {
            for (int y = 0; y < 6; y++) {
                for (int x = 0; x < 12; x++) {
                    brush.body(
                            box(170 + x * 44 - y % 2 * 22, 446 + y * 34, 38, 26, 20),
                            mix(brush.main, Color.WHITE, .18));
                }
            }
        });
        brush.body(box(172, 414, 456, 36, 30), dark(brush.main, .12));
        brush.body(path("M 400 470 C 330 420 310 520 400 478 C 490 520 470 420 400 470 Z"), brush.accent);
    }

    /** Five stems out of one point, in the ware's own colours. */
    private static void bouquet(Brush brush, int x, int y) {
        for (int i = -2; i <= 2; i++) {
            int headX = x + i * 40;
            int headY = y - 128 + Math.abs(i) * 26;
            brush.line(
                    path("M " + x + " " + y + " Q " + (x + i * 8) + " " + (y - 60) + " " + headX + " " + headY),
                    6,
                    LEAF);
            brush.body(
                    oval(headX, headY, 19, 19),
                    i % 2 == 0 ? mix(brush.main, new Color(214, 92, 84), .6) : new Color(240, 186, 96));
            brush.flat(oval(headX, headY, 6, 6), PAGES);
        }
        brush.flat(
                path("M " + x + " " + y + " Q " + (x + 44) + " " + (y - 40) + " " + (x + 66) + " " + (y - 20) + " Q "
                        + (x + 40) + " " + (y + 8) + " " + x + " " + y + " Z"),
                LEAF);
        brush.flat(
                path("M " + x + " " + y + " Q " + (x - 44) + " " + (y - 40) + " " + (x - 66) + " " + (y - 20) + " Q "
                        + (x - 40) + " " + (y + 8) + " " + x + " " + y + " Z"),
                mix(LEAF, Color.WHITE, .2));
    }
}
