package org.lienhiep.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.lienhiep.imports.sheets.RowSink;
import org.lienhiep.imports.sheets.SheetFile;
import org.lienhiep.web.SafeText;

/** A file of one type as delimited text, whether it is that already or a sheet of a workbook. */
final class SheetText {

    private SheetText() {}

    /** Opens a file; of a workbook the sheet with the type's name, or the first that has rows. */
    static Reader open(Path file, String type) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(2);
            if (head.length < 2 || head[0] != 'P' || head[1] != 'K') {
                return Files.newBufferedReader(file, StandardCharsets.UTF_8);
            }
        }
        var sheets = new Sheets(type);
        try (InputStream in = Files.newInputStream(file);
                SheetFile book = SheetFile.of(in, String.valueOf(file.getFileName()))) {
            book.read(sheets);
        }
        return new StringReader(sheets.text());
    }

    private static final class Sheets implements RowSink {

        private final String type;
        private final StringWriter text = new StringWriter();
        private boolean named;
        private boolean taken;
        private boolean open;

        Sheets(String type) {
            this.type = type;
        }

        @Override
        public void sheet(String name) {
            open = name.equals(type) || !named && !taken;
            if (name.equals(type)) {
                text.getBuffer().setLength(0);
                named = true;
            }
        }

        @Override
        public void row(int number, List<String> cells) {
            if (!open) return;
            taken = true;
            try {
                List<String> safe = new ArrayList<>();
                cells.forEach(cell -> safe.add(SafeText.safe(cell)));
                new CSVPrinter(text, CSVFormat.RFC4180).printRecord(safe);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String text() {
            return text.toString();
        }
    }
}
