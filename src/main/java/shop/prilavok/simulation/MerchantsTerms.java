package shop.prilavok.simulation;

import java.util.List;
import java.util.random.RandomGenerator;
import shop.prilavok.fakesheets.Merchant;
import shop.prilavok.fakesheets.TabView;

/** What the merchant does with his terms: fees, discounts, limits, and slips of the hand. */
final class MerchantsTerms {
    private MerchantsTerms() {}

    record ChangesFee() implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            type(world, Offers.DELIVERY, "Курьер", "B", Integer.toString(chance.nextInt(1, 10) * 50));
        }
    }

    /** Writes something that is not a fee; the good one stays in force. */
    record Mistypes() implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            type(world, Offers.DELIVERY, "Курьер", "B", Chance.one(chance, List.of("дорого", "=1/0", "-5")));
        }
    }

    record ChangesDiscount() implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            type(world, Offers.PROMO, Offers.ODD, "B", Chance.one(chance, List.of("5%", "11,11%", "99 ₽", "10")));
        }
    }

    /** Allows some more uses, or fewer than there were already. */
    record ChangesLimit() implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            int uses = chance.nextInt(1, 5);
            world.offers.allow(Offers.SCARCE, uses);
            type(world, Offers.PROMO, Offers.SCARCE, "C", Integer.toString(uses));
        }
    }

    private static void type(World world, String tab, String name, String column, String text) {
        Merchant merchant = world.sheet.merchant();
        TabView view = merchant.tab(tab);
        for (int row = 2; row <= view.rows().size(); row++) {
            if (view.cell("A" + row).shown().equals(name)) {
                merchant.type(tab, column + row, text);
            }
        }
    }
}
