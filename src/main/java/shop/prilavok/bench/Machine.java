package shop.prilavok.bench;

/** The machine that was measured on. */
record Machine(String java, String system, int processors) {
    static Machine here() {
        return new Machine(
                Runtime.version().toString(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors());
    }

    @Override
    public String toString() {
        return "Java " + java + ", " + system + ", " + processors + " processors";
    }
}
