package org.lienhiep.unions;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Properties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rules with validity: deadlines, windows, norms. A Union's own version wins; without one the default of the house applies
 * ({@code rules.properties}, each line with its source).
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
                .orElseGet(() -> byDefault(code));
    }

    private String byDefault(String code) {
        String value = defaults.getProperty(code);
        if (value == null) throw new IllegalArgumentException("no rule " + code);
        return value;
    }
}
