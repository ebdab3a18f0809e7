package org.lienhiep.imports.sheets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.SafeText;

/** Rows of text with something between the cells: commas, semicolons, or the tabs that a spreadsheet puts on the clipboard. */
final class Delimited {

    private static final int LOOK = 1 << 16;

    private Delimited() {}

    /** Reads bytes in UTF-8, or in UTF-16 with its mark, as spreadsheets save "Unicode text". */
    static void read(InputStream bytes, RowSink sink) throws IOException {
        bytes.mark(4);
        byte[] mark = bytes.readNBytes(3);
        bytes.reset();
        Charset set = StandardCharsets.UTF_8;
        if (mark.length >= 2 && (mark[0] & 0xFF) == 0xFF && (mark[1] & 0xFF) == 0xFE) set = StandardCharsets.UTF_16LE;
        if (mark.length >= 2 && (mark[0] & 0xFF) == 0xFE && (mark[1] & 0xFF) == 0xFF) set = StandardCharsets.UTF_16BE;
        var decoder = set.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        read(new InputStreamReader(bytes, decoder), sink);
    }

    static void read(Reader text, RowSink sink) throws IOException {
        var in = new BufferedReader(text, 2 * LOOK);
        try {
            char delimiter = delimiter(in);
            var format = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(delimiter)
                    .setIgnoreEmptyLines(false)
                    .setTrailingData(true)
                    .get();
            sink.sheet("");
            try (CSVParser parser = format.parse(in)) {
                rows(parser.iterator(), sink);
            }
        } catch (CharacterCodingException e) {
            throw Rejected.field(SheetFile.FIELD, "imports.file.not-utf8");
        }
    }

    private static void rows(Iterator<CSVRecord> records, RowSink sink) throws IOException {
        int number = 0;
        try {
            while (records.hasNext()) {
                List<String> cells = new ArrayList<>();
                for (String cell : records.next()) {
                    if (cell.length() > Limits.CELL) throw Rejected.field(SheetFile.FIELD, "imports.file.long-cell");
                    cells.add(SafeText.plain(number == 0 && cells.isEmpty() ? cell.replace("\uFEFF", "") : cell));
                }
                if (++number > Limits.ROWS) throw Rejected.field(SheetFile.FIELD, "imports.file.many-rows");
                while (!cells.isEmpty() && cells.getLast().isBlank()) cells.removeLast();
                if (cells.size() > Limits.COLUMNS) throw Rejected.field(SheetFile.FIELD, "imports.file.many-columns");
                if (!cells.isEmpty()) sink.row(number, cells);
            }
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException coding) throw coding;
            if (!(e.getCause() instanceof CSVException)) throw e;
            throw Rejected.field(SheetFile.FIELD, "imports.file.quotes", Integer.toString(number + 1));
        }
    }

    /** The sign that stands most often between the words of the first lines; a tab wins over what stands inside a cell. */
    private static char delimiter(BufferedReader in) throws IOException {
        in.mark(LOOK);
        char[] beginning = new char[LOOK / 2];
        int length = Math.max(0, in.read(beginning));
        in.reset();
        String text = new String(beginning, 0, length);
        if (text.indexOf('\0') >= 0) throw Rejected.field(SheetFile.FIELD, "imports.file.no-list");
        String bare = Arrays.stream(text.replaceAll("\"[^\"]*\"", "").split("\\R", -1))
                .limit(20)
                .reduce("", String::concat);
        if (count(bare, '\t') > 0) return '\t';
        return count(bare, ';') > count(bare, ',') ? ';' : ',';
    }

    private static long count(String text, char sign) {
        return text.chars().filter(c -> c == sign).count();
    }
}
