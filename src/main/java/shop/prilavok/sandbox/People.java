package shop.prilavok.sandbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import shop.prilavok.faketelegram.Person;
import shop.prilavok.faketelegram.Users;

/** Everybody with a phone: customers, the admins in their group, and a stranger among them. Thread-safe. */
final class People {
    static final long GROUP = -1_002_000_000_001L;
    static final List<Long> ADMINS = List.of(7_000_001L, 7_000_002L);
    private static final int NAME_LIMIT = 64;

    private final Users users;
    private final List<Person> customers = new CopyOnWriteArrayList<>();
    private final AtomicLong nextId = new AtomicLong(5_000_001);
    private final List<Person> members = List.of(
            Person.of(ADMINS.get(0), "Ольга", "ru"),
            Person.of(ADMINS.get(1), "Денис", "ru"),
            Person.of(7_000_009L, "Прохожий Пётр", "ru"));

    People(Users users) {
        this.users = users;
        users.openGroup(GROUP, "Заказы магазина", members);
        arrive("Анна", "ru");
        arrive("Игорь", "ru");
        arrive("Emily", "en");
    }

    /**
     * A new customer opens the chat.
     *
     * @throws IllegalArgumentException for a name that Telegram would not take
     */
    Person arrive(String name, String language) {
        String trimmed = name.trim();
        if (trimmed.isEmpty() || trimmed.length() > NAME_LIMIT) {
            throw new IllegalArgumentException("A name has 1 to " + NAME_LIMIT + " characters");
        }
        Person person = users.arrive(nextId.getAndIncrement(), trimmed, language.equals("en") ? "en" : "ru");
        customers.add(person);
        return person;
    }

    List<Person> customers() {
        return List.copyOf(customers);
    }

    List<Person> members() {
        return members;
    }

    /** A number that nobody else here has, and that passes for a mobile one. */
    static String phoneOf(long personId) {
        return String.format("+7916%07d", 1_000_000 + personId % 9_000_000);
    }
}
