package org.lienhiep.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lienhiep.imports.reading.Alike;
import org.lienhiep.imports.reading.OldFont;
import org.lienhiep.runtime.ShippedTable;
import org.lienhiep.web.Texts;

/** Guesses which row of a list is its head, and which column of the type each of its columns is. */
final class Heads {

    /** From this share of letters on, two heads are taken for the same. */
    private static final double ALIKE = 0.72;

    private static final int LOOKED_AT = 40;
    private static final Map<String, List<String>> KNOWN = load();

    /**
     * What was guessed.
     *
     * @param row number of the head's row; 0 where none was found
     * @param places for each column of the type, and each hint, the column of the file; -1 for none
     * @param exact whether every head is a field code, as our own export writes them
     */
    record Guess(int row, int[] places, boolean exact) {}

    private record Match(double score, int column, int cell) {}

    private Heads() {}

    /** Looks for the head among the first rows. */
    static Guess guess(ImportType type, List<Lines.Line> first) {
        Guess best = new Guess(0, none(type), false);
        double most = 0.7;
        for (Lines.Line line : first.subList(0, Math.min(first.size(), LOOKED_AT))) {
            List<Match> matches = matches(type, line.cells());
            double score = matches.stream().mapToDouble(Match::score).sum();
            if (score <= most + 0.001) continue;
            most = score;
            best = new Guess(line.row(), places(type, matches), exact(type, line.cells()));
        }
        return best;
    }

    /** The columns for a head that a person pointed out. */
    static Guess of(ImportType type, Lines.Line head) {
        return new Guess(head.row(), places(type, matches(type, head.cells())), exact(type, head.cells()));
    }

    private static int[] none(ImportType type) {
        int[] places = new int[type.places().size()];
        Arrays.fill(places, -1);
        return places;
    }

    private static boolean exact(ImportType type, List<String> cells) {
        Set<String> codes = new HashSet<>();
        type.columns().forEach(c -> codes.add(c.name()));
        return cells.stream().allMatch(codes::contains);
    }

    private static int[] places(ImportType type, List<Match> matches) {
        int[] places = none(type);
        matches.forEach(m -> places[m.column] = m.cell);
        return places;
    }

    /** The best pairs of columns and cells, each used once. */
    private static List<Match> matches(ImportType type, List<String> cells) {
        List<Match> all = new ArrayList<>();
        List<ImportColumn> columns = type.places();
        for (int cell = 0; cell < cells.size(); cell++) {
            String head = cells.get(cell);
            if (head.isBlank() || head.length() > 60) continue;
            String bare = Alike.bare(OldFont.meant(head).orElse(head).replaceAll("\\(.*?\\)", " "));
            for (int column = 0; column < columns.size(); column++) {
                double score = score(columns.get(column), head, bare);
                if (score >= ALIKE) all.add(new Match(score, column, cell));
            }
        }
        all.sort((a, b) -> Double.compare(b.score, a.score));
        List<Match> chosen = new ArrayList<>();
        for (Match m : all) {
            if (chosen.stream().noneMatch(c -> c.column == m.column || c.cell == m.cell)) chosen.add(m);
        }
        return chosen;
    }

    private static double score(ImportColumn column, String head, String bare) {
        if (head.strip().equals(column.name())) return 1.5;
        String key = "imports.column." + column.name();
        if (bare.equals(Alike.bare(Texts.in("vi", key))) || bare.equals(Alike.bare(Texts.in("en", key)))) return 1.2;
        double best = 0;
        for (String known : KNOWN.getOrDefault(column.name(), List.of()))
            best = Math.max(best, Alike.share(bare, known));
        return best;
    }

    private static Map<String, List<String>> load() {
        Map<String, List<String>> known = new HashMap<>();
        ShippedTable.rows("/imports/heads.csv")
                .forEach(row -> known.computeIfAbsent(row.get("column"), c -> new ArrayList<>())
                        .add(Alike.bare(row.get("head"))));
        return known;
    }
}
