package org.lienhiep.contests.jury;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lienhiep.contests.scoring.Laboratory;
import org.lienhiep.contests.scoring.Method;
import org.lienhiep.contests.scoring.Standing;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;

/** A ranking as the committee reads it: the chosen method in front, the places by the others beside it, what hangs by a thread marked. */
final class ResultTable {

    private ResultTable() {}

    /** The ranking of one group of entries. */
    static TableView of(
            RoundResults results, Laboratory laboratory, Method chosen, int decimals, List<Judging.Judged> entries) {
        Map<Long, Judging.Judged> byId = new HashMap<>();
        entries.forEach(e -> byId.put(e.entryId(), e));
        List<Method> beside =
                chosen.comparable().stream().filter(m -> m != chosen).toList();
        List<Map<Long, Integer>> places =
                beside.stream().map(m -> places(laboratory, m)).toList();
        List<TableView.Row> rows = new ArrayList<>();
        var ranking = laboratory.ranking().getOrDefault(chosen, List.of());
        for (int i = 0; i < ranking.size(); i++) {
            Standing one = ranking.get(i);
            String rank = results.rank(one.entry(), chosen);
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.number(one.place()));
            var judged = byId.get(one.entry());
            cells.add(Cell.text(judged == null ? "" : judged.code()));
            cells.add(Cell.text(judged == null ? "" : judged.title()));
            cells.add(Cell.text(marks(results, one.entry())));
            cells.add(new Cell(Fmt.number(one.score().rounded(decimals)), null, "n"));
            for (var other : places) cells.add(Cell.number(other.get(one.entry())));
            cells.add(Cell.text(rank(rank)));
            cells.add(state(results, laboratory, one.entry()));
            boolean last = rank != null
                    && (i + 1 == ranking.size()
                            || results.rank(ranking.get(i + 1).entry(), chosen) == null);
            boolean loose = laboratory.byMethod().contains(one.entry())
                    || laboratory.byTie().contains(one.entry())
                    || results.disputed().contains(one.entry());
            rows.add(new TableView.Row("contests.entry:" + one.entry(), cells, loose ? "look" : last ? "cut" : ""));
        }
        return TableView.of(heads(chosen, beside), rows);
    }

    private static List<String> heads(Method chosen, List<Method> beside) {
        List<String> heads = new ArrayList<>(List.of(
                Texts.t("judging.place"),
                Texts.t("judging.code"),
                Texts.t("judging.entry"),
                Texts.t("judging.sheets"),
                Texts.t("judging.method." + chosen.code())));
        beside.forEach(m -> heads.add(Texts.t("judging.place-by." + m.code())));
        heads.add(Texts.t("judging.rank"));
        heads.add("");
        return heads;
    }

    private static Map<Long, Integer> places(Laboratory laboratory, Method method) {
        Map<Long, Integer> places = new HashMap<>();
        laboratory.ranking().getOrDefault(method, List.of()).forEach(s -> places.put(s.entry(), s.place()));
        return places;
    }

    private static String marks(RoundResults results, long entry) {
        return results.sheets().getOrDefault(entry, List.of()).stream()
                .map(Sheets.Kept::total)
                .filter(java.util.Objects::nonNull)
                .sorted(Comparator.<BigDecimal>naturalOrder().reversed())
                .map(Fmt::number)
                .collect(Collectors.joining("  "));
    }

    private static String rank(@org.jspecify.annotations.Nullable String rank) {
        if (rank == null) return Texts.t("judging.no-prize");
        return rank.equals("?") ? Texts.t("judging.undecided") : Texts.t("contests.rank." + rank);
    }

    /** The first thing to look at, or nothing. */
    private static Cell state(RoundResults results, Laboratory laboratory, long entry) {
        if (results.disputed().contains(entry)) return Cell.mark("late", Texts.t("judging.disputed"));
        if (results.missing().contains(entry)) return Cell.mark("open", Texts.t("judging.missing"));
        if (laboratory.byTie().contains(entry)) return Cell.mark("soon", Texts.t("judging.by-tie"));
        if (laboratory.byMethod().contains(entry)) return Cell.mark("soon", Texts.t("judging.by-method"));
        if (laboratory.byJudge().containsKey(entry)) return Cell.mark("soon", Texts.t("judging.by-judge"));
        return Cell.text("");
    }
}
