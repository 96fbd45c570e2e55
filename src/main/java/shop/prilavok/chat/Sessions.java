package shop.prilavok.chat;

import java.util.Optional;

/** Where each conversation stands. Writing is to be done inside a unit of work, reading anywhere. */
public interface Sessions {
    Optional<Session> find(ChatId chat);

    void save(Session session);

    /** Notes which message now shows the chat's screen, without touching anything else. */
    void shown(ChatId chat, MessageRef message);
}
