import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Asks for one address over and over with wrk. */
final class Wrk {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");

    private Wrk() {}

    /** Requests answered with 200 a second. */
    static double run(String url, String cookie, int seconds) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("wrk", "-t", "1", "-c", "" + Benchmark.CONNECTIONS, "-d", seconds + "s", url));
        if (!cookie.isEmpty()) command.addAll(List.of("-H", "Cookie: " + cookie));
        Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        wrk.waitFor();
        var rate = RATE.matcher(said);
        if (!rate.find() || said.contains("Non-2xx") || said.contains("Socket errors")) throw new IllegalStateException(said);
        return Double.parseDouble(rate.group(1));
    }
}
