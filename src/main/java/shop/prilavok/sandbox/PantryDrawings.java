package shop.prilavok.sandbox;

import static shop.prilavok.sandbox.Brush.FLOOR;
import static shop.prilavok.sandbox.Brush.box;
import static shop.prilavok.sandbox.Brush.dark;
import static shop.prilavok.sandbox.Brush.mix;
import static shop.prilavok.sandbox.Brush.oval;
import static shop.prilavok.sandbox.Brush.path;

import java.awt.Color;
import java.awt.Shape;

/** Tea, coffee, honey and jam. */
final class PantryDrawings {
    private static final Color KRAFT = new Color(201, 167, 122);
    private static final Color PAPER = new Color(252, 247, 236);

    private PantryDrawings() {}

    static void pouch(Brush brush) {
        brush.shadow(400, FLOOR, 190);
        Shape bag = path("M 262 250 L 538 250 C 548 380 556 520 560 622 Q 560 642 540 642 L 260 642 Q 240 642 240 622 "
                + "C 244 520 252 380 262 250 Z");
        brush.body(bag, brush.main);
        brush.body(box(256, 196, 288, 70, 10), dark(brush.main, .12));
        brush.flat(box(256, 226, 288, 6, 4), mix(brush.main, Color.WHITE, .25));
        brush.body(oval(400, 440, 104, 118), PAPER);
        brush.line(oval(400, 440, 92, 106), 4, mix(brush.main, PAPER, .35));
        sprig(brush, 400, 520, brush.main);
        brush.flat(box(345, 594, 110, 12, 12), brush.accent);
    }

    static void tin(Brush brush) {
        brush.shadow(400, FLOOR, 170);
        brush.body(path("M 250 270 L 250 610 Q 250 650 400 650 Q 550 650 550 610 L 550 270 Z"), brush.main);
        brush.body(path("M 250 350 Q 400 388 550 350 L 550 530 Q 400 568 250 530 Z"), brush.accent);
        sprig(brush, 400, 520, dark(brush.main, .1));
        brush.body(path("M 242 232 L 242 292 Q 400 330 558 292 L 558 232 Z"), dark(brush.main, .18));
        brush.flat(oval(400, 232, 158, 36), mix(brush.main, Color.WHITE, .22));
        brush.body(path("M 372 210 L 372 228 Q 400 238 428 228 L 428 210 Z"), dark(brush.main, .2));
        brush.flat(oval(400, 208, 28, 10), mix(brush.main, Color.WHITE, .35));
    }

    static void honey(Brush brush) {
        jar(brush, brush.main, mix(brush.main, Color.WHITE, .25));
        brush.body(box(302, 410, 196, 132, 18), PAPER);
        hexagon(brush, 360, 462);
        hexagon(brush, 412, 462);
        hexagon(brush, 386, 507);
        hexagon(brush, 438, 507);
        brush.turned(24, 566, 560, () -> {
            brush.line(path("M 566 350 L 566 560"), 15, new Color(176, 124, 78));
            brush.body(oval(566, 590, 36, 54), new Color(190, 138, 88));
            for (int y = 560; y <= 620; y += 20) {
                brush.line(path("M 536 " + y + " Q 566 " + (y + 12) + " 596 " + y), 5, new Color(140, 92, 54));
            }
        });
    }

