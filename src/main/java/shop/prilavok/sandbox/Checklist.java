package shop.prilavok.sandbox;

import shop.prilavok.faketelegram.Users;
import shop.prilavok.fakeyookassa.FakeYooKassa;

/** Ticks the steps that show in what the services know: a chat that the shop answered, and money that came. */
final class Checklist {
    private final Steps steps;
    private final People people;
    private final Users users;
    private final FakeYooKassa yookassa;

    Checklist(Steps steps, People people, Users users, FakeYooKassa yookassa) {
        this.steps = steps;
        this.people = people;
        this.users = users;
        this.yookassa = yookassa;
    }

    void look() {
        if (!steps.isDone(Steps.Step.CHAT)
                && people.customers().stream()
                        .anyMatch(
                                person -> users.chat(person.id()).lastFromBot().isPresent())) {
            steps.done(Steps.Step.CHAT);
        }
        if (!steps.isDone(Steps.Step.BUY) && yookassa.captured() > 0) {
            steps.done(Steps.Step.BUY);
        }
    }
}
