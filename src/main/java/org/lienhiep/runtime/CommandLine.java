package org.lienhiep.runtime;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Takes the words of the command line apart. */
public record CommandLine(String command, Map<String, String> options, List<String> words) {

    private static final Set<String> FLAGS = Set.of("demo", "dry-run", "records");
    private static final Set<String> OPTIONS = Set.of(
            "data", "lang", "port", "today", "union", "year", "format", "from", "to", "indicator", "type", "out");

    /** Reads the words; an unknown option is a wrong use. */
    public static CommandLine of(String... args) {
        if (args.length == 0)
            throw new Arguments.WrongUse("start | report | figures | import | export | verify | test");
        Map<String, String> options = new TreeMap<>();
        List<String> words = new ArrayList<>();
        for (int i = 1; i < args.length; i++) {
            if (!args[i].startsWith("--")) words.add(args[i]);
            else if (FLAGS.contains(args[i].substring(2))) options.put(args[i].substring(2), "true");
            else if (OPTIONS.contains(args[i].substring(2)) && i + 1 < args.length) {
                options.put(args[i].substring(2), args[++i]);
            } else throw new Arguments.WrongUse(args[i]);
        }
        return new CommandLine(args[0], options, words);
    }

    /** The data folder. */
    public String data() {
        return options.getOrDefault("data", "data");
    }

    /** The words for a command, with its output open. */
    public Arguments arguments() throws IOException {
        String file = options.get("out");
        PrintStream out = file == null
                ? new PrintStream(System.out, true, StandardCharsets.UTF_8)
                : new PrintStream(Files.newOutputStream(Path.of(file)), true, StandardCharsets.UTF_8);
        return new Arguments(options, words, out);
    }
}
