package org.lienhiep.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Streams rows into the temporary table {@code staging} of the running transaction. */
class Staging implements AutoCloseable {

    private static final int BUFFER = 1 << 19;

    private final List<ImportColumn> columns;
    private final List<Derived> derived;
    private final List<Integer> sources = new ArrayList<>();
    private final CopyManager copy;
    private final CopyText buffer = new CopyText(BUFFER + 4096);

    Staging(Connection connection, ImportType type) throws SQLException {
        this.columns = type.places();
        this.derived = type.derived();
        List<String> names = columns.stream().map(ImportColumn::name).toList();
        derived.forEach(d -> sources.add(names.indexOf(d.source())));
        try (var statement = connection.createStatement()) {
            statement.execute("drop table if exists pg_temp.staging");
            statement.execute("create temporary table staging (row_no int not null, "
                    + columns.stream()
                            .map(c -> c.name() + " " + c.kind().sqlType)
                            .collect(Collectors.joining(", "))
                    + derived.stream().map(d -> ", " + d.name() + " text").collect(Collectors.joining())
                    + ") on commit drop");
        }
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** Adds one row: a value or null for each column, and what is derived from them. */
    void add(int row, List<@Nullable String> values) throws SQLException {
        buffer.number(row);
        values.forEach(buffer::add);
        for (int i = 0; i < derived.size(); i++) {
            String source = values.get(sources.get(i));
            buffer.add(derived.get(i).rule().apply(source == null ? "" : source));
        }
        buffer.end();
        if (buffer.length() > BUFFER) flush();
    }

    private void flush() throws SQLException {
        try {
            copy.copyIn("copy pg_temp.staging from stdin", new StringReader(buffer.take()), 1 << 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table is complete. */
    @Override
    public void close() throws SQLException {
        flush();
    }
}
