package org.lienhiep.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.SafeText;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives out every record of a type, as the same file that brings it in: ordered by its key, so that the same records are the same bytes. */
@Component
class Exports {

    private static final int PORTION = 1_000;

    private final JdbcTemplate jdbc;

    Exports(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.jdbc.setFetchSize(PORTION);
    }

    @FunctionalInterface
    private interface RowWriter {
        void write(ResultSet row) throws SQLException, IOException;
    }

    /** Delimited text in UTF-8. */
    @Transactional(readOnly = true)
    public void csv(ImportType type, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        var printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(type.columns().stream().map(ImportColumn::name).toList());
        each(type, row -> {
            for (ImportColumn column : type.columns()) {
                String value = row.getString(column.name());
                boolean words = column.kind() == ImportColumn.Kind.TEXT || column.kind() == ImportColumn.Kind.LIST;
                printer.print(value == null || !words ? value : SafeText.safe(value));
            }
            printer.println();
        });
        printer.flush();
    }

    /** A workbook with one sheet for each type. */
    @Transactional(readOnly = true)
    public void xlsx(List<ImportType> types, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "LienHiep", "1.0")) {
            for (ImportType type : types) {
                Worksheet sheet = book.newWorksheet(type.name());
                List<ImportColumn> columns = type.columns();
                for (int i = 0; i < columns.size(); i++)
                    sheet.inlineString(0, i, columns.get(i).name());
                int[] at = {0};
                each(type, row -> {
                    at[0]++;
                    for (int i = 0; i < columns.size(); i++) {
                        set(
                                sheet,
                                at[0],
                                i,
                                columns.get(i).kind(),
                                row.getString(columns.get(i).name()));
                    }
                    if (at[0] % PORTION == 0) sheet.flush();
                });
                sheet.finish();
            }
            book.finish();
        }
    }

    private static void set(Worksheet sheet, int row, int column, ImportColumn.Kind kind, @Nullable String value) {
        if (value == null) return;
        switch (kind) {
            case INTEGER, DECIMAL -> sheet.value(row, column, new BigDecimal(value));
            case DATE -> {
                sheet.value(row, column, LocalDate.parse(value));
                sheet.style(row, column).format("dd/mm/yyyy").set();
            }
            // words are written as words: nothing that they begin with makes a formula of them
            default -> sheet.inlineString(row, column, value);
        }
    }

    private void each(ImportType type, RowWriter writer) {
        String columns = type.columns().stream()
                .map(c -> "e." + c.name() + "::text as " + c.name())
                .collect(Collectors.joining(", "));
        String order =
                type.key().stream().map(k -> "e." + k + "::text collate \"C\"").collect(Collectors.joining(", "));
        String sql = "select " + columns + " from (" + type.exportSql() + ") e order by " + order;
        jdbc.query(sql, row -> {
            try {
                writer.write(row);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
