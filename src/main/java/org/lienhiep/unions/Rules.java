package org.lienhiep.unions;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Properties;
import java.util.TreeMap;
import org.lienhiep.runtime.Kept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rules with validity: deadlines, windows, norms. A Union's own version wins; without one the default of the house applies
 * ({@code rules.properties}, each line with its source; {@code code@2026-01-01} stands for what holds from that day on).
 */
@Component
public class Rules {

    private final JdbcClient jdbc;
    private final Properties defaults = new Properties();
    private final Kept<RuleBook> kept = new Kept<>();

    Rules(JdbcClient jdbc) {
        this.jdbc = jdbc;
        try (var in =
                new InputStreamReader(Rules.class.getResourceAsStream("/rules.properties"), StandardCharsets.UTF_8)) {
            defaults.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole number that the rule gave on a date. */
    public int number(String code, LocalDate on) {
        return book().number(code, on);
    }

    /** What the rule said on a date, for the current Union. */
    public String text(String code, LocalDate on) {
        return book().text(code, on);
    }

    /** All rules of the current Union; at most ten seconds old, as they change once in years. */
    public RuleBook book() {
        return kept.get(this::read);
    }

    /** To be called by whoever writes a rule of the current Union. */
    public void changed() {
        kept.forget();
    }

    private RuleBook read() {
        Map<String, NavigableMap<LocalDate, String>> own = new HashMap<>();
        jdbc.sql("select code, valid_from, value from unions.rule").query(row -> {
            own.computeIfAbsent(row.getString(1), code -> new TreeMap<>())
                    .put(row.getObject(2, LocalDate.class), row.getString(3));
        });
        return new RuleBook(own, defaults);
    }
}
