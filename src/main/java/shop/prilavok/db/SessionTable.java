package shop.prilavok.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import shop.prilavok.chat.ChatId;
import shop.prilavok.chat.MessageRef;
import shop.prilavok.chat.Person;
import shop.prilavok.chat.Session;
import shop.prilavok.chat.Sessions;

/** Table {@code chat_session}. */
final class SessionTable implements Sessions {
    private final Units units;

    SessionTable(Units units) {
        this.units = units;
    }

    @Override
    public Optional<Session> find(ChatId chat) {
        return units.reading(link -> link.sql("select * from chat_session where chat = :chat")
                .bind("chat", chat.value())
                .first(row -> session(row)));
    }

    @Override
    public void save(Session session) {
        units.writing()
                .sql("""
                        merge into chat_session s using (values (cast(:chat as bigint))) k (chat) on s.chat = k.chat
                        when matched then update set person = :person, person_name = :name,
                            person_language = :personLanguage, language = :language, route = :route,
                            version = :version, screen_id = :screen, screen_photo = :photo, draft = :draft
                        when not matched then insert (chat, person, person_name, person_language, language, route,
                                version, screen_id, screen_photo, draft)
                            values (:chat, :person, :name, :personLanguage, :language, :route,
                                :version, :screen, :photo, :draft)
                        """)
                .bind("chat", session.chat().value())
                .bind("person", session.person().id())
                .bind("name", session.person().name())
                .bind("personLanguage", session.person().language())
                .bind("language", session.language())
                .bind("route", session.route())
                .bind("version", session.version())
                .bind("screen", session.screen().map(MessageRef::id).orElse(null))
                .bind("photo", session.screen().map(MessageRef::photo).orElse(null))
                .bind("draft", session.draft())
                .execute();
    }

    @Override
    public void shown(ChatId chat, MessageRef message) {
        units.writing()
                .sql("update chat_session set screen_id = :screen, screen_photo = :photo where chat = :chat")
                .bind("screen", message.id())
                .bind("photo", message.photo())
                .bind("chat", chat.value())
                .execute();
    }

    private static Session session(ResultSet row) throws SQLException {
        long screen = row.getLong("screen_id");
        boolean hasScreen = !row.wasNull();
        return new Session(
                new ChatId(row.getLong("chat")),
                new Person(row.getLong("person"), row.getString("person_name"), row.getString("person_language")),
                row.getString("language"),
                row.getString("route"),
                row.getInt("version"),
                hasScreen ? Optional.of(new MessageRef(screen, row.getBoolean("screen_photo"))) : Optional.empty(),
                row.getString("draft"));
    }
}
