package org.lienhiep.imports.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks through a workbook before anything parses it: how much comes out of it, what else is packed into it, whether its XML
 * declares anything. It also notes the merged places of every sheet.
 */
final class WorkbookCheck {

    /** Rows and columns of a merged place, from 1 and from 0. */
    record Merged(int column, int fromRow, int toRow) {}

    /** The workbook is refused, for the reason of this message. */
    static final class Refused extends IOException {
        Refused(String key) {
            super(key);
        }
    }

    private static final int WINDOW = 1 << 16;
    private static final int OVERLAP = 400;
    private static final int MOST_MERGED = 20_000;
    private static final Pattern MERGED =
            Pattern.compile("<(?:\\w+:)?mergeCell\\s[^>]*?ref=\"([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})\"");
    private static final Pattern DECLARES = Pattern.compile("<!(DOCTYPE|ENTITY)", Pattern.CASE_INSENSITIVE);

    private final Map<String, List<Merged>> merged = new HashMap<>();
    private long unpacked;

    private WorkbookCheck() {}

    /** The merged places by the name of the part, {@code xl/worksheets/sheet1.xml}. */
    static Map<String, List<Merged>> of(ZipFile zip) throws IOException {
        var check = new WorkbookCheck();
        Set<String> names = new HashSet<>();
        for (ZipEntry part : Collections.list(zip.entries())) {
            String name = part.getName().toLowerCase(Locale.ROOT);
            if (names.size() >= Limits.PARTS) throw new Refused("imports.file.too-big");
            if (!names.add(name) || name.contains("..") || name.startsWith("/") || name.contains("\\")) {
                throw new Refused("imports.file.broken");
            }
            if (name.endsWith("vbaproject.bin") || name.contains("macrosheets/")) {
                throw new Refused("imports.file.macro");
            }
            if (name.startsWith("xl/externallinks/") || name.equals("xl/connections.xml")) {
                throw new Refused("imports.file.outside");
            }
            check.read(zip, part, name);
        }
        if (!names.contains("xl/workbook.xml")) throw new Refused("imports.file.no-workbook");
        return check.merged;
    }

    private void read(ZipFile zip, ZipEntry part, String name) throws IOException {
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
        boolean sheet = name.startsWith("xl/worksheets/") && name.endsWith(".xml");
        long packed = Math.max(1, part.getCompressedSize());
        long own = 0;
        byte[] buffer = new byte[WINDOW];
        String tail = "";
        try (InputStream in = zip.getInputStream(part)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                own += n;
                unpacked += n;
                if (unpacked > Limits.UNPACKED || own > Limits.SMALL && own / packed > Limits.RATIO) {
                    throw new Refused("imports.file.bomb");
                }
                if (!xml) continue;
                String window = tail + new String(buffer, 0, n, StandardCharsets.ISO_8859_1);
                if (window.indexOf('\0') >= 0 || DECLARES.matcher(window).find()) {
                    throw new Refused("imports.file.declares");
                }
                if (sheet) note(part.getName(), window, tail.length());
                tail = window.substring(Math.max(0, window.length() - OVERLAP));
            }
        }
    }

    private void note(String part, String window, int seen) throws Refused {
        if (!window.contains("mergeCell")) return;
        Matcher ref = MERGED.matcher(window);
        List<Merged> all = merged.computeIfAbsent(part, p -> new ArrayList<>());
        while (ref.find()) {
            if (ref.end() <= seen) continue; // it ended in the window before
            int from = Integer.parseInt(ref.group(2));
            int to = Integer.parseInt(ref.group(4));
            if (all.size() >= MOST_MERGED) throw new Refused("imports.file.too-big");
            if (to > from) all.add(new Merged(column(ref.group(1)), from, to));
        }
    }

    private static int column(String letters) {
        int column = 0;
        for (char c : letters.toCharArray()) column = column * 26 + (c - 'A' + 1);
        return column - 1;
    }
}
