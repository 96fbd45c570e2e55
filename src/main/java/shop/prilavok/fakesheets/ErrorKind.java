package shop.prilavok.fakesheets;

/** The errors of a cell, with the text that stands in the cell and Google's name on the wire. */
enum ErrorKind {
    ERROR("#ERROR!", "ERROR"),
    NULL("#NULL!", "NULL_VALUE"),
    DIVISION("#DIV/0!", "DIVIDE_BY_ZERO"),
    VALUE("#VALUE!", "VALUE"),
    REF("#REF!", "REF"),
    NAME("#NAME?", "NAME"),
    NUM("#NUM!", "NUM"),
    NOT_FOUND("#N/A", "N_A");

    final String shown;
    final String wireName;

    ErrorKind(String shown, String wireName) {
        this.shown = shown;
        this.wireName = wireName;
    }
}
