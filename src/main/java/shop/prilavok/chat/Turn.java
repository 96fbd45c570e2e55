package shop.prilavok.chat;

/** What comes of something that a customer did: where he stands now, what is remembered, what he is told at once. */
record Turn(Place place, Draft draft, Reply reply) {
    Turn saying(Reply words) {
        return new Turn(place, draft, words);
    }

    Turn toast(String text) {
        return saying(Reply.toast(text));
    }

    Turn noting(String sentence) {
        return new Turn(place, draft.withNotice(sentence), reply);
    }

    Turn keeping(Draft remembered) {
        return new Turn(place, remembered.withNotice(draft.notice()), reply);
    }
}
