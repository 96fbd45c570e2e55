package shop.prilavok;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the walls between the rooms. */
class ArchitectureTest {
    private static final JavaClasses SHOP = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("shop.prilavok");

    /** Each room, and the rooms of ours that it may use. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("catalog", List.of()),
            Map.entry("order", List.of("catalog")),
            Map.entry("payment", List.of("catalog", "order")),
            Map.entry("outbox", List.of()),
            Map.entry("chat", List.of("catalog", "order", "payment", "outbox")),
            Map.entry("telegram", List.of("catalog", "order", "payment", "chat", "outbox", "http")),
            Map.entry("sheets", List.of("catalog", "order", "payment", "chat", "outbox", "http")),
            Map.entry("yookassa", List.of("catalog", "order", "payment", "chat", "outbox", "http")),
            Map.entry("db", List.of("catalog", "order", "payment", "chat", "outbox")),
            Map.entry("report", List.of("catalog", "order", "payment")),
            Map.entry("http", List.of()),
            Map.entry("faketelegram", List.of("http")),
            Map.entry("fakesheets", List.of("http")),
            Map.entry("fakeyookassa", List.of("http")),
            Map.entry("sandbox", List.of("http", "faketelegram", "fakesheets", "fakeyookassa")),
            Map.entry("simulation", List.of("http", "faketelegram", "fakesheets", "fakeyookassa")),
            Map.entry("moneyworld", List.of("http", "fakeyookassa", "simulation")),
            Map.entry(
                    "bench",
                    List.of(
                            "catalog",
                            "order",
                            "payment",
                            "outbox",
                            "chat",
                            "db",
                            "http",
                            "sheets",
                            "telegram",
                            "yookassa",
                            "faketelegram",
                            "fakesheets",
                            "fakeyookassa",
                            "sandbox")));

    /** Each outside library, and the only rooms that may know it. */
    private static final Map<String, List<String>> LIBRARY_LIVES_IN = Map.of(
            "org.telegram..", List.of("telegram"),
            "com.google.api..", List.of("sheets"),
            "com.google.auth..", List.of("sheets"),
            "okhttp3..", List.of("telegram", "yookassa", "http"),
            "com.zaxxer..", List.of("db"),
            "org.flywaydb..", List.of("db"),
            "java.sql..", List.of("db", "simulation"),
            "org.eclipse.jetty..", List.of("http"),
            "com.google.i18n.phonenumbers..", List.of("chat"));

    @TestFactory
    Stream<DynamicTest> every_room_uses_only_the_rooms_that_it_may() {
        return MAY_USE.entrySet().stream()
                .map(room -> DynamicTest.dynamicTest(room.getKey(), () -> {
                    List<String> allowed = new ArrayList<>(List.of("shop.prilavok." + room.getKey()));
                    room.getValue().forEach(other -> allowed.add("shop.prilavok." + other));
                    allowed.addAll(
                            List.of("java..", "javax..", "org..", "com..", "dev..", "okhttp3..", "okio..", "ch.."));
                    classes()
                            .that()
                            .resideInAPackage("shop.prilavok." + room.getKey())
                            .should()
                            .onlyDependOnClassesThat()
                            .resideInAnyPackage(allowed.toArray(String[]::new))
                            .allowEmptyShould(true)
                            .check(SHOP);
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_library_lives_in_its_own_room() {
        return LIBRARY_LIVES_IN.entrySet().stream()
                .map(library -> DynamicTest.dynamicTest(library.getKey(), () -> {
                    String[] rooms = library.getValue().stream()
                            .map(room -> "shop.prilavok." + room)
                            .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideOutsideOfPackages(rooms)
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(library.getKey())
                            .check(SHOP);
                }));
    }

    @Test
    void the_domain_knows_nothing_but_java() {
        classes()
                .that()
                .resideInAnyPackage("shop.prilavok.catalog", "shop.prilavok.order", "shop.prilavok.payment")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "java.math..",
                        "java.nio.charset..",
                        "java.security..",
                        "org.jspecify..",
                        "shop.prilavok.catalog",
                        "shop.prilavok.order",
                        "shop.prilavok.payment")
                .check(SHOP);
    }

    @Test
    void there_is_one_level_of_rooms_and_every_room_is_listed() {
        String[] rooms =
                MAY_USE.keySet().stream().map(room -> "shop.prilavok." + room).toArray(String[]::new);
        classes()
                .should()
                .resideInAnyPackage(rooms)
                .orShould()
                .resideInAPackage("shop.prilavok")
                .check(SHOP);
    }

    @Test
    void no_room_goes_in_circles() {
        slices().matching("shop.prilavok.(*)..").should().beFreeOfCycles().check(SHOP);
    }

    @Test
    void nothing_uses_the_root() {
        noClasses()
                .that()
                .resideOutsideOfPackage("shop.prilavok")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("shop.prilavok")
                .check(SHOP);
    }
}
