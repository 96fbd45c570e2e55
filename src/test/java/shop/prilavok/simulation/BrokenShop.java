package shop.prilavok.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import shop.prilavok.SeedRun;
import shop.prilavok.Shop;

/** Today's shop with a bug in it: the edited sources are compiled, and all of the shop's classes are loaded once more. */
public final class BrokenShop implements AutoCloseable {
    private static final Path SOURCES = Path.of("src", "main", "java", "shop", "prilavok");

    private final ChildFirst loader;
    private final LongFunction<Optional<String>> run;

    /** Runs seeds of the whole shop. */
    BrokenShop(PlantedBug bug, Path folder) {
        this(bug, folder, SeedRun.class);
    }

    /**
     * @param seedRun runs a seed with the shop's classes as they are loaded here; has a constructor without parameters
     */
    public BrokenShop(PlantedBug bug, Path folder, Class<? extends LongFunction<Optional<String>>> seedRun) {
        compile(bug, folder);
        loader = new ChildFirst(new URL[] {url(folder), home(Shop.class), home(seedRun)});
        run = load(seedRun);
    }

    /** The sentence of the invariant that the seed breaks. */
    public Optional<String> broken(long seed) {
        return run.apply(seed);
    }

    @SuppressWarnings("unchecked") // the same class, only loaded again
    private LongFunction<Optional<String>> load(Class<?> seedRun) {
        try {
            return (LongFunction<Optional<String>>)
                    loader.loadClass(seedRun.getName()).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The broken shop cannot be loaded", e);
        }
    }

    /** Fails when the bug does not fit into today's sources. */
    static void compile(PlantedBug bug, Path folder) {
        List<Path> files =
                bug.edits().stream().collect(Collectors.groupingBy(PlantedBug.Edit::file)).entrySet().stream()
                        .map(file -> edited(file.getKey(), file.getValue(), folder))
                        .toList();
        if (files.isEmpty()) { // the shop as it is
            return;
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        boolean compiled = compiler.getTask(
                        complaints,
                        null,
                        null,
                        List.of("-proc:none", "-nowarn", "-parameters", "-d", folder.toString(), "-cp", classPath()),
                        null,
                        compiler.getStandardFileManager(null, null, null)
                                .getJavaFileObjects(files.toArray(Path[]::new)))
                .call();
        assertThat(compiled).as("«%s» has to compile: %s", bug, complaints).isTrue();
    }

    private static Path edited(String file, List<PlantedBug.Edit> edits, Path folder) {
        try {
            String text = Files.readString(SOURCES.resolve(file + ".java"));
            for (PlantedBug.Edit edit : edits) {
                text = edited(text, edit);
            }
            return Files.writeString(folder.resolve(Path.of(file).getFileName() + ".java"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String edited(String text, PlantedBug.Edit edit) {
        Pattern right = Pattern.compile(Arrays.stream(edit.right().strip().split("\\s+"))
                .map(Pattern::quote)
                .collect(Collectors.joining("\\s+")));
        List<MatchResult> places = right.matcher(text).results().toList();
        assertThat(places)
                .as(
                        "A bug can be planted no more, since %s has changed. It has to hold once: %s",
                        edit.file(), edit.right())
                .hasSize(1);
        return right.matcher(text).replaceFirst(Matcher.quoteReplacement(edit.wrong()));
    }

    private static String classPath() {
        // A forked test may know its class path only from the tool that forked it.
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static URL home(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    private static URL url(Path folder) {
        try {
            return folder.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("Not a folder: " + folder, e);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }

    /** Loads the shop's classes itself, and leaves all others to the test's own loader. */
    private static final class ChildFirst extends URLClassLoader {
        ChildFirst(URL[] places) {
            super(places, BrokenShop.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("shop.prilavok.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