    static void jam(Brush brush) {
        jar(brush, brush.main, brush.main);
        brush.body(box(302, 420, 196, 120, 60), PAPER);
        brush.body(oval(376, 488, 27, 27), brush.main);
        brush.body(oval(424, 488, 27, 27), mix(brush.main, Color.WHITE, .12));
        brush.body(oval(400, 458, 27, 27), mix(brush.main, Color.BLACK, .1));
        brush.flat(path("M 412 440 Q 430 414 462 424 Q 448 450 412 440 Z"), new Color(104, 142, 78));
        // A cloth cap tied over the lid is what tells jam from honey at a glance.
        brush.body(
                path(
                        "M 268 282 Q 282 196 400 190 Q 518 196 532 282 Q 508 262 488 284 Q 466 262 444 286 Q 422 264 400 288 "
                                + "Q 378 264 356 286 Q 334 262 312 284 Q 292 262 268 282 Z"),
                brush.accent);
        for (int i = 0; i < 9; i++) {
            brush.flat(oval(312 + i % 5 * 44, 222 + i % 3 * 18, 7, 7), mix(brush.main, brush.accent, .35));
        }
        brush.line(path("M 288 256 Q 400 286 512 256"), 8, new Color(150, 105, 70));
    }

    static void pastila(Brush brush) {
        brush.shadow(400, FLOOR, 230);
        brush.body(box(190, 440, 420, 204, 14), brush.main);
        brush.body(box(176, 376, 448, 84, 14), dark(brush.main, .1));
        brush.flat(path("M 196 376 L 604 376 L 560 330 L 240 330 Z"), brush.accent);
        for (int i = 0; i < 5; i++) {
            brush.body(box(250 + i * 62, 316 - i % 2 * 6, 50, 60, 8), mix(brush.main, new Color(150, 70, 40), .12 * i));
        }
        brush.body(oval(400, 548, 82, 62), PAPER);
        brush.body(
                path(
                        "M 400 520 C 360 486 330 540 362 578 Q 384 600 400 588 Q 416 600 438 578 C 470 540 440 486 400 520 Z"),
                mix(brush.main, new Color(190, 60, 50), .45));
        brush.line(path("M 400 520 Q 402 500 416 494"), 6, KRAFT.darker());
    }

    /** A sprig that grows from a point, the mark on everything that is brewed. */
    private static void sprig(Brush brush, int x, int y, Color color) {
        brush.line(path("M " + x + " " + y + " Q " + (x - 6) + " " + (y - 80) + " " + x + " " + (y - 150)), 7, color);
        for (int i = 0; i < 3; i++) {
            int at = y - 24 - i * 44;
            int reach = 64 - i * 14;
            brush.flat(leaf(x, at, reach), color);
            brush.flat(leaf(x, at - 14, -reach), mix(color, Color.WHITE, .22));
        }
    }

    private static Shape leaf(int x, int y, int reach) {
        return path("M " + x + " " + y + " Q " + (x + reach / 2) + " " + (y - 52) + " " + (x + reach) + " " + (y - 40)
                + " Q " + (x + reach * 3 / 4) + " " + (y + 4) + " " + x + " " + y + " Z");
    }

    private static void jar(Brush brush, Color content, Color surface) {
        brush.shadow(400, FLOOR, 170);
        Shape glass =
                path("M 286 290 Q 250 310 250 360 L 250 600 Q 250 644 294 644 L 506 644 Q 550 644 550 600 L 550 360 "
                        + "Q 550 310 514 290 Z");
        brush.body(glass, mix(content, Color.WHITE, .62));
        brush.within(glass, () -> {
            brush.body(box(262, 336, 276, 298, 44), content);
            brush.flat(oval(400, 338, 134, 16), mix(surface, Color.WHITE, .2));
        });
        brush.line(path("M 278 380 L 278 580"), 11, new Color(255, 255, 255, 120));
        brush.body(box(282, 226, 236, 68, 16), KRAFT);
        brush.flat(box(282, 252, 236, 7, 4), dark(KRAFT, .18));
    }

    private static void hexagon(Brush brush, int x, int y) {
        brush.body(
                path("M " + x + " " + (y - 28) + " L " + (x + 24) + " " + (y - 14) + " L " + (x + 24) + " " + (y + 14)
                        + " L " + x + " " + (y + 28) + " L " + (x - 24) + " " + (y + 14) + " L " + (x - 24) + " "
                        + (y - 14) + " Z"),
                brush.main);
    }
}
