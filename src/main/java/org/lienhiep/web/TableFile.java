package org.lienhiep.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table on its way into a file: delimited text, or a workbook with days and numbers as such and every other cell as words. */
public interface TableFile extends Closeable {

    /** The media type of a workbook. */
    String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Names the columns. */
    void heads(List<String> heads) throws IOException;

    /** Adds a row. */
    void row(List<Cell> cells) throws IOException;

    /** Opens the file of an answer. */
    static TableFile open(String format, HttpServletResponse response, String sheet) throws IOException {
        if (format.equals("xlsx")) {
            response.setContentType(XLSX);
            return new Book(new Workbook(response.getOutputStream(), "LienHiep", "1.0"), sheet);
        }
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return new Text(response.getOutputStream());
    }

    /** Delimited text in UTF-8, with the mark that lets Excel see it. */
    final class Text implements TableFile {

        private final CSVPrinter printer;

        Text(OutputStream out) throws IOException {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write('\uFEFF');
            printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        }

        @Override
        public void heads(List<String> heads) throws IOException {
            printer.printRecord(heads);
        }

        @Override
        public void row(List<Cell> cells) throws IOException {
            for (Cell cell : cells) {
                // a number is no formula, whatever sign it begins with
                boolean number = cell.text().matches("-[\\d.,]+");
                printer.print(number ? cell.text() : SafeText.safe(cell.text()));
            }
            printer.println();
        }

        @Override
        public void close() throws IOException {
            printer.flush();
        }
    }

    /** A workbook of one sheet. */
    final class Book implements TableFile {

        private static final int FLUSH = 500;

        private final Workbook book;
        private final Worksheet sheet;
        private int row;

        Book(Workbook book, String name) {
            this.book = book;
            this.sheet = book.newWorksheet(name);
        }

        @Override
        public void heads(List<String> heads) {
            for (int i = 0; i < heads.size(); i++) {
                sheet.inlineString(0, i, heads.get(i));
                sheet.style(0, i).bold().set();
            }
            row = 1;
        }

        @Override
        public void row(List<Cell> cells) throws IOException {
            for (int i = 0; i < cells.size(); i++) set(i, cells.get(i));
            if (++row % FLUSH == 0) sheet.flush();
        }

        private void set(int column, Cell cell) {
            String text = cell.text();
            if (cell.look().equals("d") && text.matches("\\d{2}/\\d{2}/\\d{4}")) {
                String[] parts = text.split("/", -1);
                sheet.value(row, column, LocalDate.parse(parts[2] + "-" + parts[1] + "-" + parts[0]));
                sheet.style(row, column).format("dd/mm/yyyy").set();
            } else if (cell.look().equals("n") && text.matches("-?[\\d.,]*\\d")) {
                sheet.value(row, column, number(text));
            } else {
                sheet.inlineString(row, column, text);
            }
        }

        private static BigDecimal number(String text) {
            boolean english = Here.get().lang().equals("en");
            String plain =
                    english ? text.replace(",", "") : text.replace(".", "").replace(',', '.');
            return new BigDecimal(plain);
        }

        @Override
        public void close() throws IOException {
            sheet.finish();
            book.finish();
            book.close();
        }
    }
}
