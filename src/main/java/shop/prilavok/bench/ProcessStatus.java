package shop.prilavok.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What Linux tells of a process at this moment; zeros on other systems.
 *
 * @param residentBytes the memory that is really there
 */
record ProcessStatus(long residentBytes, int threads) {
    static ProcessStatus of(long pid) throws IOException {
        Path file = Path.of("/proc", Long.toString(pid), "status");
        return Files.exists(file) ? read(Files.readAllLines(file)) : new ProcessStatus(0, 0);
    }

    static ProcessStatus read(List<String> lines) {
        return new ProcessStatus(number(lines, "VmRSS:") * 1024, Math.toIntExact(number(lines, "Threads:")));
    }

    private static long number(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0);
    }
}
