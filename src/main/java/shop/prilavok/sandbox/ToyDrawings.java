package shop.prilavok.sandbox;

import static shop.prilavok.sandbox.Brush.FLOOR;
import static shop.prilavok.sandbox.Brush.box;
import static shop.prilavok.sandbox.Brush.dark;
import static shop.prilavok.sandbox.Brush.mix;
import static shop.prilavok.sandbox.Brush.oval;
import static shop.prilavok.sandbox.Brush.path;

import java.awt.Color;
import java.awt.Shape;

/** Wooden toys. */
final class ToyDrawings {
    private static final Color WOOD = new Color(222, 180, 128);
    private static final Color EYE = new Color(58, 42, 40);

    private ToyDrawings() {}

    static void horse(Brush brush) {
        brush.shadow(400, 664, 230);
        brush.line(path("M 250 400 C 170 400 176 520 150 556"), 30, brush.accent);
        brush.body(
                path("M 288 480 L 262 616 L 312 616 L 346 500 Z M 470 500 L 500 616 L 550 616 L 520 470 Z"),
                dark(brush.main, .14));
        brush.body(
                path(
                        "M 250 400 Q 300 366 430 390 L 480 250 Q 500 196 548 206 L 560 176 L 580 222 Q 640 262 646 306 "
                                + "Q 640 336 606 330 Q 566 320 552 336 Q 560 440 530 500 Q 400 552 270 500 Q 236 450 250 400 Z"),
                brush.main);
        brush.line(path("M 536 222 C 476 240 470 300 440 388"), 26, brush.accent);
        brush.flat(oval(584, 256, 9, 10), EYE);
        brush.body(path("M 330 378 Q 390 404 440 384 L 450 450 Q 390 476 328 448 Z"), brush.accent);
        brush.line(path("M 190 616 Q 400 716 610 616"), 28, dark(WOOD, .12));
    }

    static void truck(Brush brush) {
        brush.shadow(400, FLOOR, 260);
        brush.body(box(150, 540, 500, 44, 20), dark(WOOD, .18));
        brush.body(path("M 160 400 L 452 400 L 440 546 L 172 546 Z"), brush.accent);
        for (int i = 0; i < 6; i++) {
            acorn(brush, 204 + i * 42, 386 - i % 2 * 14);
        }
        brush.body(path("M 160 410 L 452 410 L 444 470 L 168 470 Z"), dark(brush.accent, .07));
        brush.body(
                path(
                        "M 470 546 L 470 340 Q 470 316 496 316 L 560 316 Q 586 316 596 346 L 618 432 L 650 446 Q 664 452 664 470 "
                                + "L 664 546 Z"),
                brush.main);
        brush.body(path("M 506 350 L 556 350 Q 568 350 572 366 L 586 424 L 506 424 Z"), new Color(214, 234, 240));
        brush.body(oval(646, 496, 13, 13), new Color(252, 222, 140));
        wheel(brush, 250, 590, 56);
        wheel(brush, 556, 590, 56);
    }

    static void train(Brush brush) {
        brush.shadow(400, FLOOR, 310);
        brush.line(path("M 90 604 L 710 604"), 12, dark(WOOD, .25));
        car(brush, 80, brush.accent, mix(brush.accent, Color.WHITE, .35));
        car(brush, 262, mix(brush.main, brush.accent, .5), brush.main);
        brush.body(box(446, 420, 120, 180, 16), brush.main);
        brush.body(box(430, 388, 152, 40, 20), dark(brush.main, .2));
        brush.body(box(472, 450, 66, 66, 14), new Color(246, 232, 200));
        brush.body(box(550, 476, 160, 124, 44), mix(brush.main, Color.WHITE, .14));
        brush.body(path("M 628 480 L 622 404 L 612 380 L 690 380 L 680 404 L 674 480 Z"), brush.accent);
        brush.body(oval(660, 330, 30, 22), new Color(255, 255, 255, 190));
        brush.body(oval(624, 280, 42, 30), new Color(255, 255, 255, 170));
        brush.body(oval(568, 226, 56, 38), new Color(255, 255, 255, 140));
        wheel(brush, 506, 606, 44);
        wheel(brush, 598, 614, 34);
        wheel(brush, 676, 614, 34);
    }

    static void rings(Brush brush) {
        brush.shadow(400, FLOOR, 210);
        Color[] rainbow = {
            brush.main,
            new Color(236, 146, 74),
            new Color(243, 200, 92),
            new Color(128, 176, 104),
            new Color(92, 170, 186),
            brush.accent,
            new Color(150, 118, 178)
        };
        for (int i = 0; i < rainbow.length; i++) {
            int half = 196 - i * 21;
            brush.body(box(400 - half, 582 - i * 58, 2.0 * half, 62, 62), rainbow[i]);
        }
        brush.body(oval(400, 196, 46, 46), WOOD);
    }

    static void blocks(Brush brush) {
        brush.shadow(400, FLOOR, 270);
        Color[] paints = {
            brush.main, brush.accent, new Color(206, 110, 92), WOOD, new Color(120, 152, 190), new Color(236, 206, 150)
        };
        int[][] places = {{176, 498}, {328, 498}, {480, 498}, {252, 352}, {404, 352}, {328, 206}};
        for (int i = 0; i < places.length; i++) {
            int x = places[i][0];
            int y = places[i][1];
            brush.body(box(x, y, 144, 144, 18), paints[i]);
            brush.line(box(x + 16, y + 16, 112, 112, 12), 4, mix(paints[i], Color.WHITE, .4));
            mark(brush, i, x + 72, y + 72, dark(paints[i], .3));
        }
    }

