package org.lienhiep.assignments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lienhiep.figures.Figure;
import org.lienhiep.figures.FigureLists;
import org.lienhiep.figures.FigureQuery;
import org.lienhiep.figures.Figures;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far targets are reached: any number of them costs the same few statements. */
@Component
class TargetBoard {

    private final YearTargets targets;
    private final Figures figures;
    private final FigureLists lists;

    TargetBoard(YearTargets targets, Figures figures, FigureLists lists) {
        this.targets = targets;
        this.figures = figures;
        this.lists = lists;
    }

    /** The targets of these years, measured on a day. */
    @Transactional(readOnly = true)
    public List<YearTarget.Measured> ofYears(int first, int last, LocalDate today) {
        return measure(targets.ofYears(first, last, today), today);
    }

    /** The targets of one task, measured on a day. */
    @Transactional(readOnly = true)
    public List<YearTarget.Measured> ofTask(long task, LocalDate today) {
        return measure(targets.ofTask(task, today), today);
    }

    private List<YearTarget.Measured> measure(List<YearTarget> set, LocalDate today) {
        if (set.isEmpty()) return List.of();
        List<FigureQuery> queries = set.stream().map(this::query).toList();
        List<Figure> values = figures.evaluate(queries);
        var growth = lists.growth(queries);
        List<YearTarget.Measured> measured = new ArrayList<>();
        for (int i = 0; i < set.size(); i++) {
            YearTarget target = set.get(i);
            BigDecimal value = values.get(i).orZero();
            var outlook = Outlook.of(target, value, growth.get(i), today);
            measured.add(new YearTarget.Measured(target, values.get(i), growth.get(i), outlook));
        }
        return measured;
    }

    private FigureQuery query(YearTarget target) {
        var period = target.period();
        return figures.query("", target.indicator(), target.wholeFilter(), period.from(), period.to());
    }
}
