package org.lienhiep.runtime;

import java.io.PrintStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The words after the command: {@code --name value} options, {@code --name} flags, and what stands alone.
 *
 * @param options options by name without the dashes; a flag has the value {@code true}
 * @param words what is no option, in order
 * @param out where the result goes: standard output or the file of {@code --out}
 */
public record Arguments(Map<String, String> options, List<String> words, PrintStream out) {

    /** An option's value, or null. */
    public @Nullable String get(String name) {
        return options.get(name);
    }

    /** An option's value; without it, the command ends with exit code 2 and one line that names it. */
    public String require(String name) {
        String value = options.get(name);
        if (value == null) throw new WrongUse("--" + name);
        return value;
    }

    /** A day that must be given as {@code yyyy-mm-dd}. */
    public LocalDate requireDay(String name) {
        return read(name, LocalDate::parse);
    }

    /** A whole number that must be given. */
    public int requireNumber(String name) {
        return read(name, Integer::parseInt);
    }

    private <T> T read(String name, Function<String, T> reader) {
        String text = require(name);
        try {
            return reader.apply(text);
        } catch (DateTimeException | NumberFormatException unreadable) {
            throw new WrongUse("--" + name + " " + text);
        }
    }

    /** The language of {@code --lang}: {@code vi}, or {@code en}. */
    public String lang() {
        return "en".equals(options.get("lang")) ? "en" : "vi";
    }

    /** Whether a flag was given. */
    public boolean has(String name) {
        return options.containsKey(name);
    }

    /** The command was used wrongly: exit code 2, one line on standard error. */
    public static class WrongUse extends RuntimeException {
        /** What is missing or wrong. */
        public WrongUse(String what) {
            super(what);
        }
    }
}
