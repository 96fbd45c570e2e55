package shop.prilavok.simulation;

/** The shop's three partners. */
enum Service {
    TELEGRAM,
    SHEETS,
    YOOKASSA
}
