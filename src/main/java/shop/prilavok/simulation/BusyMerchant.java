package shop.prilavok.simulation;

import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Somebody who has the sheet open all month: any edit that a merchant makes, each as often as merchants make it. */
final class BusyMerchant {
    private BusyMerchant() {}

    /** Of a hundred edits so many are of a kind. */
    private record Habit(int share, Function<RandomGenerator, Happening> edit) {}

    private static final List<Habit> HABITS = List.of(
            new Habit(25, chance -> new MerchantAtWork.ChangesPrice(sku(chance))),
            new Habit(14, chance -> new MerchantAtWork.Recounts(sku(chance))),
            new Habit(10, chance -> new MerchantAtWork.Restocks(sku(chance))),
            new Habit(5, chance -> new MerchantAtWork.Sorts()),
            new Habit(2, chance -> new MerchantAtWork.SortsJournal()),
            new Habit(1, chance -> new MerchantAtWork.InsertsRow()),
            new Habit(3, chance -> new MerchantAtWork.MovesColumn()),
            new Habit(3, chance -> new MerchantAtWork.Mistypes(sku(chance))),
            new Habit(14, chance -> new OrdersList.Chooses()),
            new Habit(2, chance -> new OrdersList.Sorts()),
            new Habit(6, chance -> new CustomersList.Notes()),
            new Habit(1, chance -> new CustomersList.Sorts()),
            new Habit(1, chance -> new CustomersList.TypesOver()),
            new Habit(3, chance -> new MerchantsTerms.ChangesFee()),
            new Habit(2, chance -> new MerchantsTerms.ChangesLimit()),
            new Habit(2, chance -> new MerchantsTerms.ChangesDiscount()),
            new Habit(4, chance -> new MerchantDecides.Decides()),
            new Habit(2, Drift::any));

    static Happening edit(RandomGenerator chance) {
        int rest = chance.nextInt(HABITS.stream().mapToInt(Habit::share).sum());
        for (Habit habit : HABITS) {
            rest -= habit.share();
            if (rest < 0) {
                return habit.edit().apply(chance);
            }
        }
        throw new IllegalStateException("The shares add up to less than themselves");
    }

    private static String sku(RandomGenerator chance) {
        return Chance.one(chance, Shelf.SKUS);
    }
}
