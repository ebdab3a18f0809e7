package org.lienhiep.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lienhiep.imports.reading.Alike;
import org.lienhiep.imports.reading.HumanDate;
import org.lienhiep.imports.reading.HumanNumber;
import org.lienhiep.imports.reading.OldFont;
import org.lienhiep.imports.reading.Reading;
import org.lienhiep.web.Texts;

/** Cells as people write them: days and numbers in any way, names in place of codes, words in an old encoding noticed. */
class HumanCells implements CellReader {

    private static final Set<String> YES = Set.of("true", "x", "co", "1", "yes", "v", "dong y", "dung");
    private static final Set<String> NO = Set.of("false", "khong", "0", "no", "khong dong y", "sai", "chua");

    private final LocalDate today;
    private final References references;
    private final Map<String, Map<String, String>> choices = new LinkedHashMap<>();

    HumanCells(LocalDate today, References references) {
        this.today = today;
        this.references = references;
    }

    @Override
    public Reading read(ImportColumn column, String raw) {
        if (raw.isEmpty()) return ExactCells.empty(column);
        if (raw.length() > ExactCells.MOST_CHARACTERS) return Reading.fault("imports.unreadable");
        if (!column.choices().isEmpty()) return choice(column, raw);
        if (!column.table().isEmpty()) {
            return column.kind() == ImportColumn.Kind.LIST ? several(column, raw) : one(column, raw);
        }
        return switch (column.kind()) {
            case TEXT -> text(raw);
            case LIST -> Reading.of(ExactCells.list(raw, "[;\n]"));
            case DATE -> HumanDate.of(raw, today, column.needed());
            case INTEGER -> HumanNumber.whole(raw);
            case DECIMAL -> HumanNumber.decimal(raw);
            case FLAG -> flag(raw);
        };
    }

    private static Reading text(String raw) {
        Optional<String> meant = OldFont.meant(raw);
        return meant.isPresent() ? Reading.fault("imports.old-font", meant.get()) : Reading.of(raw);
    }

    private static Reading flag(String raw) {
        String bare = Alike.bare(raw);
        if (YES.contains(bare)) return Reading.of("true");
        return NO.contains(bare) ? Reading.of("false") : Reading.fault("imports.not-flag", "x", "");
    }

    private Reading choice(ImportColumn column, String raw) {
        if (column.choices().contains(raw)) return Reading.of(raw);
        Map<String, String> known = choices.computeIfAbsent(column.name() + column.choices(), c -> labels(column));
        String code = known.get(Alike.bare(OldFont.meant(raw).orElse(raw)));
        if (code != null) return Reading.of(code);
        List<String> labels =
                column.choices().stream().map(HumanCells::label).sorted().toList();
        return Reading.fault("imports.no-choice", Alike.nearest(raw, labels, 2).toArray(String[]::new));
    }

    private static Map<String, String> labels(ImportColumn column) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String code : column.choices()) {
            labels.put(Alike.bare(Texts.in("vi", key(code))), code);
            labels.put(Alike.bare(Texts.in("en", key(code))), code);
        }
        return labels;
    }

    /** What a code of a choice is called. */
    static String label(String code) {
        return Texts.has(key(code)) ? Texts.t(key(code)) : code;
    }

    private static String key(String code) {
        return "imports.choice." + code.replace('_', '-');
    }

    private Reading one(ImportColumn column, String raw) {
        List<String> codes = references.codes(column.table(), raw);
        if (codes.size() == 1) return Reading.of(codes.getFirst());
        if (codes.size() > 1)
            return Reading.fault("imports.many-records", codes.subList(0, 2).toArray(String[]::new));
        Optional<String> meant = OldFont.meant(raw);
        if (meant.isPresent()) return Reading.fault("imports.old-font", meant.get());
        List<String> mends = new ArrayList<>(references.nearest(column.table(), raw));
        if (mends.isEmpty() && !column.needed()) mends.add("");
        return Reading.fault("imports.no-record", mends.toArray(String[]::new));
    }

    private Reading several(ImportColumn column, String raw) {
        Set<String> all = new TreeSet<>();
        for (String part : raw.split("[;\n]", -1)) {
            if (part.isBlank()) continue;
            Reading read = one(column, part.strip());
            if (read.value() == null) return Reading.fault(String.valueOf(read.fault()));
            all.add(read.value());
        }
        return Reading.of(String.join(";", all));
    }

    /** The words of a cell that name records, each on its own. */
    static List<String> named(ImportColumn column, String raw) {
        if (column.table().isEmpty() || raw.isEmpty()) return List.of();
        return column.kind() == ImportColumn.Kind.LIST ? List.of(raw.split("[;\n]", -1)) : List.of(raw);
    }
}