    static void bird(Brush brush) {
        brush.shadow(400, FLOOR, 150);
        brush.line(path("M 400 560 L 400 630"), 20, dark(WOOD, .2));
        brush.body(oval(400, 634, 110, 22), WOOD);
        brush.body(path("M 260 470 L 110 396 L 130 470 L 96 500 L 270 540 Z"), dark(brush.main, .12));
        brush.body(
                path("M 240 480 C 250 400 380 400 430 330 C 470 260 590 260 600 360 C 606 500 500 580 390 576 "
                        + "C 290 574 236 530 240 480 Z"),
                brush.main);
        brush.body(path("M 594 340 L 670 366 L 598 394 Z"), new Color(240, 180, 80));
        brush.body(path("M 300 470 C 350 430 440 430 470 470 C 440 530 340 540 300 470 Z"), brush.accent);
        brush.line(path("M 336 474 Q 390 500 440 474"), 5, dark(brush.accent, .2));
        brush.flat(oval(538, 346, 12, 12), EYE);
        brush.flat(oval(542, 342, 4, 4), Color.WHITE);
        for (int i = 0; i < 5; i++) {
            brush.flat(oval(486 + i * 20, 440 + i % 2 * 22, 7, 7), brush.accent);
        }
    }

    static void top(Brush brush) {
        brush.shadow(430, FLOOR, 110);
        brush.turned(12, 400, 640, () -> {
            brush.line(path("M 400 220 L 400 380"), 24, WOOD);
            brush.body(oval(400, 214, 28, 24), brush.accent);
            Shape body = path("M 180 420 Q 400 340 620 420 Q 600 500 440 610 L 400 648 L 360 610 Q 200 500 180 420 Z");
            brush.body(body, brush.main);
            brush.within(body, () -> {
                brush.body(path("M 160 450 Q 400 540 640 450 L 640 490 Q 400 580 160 490 Z"), brush.accent);
                brush.line(path("M 260 550 Q 400 610 560 540"), 12, mix(brush.main, Color.WHITE, .45));
            });
            brush.flat(oval(400, 404, 200, 34), mix(brush.main, Color.WHITE, .28));
            brush.flat(oval(400, 400, 60, 12), brush.accent);
        });
        brush.line(path("M 130 600 Q 180 650 260 656 M 560 660 Q 650 650 690 600"), 7, new Color(255, 255, 255, 150));
    }

    static void fish(Brush brush) {
        brush.shadow(400, FLOOR, 220);
        brush.body(path("M 530 440 L 690 320 Q 660 440 690 570 Z"), dark(brush.main, .1));
        Shape body = path("M 130 460 C 190 300 420 270 570 440 C 420 640 190 620 130 460 Z");
        brush.body(body, brush.main);
        brush.within(body, () -> {
            for (int i = 0; i < 4; i++) {
                brush.line(
                        path("M " + (330 + i * 62) + " 280 Q " + (390 + i * 62) + " 450 " + (330 + i * 62) + " 640"),
                        18,
                        brush.accent);
            }
        });
        brush.body(path("M 320 330 Q 380 230 460 330 Z"), dark(brush.main, .16));
        brush.flat(oval(226, 426, 26, 26), Color.WHITE);
        brush.flat(oval(222, 428, 13, 13), EYE);
        brush.line(path("M 150 490 Q 190 510 214 492"), 6, EYE);
    }

    private static void mark(Brush brush, int which, int x, int y, Color color) {
        switch (which % 3) {
            case 0 -> brush.flat(oval(x, y, 30, 30), color);
            case 1 ->
                brush.flat(
                        path("M " + x + " " + (y - 34) + " L " + (x + 34) + " " + (y + 26) + " L " + (x - 34) + " "
                                + (y + 26) + " Z"),
                        color);
            default -> brush.turned(45, x, y, () -> brush.flat(box(x - 25, y - 25, 50, 50, 8), color));
        }
    }

    private static void acorn(Brush brush, int x, int y) {
        brush.body(oval(x, y, 20, 28), new Color(196, 146, 82));
        brush.body(
                path("M " + (x - 24) + " " + (y - 8) + " Q " + x + " " + (y - 46) + " " + (x + 24) + " " + (y - 8)
                        + " Z"),
                new Color(126, 92, 60));
    }

    private static void car(Brush brush, int x, Color side, Color band) {
        brush.line(path("M " + (x + 150) + " 580 L " + (x + 190) + " 580"), 12, dark(WOOD, .35));
        brush.body(box(x, 470, 160, 130, 18), side);
        brush.body(box(x, 520, 160, 28, 4), band);
        wheel(brush, x + 40, 614, 34);
        wheel(brush, x + 120, 614, 34);
    }

    private static void wheel(Brush brush, int x, int y, int radius) {
        brush.body(oval(x, y, radius, radius), dark(WOOD, .45));
        brush.body(oval(x, y, radius * .66, radius * .66), WOOD);
        brush.flat(oval(x, y, radius * .18, radius * .18), dark(WOOD, .5));
    }
}
