package org.lienhiep.imports.sheets;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Reads one workbook in a process of its own, which has little memory, little time and nothing else to do: whatever a hostile
 * file makes of it, the server goes on. Writes the rows to standard output in the form that {@link Workbooks} reads.
 */
public final class SheetProgram {

    static final int END = 0;
    static final int SHEET = 1;
    static final int ROW = 2;
    static final int REFUSED = 3;

    private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]*>");
    private static final Pattern ID = Pattern.compile("\\bId=\"([^\"]*)\"");
    private static final Pattern TARGET = Pattern.compile("\\bTarget=\"([^\"]*)\"");

    private final DataOutputStream out;
    private int rows;

    private SheetProgram(DataOutputStream out) {
        this.out = out;
    }

    /** The path of the workbook is the one word. */
    public static void main(String[] words) throws IOException {
        // standard output carries the rows alone, whatever a library would say there
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        var pipe = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
        try (var out = new DataOutputStream(pipe)) {
            try {
                new SheetProgram(out).read(Path.of(words[0]));
                out.writeByte(END);
            } catch (WorkbookCheck.Refused no) {
                out.writeByte(REFUSED);
                out.writeUTF(String.valueOf(no.getMessage()));
            }
        }
    }

    private void read(Path file) throws IOException {
        Map<String, List<WorkbookCheck.Merged>> merged;
        Map<String, String> parts;
        boolean styles;
        try (var zip = new ZipFile(file.toFile())) {
            merged = WorkbookCheck.of(zip);
            parts = parts(zip);
            styles = zip.getEntry("xl/styles.xml") != null;
        }
        try (var book = new ReadableWorkbook(file.toFile(), new ReadingOptions(styles, true))) {
            List<Sheet> sheets = book.getSheets().toList();
            if (sheets.size() > Limits.SHEETS) throw new WorkbookCheck.Refused("imports.file.too-big");
            for (Sheet sheet : sheets) {
                out.writeByte(SHEET);
                out.writeUTF(cut(sheet.getName()));
                String part = parts.getOrDefault(sheet.getId(), "");
                rows(sheet, new Spread(merged.getOrDefault(part, List.of())), book.isDate1904());
            }
        }
    }

    private void rows(Sheet sheet, Spread spread, boolean from1904) throws IOException {
        try (Stream<Row> all = sheet.openStream()) {
            for (Iterator<Row> each = all.iterator(); each.hasNext(); ) {
                Row row = each.next();
                List<String> cells = cells(row, from1904);
                spread.over(row.getRowNum(), cells);
                while (!cells.isEmpty() && cells.getLast().isBlank()) cells.removeLast();
                if (cells.isEmpty()) continue;
                if (++rows > Limits.ROWS) throw new WorkbookCheck.Refused("imports.file.many-rows");
                out.writeByte(ROW);
                out.writeInt(row.getRowNum());
                out.writeShort(cells.size());
                for (String cell : cells) out.writeUTF(cell);
            }
        }
    }

    private static List<String> cells(Row row, boolean from1904) throws IOException {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            String text = CellText.of(row.getCell(i), from1904);
            if (text.length() > Limits.CELL) throw new WorkbookCheck.Refused("imports.file.long-cell");
            if (i < Limits.COLUMNS) cells.add(text);
            else if (!text.isBlank()) throw new WorkbookCheck.Refused("imports.file.many-columns");
        }
        return cells;
    }

    /** The part of every sheet by the id that the workbook gives it. */
    private static Map<String, String> parts(ZipFile zip) throws IOException {
        Map<String, String> parts = new HashMap<>();
        ZipEntry relations = zip.getEntry("xl/_rels/workbook.xml.rels");
        if (relations == null) return parts;
        try (var in = zip.getInputStream(relations)) {
            Matcher each = RELATION.matcher(new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8));
            while (each.find()) {
                Matcher id = ID.matcher(each.group());
                Matcher target = TARGET.matcher(each.group());
                if (id.find() && target.find()) {
                    String path = target.group(1);
                    parts.put(id.group(1), path.startsWith("/") ? path.substring(1) : "xl/" + path);
                }
            }
        }
        return parts;
    }

    private static String cut(String name) {
        return name.substring(0, Math.min(name.length(), 100));
    }
}
