import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time of the server and of its database, from /proc. */
record Cpu(long server, Path postgres) {

    private static final double TICKS_PER_SECOND = 100;

    /** Seconds used so far by the server, the postmaster and its children. */
    double seconds() throws IOException {
        long postmaster = Long.parseLong(
                Files.readAllLines(postgres.resolve("postmaster.pid")).getFirst().strip());
        long ticks = ticks(server) + ticks(postmaster);
        for (var child : ProcessHandle.of(postmaster).stream().flatMap(ProcessHandle::children).toList()) {
            ticks += ticks(child.pid());
        }
        return ticks / TICKS_PER_SECOND;
    }

    private static long ticks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        } catch (IOException gone) {
            return 0;
        }
    }
}
