package org.lienhiep.assignments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lienhiep.figures.Figure;
import org.lienhiep.figures.FigureQuery;
import org.lienhiep.figures.Figures;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far targets are reached: any number of them costs the same few statements. */
@Component
class TargetBoard {

    private final YearTargets targets;
    private final Figures figures;

    TargetBoard(YearTargets targets, Figures figures) {
        this.targets = targets;
        this.figures = figures;
    }

    /** The targets of these years, measured on a day. */
    @Transactional(readOnly = true)
    public List<YearTarget.Measured> ofYears(int first, int last, LocalDate today) {
        return measure(targets.ofYears(first, last, today), today);
    }

    /** These targets, measured on a day. */
    @Transactional(readOnly = true)
    public List<YearTarget.Measured> measure(List<YearTarget> set, LocalDate today) {
        if (set.isEmpty()) return List.of();
        List<FigureQuery> queries = set.stream().map(this::query).toList();
        var grown = figures.grown(queries);
        List<YearTarget.Measured> measured = new ArrayList<>();
        for (int i = 0; i < set.size(); i++) {
            YearTarget target = set.get(i);
            Figure value = grown.get(i).figure();
            var days = grown.get(i).days();
            var outlook = Outlook.of(target, value.orZero(), days, today);
            measured.add(new YearTarget.Measured(target, value, days, outlook));
        }
        return measured;
    }

    private FigureQuery query(YearTarget target) {
        var period = target.period();
        return figures.query("", target.indicator(), target.wholeFilter(), period.from(), period.to());
    }
}
