package shop.prilavok.fakes;

import java.util.Optional;
import shop.prilavok.chat.ChatId;
import shop.prilavok.chat.MessageRef;
import shop.prilavok.chat.Session;
import shop.prilavok.chat.Sessions;

/** Conversations in memory. */
public final class FakeSessions implements Sessions {
    private final Kept<ChatId, Session> sessions;

    public FakeSessions(FakeUnitOfWork unit) {
        sessions = new Kept<>(unit);
    }

    @Override
    public Optional<Session> find(ChatId chat) {
        return Optional.ofNullable(sessions.rows().get(chat));
    }

    @Override
    public void save(Session session) {
        sessions.put(session.chat(), session);
    }

    @Override
    public void shown(ChatId chat, MessageRef message) {
        find(chat)
                .ifPresent(session -> save(new Session(
                        chat,
                        session.person(),
                        session.language(),
                        session.route(),
                        session.version(),
                        Optional.of(message),
                        session.draft())));
    }
}
