package org.lienhiep.assignments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienhiep.figures.Aggregate;
import org.lienhiep.figures.Figure;
import org.lienhiep.figures.FigureQuery;
import org.lienhiep.figures.Figures;
import org.lienhiep.figures.Indicators;
import org.lienhiep.web.FigureLink;
import org.lienhiep.web.Here;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a body is credited with in a year, by its role, over all modules: every figure of the catalogue that counts records. */
@Component
class CreditedFigures {

    /** The roles that records know, the leading one first. */
    static final List<String> ROLES = List.of("lead", "co_organise", "coordinate", "requester", "applicant", "holder");

    /** One figure of the catalogue with its values by role; roles without a record are left out. */
    record Line(String name, String unit, Map<String, FigureLink> byRole) {}

    private final Indicators indicators;
    private final Figures figures;

    CreditedFigures(Indicators indicators, Figures figures) {
        this.indicators = indicators;
        this.figures = figures;
    }

    /** What may be credited to a body in a year: every figure of the catalogue that counts records, by role. */
    List<FigureQuery> queries(long organisation, int year) {
        List<FigureQuery> queries = new ArrayList<>();
        for (var indicator : indicators.all()) {
            if (indicator.aggregate() != Aggregate.FLOW) continue;
            for (String role : ROLES) {
                var filter = Map.of("organisation", Long.toString(organisation), "role", role);
                queries.add(
                        new FigureQuery(role, indicator, filter, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
            }
        }
        return queries;
    }

    /** The figures of a body in a year in which at least one record is credited to it. */
    @Transactional(readOnly = true)
    public List<Line> of(long organisation, int year) {
        return lines(figures.evaluate(queries(organisation, year)));
    }

    /** Those of these figures with at least one record. */
    static List<Line> lines(List<Figure> figures) {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (Figure figure : figures) {
            if (figure.total() == 0) continue;
            var indicator = figure.query().indicator();
            String lang = Here.get().lang();
            lines.computeIfAbsent(
                            indicator.code(),
                            code -> new Line(indicator.name(lang), indicator.unit(lang), new LinkedHashMap<>()))
                    .byRole
                    .put(figure.query().key(), link(figure));
        }
        return List.copyOf(lines.values());
    }

    /** A figure as a link to exactly its records. */
    static FigureLink link(Figure figure) {
        String lang = Here.get().lang();
        String code = figure.query().indicator().code();
        return FigureLink.counted(
                code, figure.orZero(), figure.printed(lang), figure.query().path());
    }
}
