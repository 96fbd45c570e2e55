package shop.prilavok.fakeyookassa;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What becomes of the receipt of money that moves: decided when it is asked for, told once it moved. */
public enum TaxReceipt {
    /** There is none. */
    NONE(""),
    REGISTERED("succeeded"),
    /** The tax office never gets it, and the shop has to see to it. */
    FAILED("canceled");

    private final String word;

    TaxReceipt(String word) {
        this.word = word;
    }

    boolean exists() {
        return this != NONE;
    }

    void put(ObjectNode json, boolean moved) {
        if (exists()) {
            json.put("receipt_registration", moved ? word : "pending");
        }
    }
}
