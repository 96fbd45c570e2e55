package shop.prilavok.sandbox;

import static shop.prilavok.sandbox.Brush.FLOOR;
import static shop.prilavok.sandbox.Brush.dark;
import static shop.prilavok.sandbox.Brush.faded;
import static shop.prilavok.sandbox.Brush.mix;
import static shop.prilavok.sandbox.Brush.oval;
import static shop.prilavok.sandbox.Brush.path;

import java.awt.Color;
import java.awt.Shape;

/** Cups, plates and vases. */
final class CeramicDrawings {
    private CeramicDrawings() {}

    static void mug(Brush brush) {
        brush.shadow(390, FLOOR, 180);
        brush.line(path("M 540 370 C 660 350 660 540 526 540"), 34, dark(brush.main, .13));
        Shape cup = path("M 226 300 L 246 590 Q 252 646 312 646 L 476 646 Q 536 646 542 590 L 560 300 Z");
        brush.body(cup, brush.main);
        brush.within(
                cup,
                () -> brush.body(
                        path("M 200 520 Q 300 486 390 522 Q 480 556 600 508 L 600 700 L 200 700 Z"), brush.accent));
        brush.flat(oval(393, 300, 167, 36), mix(brush.main, Color.WHITE, .35));
        brush.flat(oval(393, 306, 146, 26), new Color(122, 74, 44));
        steam(brush, 340);
        steam(brush, 430);
    }

    static void teapot(Brush brush) {
        brush.shadow(400, FLOOR, 210);
        brush.line(path("M 560 400 C 690 360 690 590 548 570"), 30, dark(brush.main, .14));
        brush.body(
                path("M 262 520 C 190 520 190 430 120 392 L 150 366 C 220 392 240 420 270 430 Z"),
                dark(brush.main, .06));
        brush.body(
                path("M 400 330 C 590 330 610 480 580 566 Q 560 644 470 646 L 330 646 Q 240 644 222 566 "
                        + "C 190 480 214 330 400 330 Z"),
                brush.main);
        brush.body(path("M 300 344 Q 400 286 500 344 Q 400 372 300 344 Z"), mix(brush.main, brush.accent, .35));
        brush.body(oval(400, 296, 24, 22), brush.accent);
        brush.body(
                path(
                        "M 292 520 Q 280 484 318 478 Q 332 438 378 452 Q 412 426 444 456 Q 490 448 492 488 Q 520 500 504 520 Z"),
                mix(brush.accent, Color.WHITE, .25));
    }

    static void bowl(Brush brush) {
        brush.shadow(400, FLOOR, 170);
        Shape bowl = path("M 200 400 C 204 560 290 626 340 632 L 460 632 C 510 626 596 560 600 400 Z");
        brush.body(bowl, brush.main);
        brush.within(bowl, () -> {
            for (int i = 0; i < 22; i++) {
                double size = 5 + i * 7 % 13;
                brush.flat(oval(215 + i * 83 % 370, 430 + i * 61 % 190, size, size), faded(brush.accent, .85));
            }
        });
        brush.body(path("M 336 626 L 346 650 L 454 650 L 464 626 Z"), dark(brush.main, .1));
        brush.flat(oval(400, 400, 200, 46), mix(brush.main, Color.WHITE, .3));
        brush.flat(oval(400, 408, 178, 34), mix(brush.main, brush.accent, .28));
    }

    static void plate(Brush brush) {
        brush.shadow(400, 664, 230);
        brush.body(oval(400, 420, 248, 248), brush.accent);
        brush.body(oval(400, 420, 236, 236), brush.main);
        brush.body(oval(400, 420, 168, 168), dark(brush.main, .09));
        brush.body(oval(400, 424, 158, 158), mix(brush.main, Color.WHITE, .1));
        for (int i = 0; i < 3; i++) {
            int turn = -28 + i * 28;
            brush.turned(turn, 400, 520, () -> ear(brush));
        }
    }

    static void vase(Brush brush) {
        brush.shadow(400, FLOOR, 150);
        flower(brush, "M 400 330 Q 380 220 330 150", 330, 150, mix(brush.accent, new Color(214, 92, 84), .45));
        flower(brush, "M 404 330 Q 410 220 414 120", 414, 120, brush.accent);
        flower(brush, "M 410 330 Q 450 240 492 180", 492, 180, mix(brush.accent, new Color(240, 190, 90), .55));
        Shape vase = path("M 362 316 Q 376 372 320 420 C 240 492 276 644 356 646 L 444 646 C 524 644 560 492 480 420 "
                + "Q 424 372 438 316 Z");
        brush.body(vase, brush.main);
        brush.within(
                vase,
                () -> brush.line(path("M 240 500 Q 400 548 570 500"), 16, mix(brush.main, Color.WHITE, .45))
                        .line(path("M 240 534 Q 400 582 570 534"), 7, mix(brush.main, Color.WHITE, .45)));
        brush.flat(oval(400, 316, 39, 11), dark(brush.main, .3));
    }

    static void pot(Brush brush) {
        brush.shadow(400, FLOOR, 180);
        brush.line(path("M 470 330 L 560 210"), 16, new Color(190, 138, 88));
        brush.body(path("M 232 380 C 214 520 250 640 330 646 L 470 646 C 550 640 586 520 568 380 Z"), brush.main);
        brush.body(path("M 226 388 Q 250 292 400 288 Q 550 292 574 388 Q 400 424 226 388 Z"), dark(brush.main, .12));
        brush.body(oval(400, 278, 32, 26), brush.accent);
        for (int i = 0; i < 6; i++) {
            brush.body(oval(280 + i * 48, 500 + i % 2 * 26, 17, 17), brush.accent);
        }
    }

    private static void ear(Brush brush) {
        Color straw = mix(brush.accent, brush.main, .25);
        brush.line(path("M 400 520 L 400 356"), 6, straw);
        for (int y = 350; y < 450; y += 24) {
            brush.flat(
                    path("M 400 " + (y + 18) + " Q 370 " + y + " 384 " + (y - 16) + " Q 402 " + y + " 400 " + (y + 18)
                            + " Z"),
                    straw);
            brush.flat(
                    path("M 400 " + (y + 18) + " Q 430 " + y + " 416 " + (y - 16) + " Q 398 " + y + " 400 " + (y + 18)
                            + " Z"),
                    straw);
        }
    }

    private static void flower(Brush brush, String stem, int x, int y, Color petals) {
        brush.line(path(stem), 8, new Color(104, 142, 90));
        for (int i = 0; i < 6; i++) {
            double angle = Math.PI * i / 3;
            brush.body(oval(x + 27 * Math.cos(angle), y + 27 * Math.sin(angle), 22, 22), petals);
        }
        brush.flat(oval(x, y, 17, 17), new Color(245, 206, 110));
    }

    private static void steam(Brush brush, int x) {
        brush.line(
                path("M " + x + " 250 C " + (x - 30) + " 220 " + (x + 34) + " 196 " + x + " 160"),
                10,
                new Color(255, 255, 255, 150));
    }
}
