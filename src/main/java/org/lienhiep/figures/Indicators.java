package org.lienhiep.figures;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The catalogue: every {@code indicators/<module>.csv} on the class path, one indicator a row. */
@Component
public class Indicators {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<String, Indicator> byCode = new TreeMap<>();

    Indicators() {
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:indicators/*.csv")) {
                try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
                        var rows = FORMAT.parse(in)) {
                    rows.forEach(row -> byCode.put(row.get("code"), indicator(row)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All indicators, by code. */
    public Collection<Indicator> all() {
        return byCode.values();
    }

    /** The indicator of a code. */
    public Optional<Indicator> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The indicator of a code that data of the house names. */
    public Indicator get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no indicator " + code));
    }

    private static Indicator indicator(CSVRecord row) {
        String column = row.get("column");
        int colon = column.indexOf(':');
        var counted = new Indicator.Counted(
                row.get("kind"),
                Filters.parse(row.get("filter")),
                colon < 0 ? column : column.substring(0, colon),
                colon < 0 ? "" : column.substring(colon + 1),
                text(row, "numerator"),
                text(row, "denominator"));
        return new Indicator(
                row.get("code"),
                Aggregate.valueOf(row.get("aggregate").toUpperCase(Locale.ROOT)),
                counted,
                Integer.parseInt(row.get("version")),
                new Indicator.Wording(both(row, "unit"), both(row, "name"), both(row, "rule")));
    }

    private static @Nullable String text(CSVRecord row, String column) {
        return row.get(column).isBlank() ? null : row.get(column);
    }

    private static Map<String, String> both(CSVRecord row, String column) {
        return Map.of("vi", row.get(column + "_vi"), "en", row.get(column + "_en"));
    }
}
