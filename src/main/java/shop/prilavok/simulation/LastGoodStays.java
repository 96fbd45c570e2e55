package shop.prilavok.simulation;

import java.util.List;

/** However the merchant mistypes a setting, the good value of before is not lost. He never empties the shop's name. */
final class LastGoodStays implements Invariant {
    private boolean wasThere;

    @Override
    public String sentence() {
        return "A setting that was understood once is never lost but by emptying it.";
    }

    @Override
    public List<String> violations(World world) {
        boolean isThere = world.books.number("select count(*) from preference where name = 'SHOP_NAME'") > 0;
        boolean lost = wasThere && !isThere;
        wasThere |= isThere;
        return lost ? List.of("the name of the shop is not in the books any more") : List.of();
    }
}
