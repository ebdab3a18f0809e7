package org.lienhiep.runtime;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Tables that ship with the program: CSV (RFC 4180) in UTF-8 with a head. */
public final class ShippedTable {

    private ShippedTable() {}

    /**
     * The rows of a table, in order.
     *
     * @param resource its place among the resources, {@code /permissions.csv}
     */
    public static List<CSVRecord> rows(String resource) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var in = new InputStreamReader(
                        Objects.requireNonNull(ShippedTable.class.getResourceAsStream(resource), resource),
                        StandardCharsets.UTF_8);
                var rows = format.parse(in)) {
            return rows.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
