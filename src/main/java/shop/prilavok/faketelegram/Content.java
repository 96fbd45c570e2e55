package shop.prilavok.faketelegram;

/** What a message says. */
public sealed interface Content {

    record Text(FormattedText text) implements Content {}

    record Photo(StoredFile file, FormattedText caption) implements Content {}

    record Document(StoredFile file, FormattedText caption) implements Content {}

    /**
     * A contact card.
     *
     * @param ownerId whose phone it is; 0 when it belongs to nobody on Telegram
     */
    record Contact(String phone, String firstName, long ownerId) implements Content {}

    /** The text or the caption; empty for a contact. */
    default FormattedText words() {
        if (this instanceof Text text) {
            return text.text();
        }
        if (this instanceof Photo photo) {
            return photo.caption();
        }
        return this instanceof Document document ? document.caption() : FormattedText.EMPTY;
    }
}
