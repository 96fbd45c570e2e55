package shop.prilavok;

import shop.prilavok.simulation.RunningShop;

/** The shop as it is, for tests of the simulation itself. */
public final class SimulatedShops {
    private SimulatedShops() {}

    public static RunningShop.Builder builder() {
        return SimulatedShop.builder();
    }
}
