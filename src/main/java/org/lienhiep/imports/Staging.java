package org.lienhiep.imports;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Streams the rows of a file into the temporary table {@code staging}, checking every value on the way. */
class Staging implements AutoCloseable {

    private static final int MOST_CHARACTERS = 20_000;
    private static final int BUFFER = 1 << 16;

    private final List<ImportColumn> columns;
    private final List<Derived> derived;
    private final List<RowVerdict> wrong;
    private final CopyIn copy;
    private final StringBuilder buffer = new StringBuilder(BUFFER + 4096);

    Staging(Connection connection, ImportType type, List<RowVerdict> wrong) throws SQLException {
        this.columns = type.columns();
        this.derived = type.derived();
        this.wrong = wrong;
        try (var statement = connection.createStatement()) {
            statement.execute("drop table if exists pg_temp.staging");
            statement.execute("create temporary table staging (row_no int not null, "
                    + columns.stream()
                            .map(c -> c.name() + " " + c.kind().sqlType)
                            .collect(Collectors.joining(", "))
                    + derived.stream().map(d -> ", " + d.name() + " text").collect(Collectors.joining())
                    + ") on commit drop");
        }
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy pg_temp.staging from stdin");
    }

    /** Adds one row; a value that cannot be read is noted and left empty. */
    void add(int row, CSVRecord values, int[] places) throws SQLException {
        buffer.append(row);
        for (int i = 0; i < columns.size(); i++) {
            String raw = places[i] < 0 || places[i] >= values.size()
                    ? ""
                    : values.get(places[i]).strip();
            buffer.append('\t');
            append(read(columns.get(i), row, raw));
        }
        for (Derived column : derived) {
            int at = places[indexOf(column.source())];
            buffer.append('\t');
            append(column.rule()
                    .apply(at < 0 || at >= values.size() ? "" : values.get(at).strip()));
        }
        buffer.append('\n');
        if (buffer.length() > BUFFER) flush();
    }

    private int indexOf(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) return i;
        }
        throw new IllegalArgumentException(name);
    }

    private @Nullable String read(ImportColumn column, int row, String raw) {
        if (raw.isEmpty()) {
            if (column.needed()) note(row, column, "imports.missing", raw);
            return column.kind() == ImportColumn.Kind.FLAG ? "false" : null;
        }
        if (raw.length() > MOST_CHARACTERS || raw.indexOf('\0') >= 0) {
            return note(row, column, "imports.unreadable", raw.substring(0, 20));
        }
        if (!column.choices().isEmpty() && !column.choices().contains(raw)) {
            return note(row, column, "imports.no-choice", raw);
        }
        try {
            return typed(column.kind(), raw);
        } catch (DateTimeException | IllegalArgumentException e) {
            return note(row, column, "imports.not-" + column.kind().name().toLowerCase(Locale.ROOT), raw);
        }
    }

    private static String typed(ImportColumn.Kind kind, String raw) {
        return switch (kind) {
            case TEXT -> raw;
            case LIST -> list(raw);
            case DATE -> date(raw).toString();
            case INTEGER -> Long.toString(Long.parseLong(raw));
            case DECIMAL -> new BigDecimal(raw).toPlainString();
            case FLAG -> flag(raw);
        };
    }

    /** Several values are a set: their order in the file says nothing, and the export has them sorted. */
    private static String list(String raw) {
        return Arrays.stream(raw.split(";", -1))
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.joining(";"));
    }

    private static String flag(String raw) {
        if (raw.equals("true") || raw.equals("false")) return raw;
        throw new IllegalArgumentException(raw);
    }

    private static LocalDate date(String raw) {
        if (!raw.contains("/")) return LocalDate.parse(raw);
        String[] parts = raw.split("/", -1);
        if (parts.length != 3) throw new IllegalArgumentException(raw);
        return LocalDate.of(Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
    }

    private @Nullable String note(int row, ImportColumn column, String message, String value) {
        if (wrong.size() < Imports.MOST_VERDICTS) wrong.add(new RowVerdict(row, column.name(), message, value));
        return null;
    }

    /** Writes a value as COPY's text format has it. */
    private void append(@Nullable String value) {
        if (value == null) {
            buffer.append("\\N");
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> buffer.append("\\\\");
                case '\t' -> buffer.append("\\t");
                case '\n' -> buffer.append("\\n");
                case '\r' -> buffer.append("\\r");
                default -> buffer.append(c);
            }
        }
    }

    private void flush() throws SQLException {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        buffer.setLength(0);
    }

    /** Ends the stream; the table is complete. */
    @Override
    public void close() throws SQLException {
        flush();
        copy.endCopy();
    }

    /** Reading the file failed: the stream is given up, with the transaction it belongs to. */
    void giveUp(IOException cause) throws SQLException {
        if (copy.isActive()) copy.cancelCopy();
        throw new IllegalStateException(cause);
    }
}
