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
        return Integer.parseInt(text(code, on));
    }

    /** What the rule said on a date, for the current Union. */
    public String text(String code, LocalDate on) {
        return jdbc.sql(
                        "select value from unions.rule where code = :code and valid_from <= :on order by valid_from desc limit 1")
                .param("code", code)
                .param("on", on)
                .query(String.class)
                .optional()
                .orElseGet(() -> RuleBook.ofTheHouse(defaults, code, on));
    }

    /** All rules of the current Union, for a page that asks for many; one statement. */
    public RuleBook book() {
        Map<String, NavigableMap<LocalDate, String>> own = new HashMap<>();
        jdbc.sql("select code, valid_from, value from unions.rule").query(row -> {
            own.computeIfAbsent(row.getString(1), code -> new TreeMap<>())
                    .put(row.getObject(2, LocalDate.class), row.getString(3));
        });
        return new RuleBook(own, defaults);
    }
}
