package shop.prilavok.db;

import static org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt.forClasses;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.TreeSet;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A few units of work that come together, in every order in which the steps of leading, waiting and handing over can fall. */
@Tag("interleavings")
public class GroupCommitsInterleavings {
    private int written; // by nobody but the leader, without a lock of its own
    private int saved;
    private int committed;
    private volatile int onDisk;
    private final GroupCommits commits =
            new GroupCommits(() -> new Link(connection()), Durability.flushing(link -> onDisk = committed), () -> 0L);

    @Operation
    public int sells() {
        OpenUnit unit = new OpenUnit(new TreeSet<>());
        int number = commits.commit(unit, () -> {
            unit.write();
            return ++written;
        });
        if (onDisk < number) {
            throw new AssertionError("It was told before it was on disk");
        }
        return number;
    }

    @Operation
    public void fails() {
        OpenUnit unit = new OpenUnit(new TreeSet<>());
        commits.commit(unit, () -> {
            unit.write();
            written++;
            throw new IllegalArgumentException("It is this unit's own trouble");
        });
    }

    @Validate
    public void nothingIsLeftOver() {
        commits.close(); // waits for ever if somebody still leads
        if (committed != written || onDisk != written) {
            throw new IllegalStateException("Something was written that nobody committed, or flushed");
        }
    }

    private Connection connection() {
        return proxy(Connection.class, (name, text) -> switch (name) {
            case "prepareStatement" -> statement(text);
            case "commit" -> committed = written;
            default -> 0;
        });
    }

    private PreparedStatement statement(String text) {
        return proxy(PreparedStatement.class, (name, nothing) -> name.equals("executeUpdate") ? execute(text) : 0);
    }

    private int execute(String text) {
        if (text.equals("savepoint unit")) {
            saved = written;
        } else if (text.equals("rollback to savepoint unit")) {
            written = saved;
        }
        return 0;
    }

    private interface Answers {
        Object to(String method, String argument);
    }

    private static <T> T proxy(Class<T> type, Answers answers) {
        Object made = Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.to(
                        method.getName(),
                        arguments == null || arguments.length == 0 ? "" : String.valueOf(arguments[0])));
        return type.cast(made);
    }

    @Test
    void whoever_leads_every_unit_ends_on_disk_before_it_is_told_or_takes_only_itself_down() {
        new ModelCheckingOptions()
                .iterations(6)
                .invocationsPerIteration(2_000)
                .threads(2)
                .actorsPerThread(1)
                .actorsBefore(1)
                .actorsAfter(0)
                // The leader's alone, or guarded as a whole: their inside is no place to interrupt anybody.
                .addGuarantee(forClasses(
                                Link.class.getName(),
                                Proxy.class.getName(),
                                OpenUnit.class.getName(),
                                ArrayDeque.class.getName(),
                                ArrayList.class.getName(),
                                TreeSet.class.getName())
                        .allMethods()
                        .ignore())
                .check(GroupCommitsInterleavings.class);
    }
}
