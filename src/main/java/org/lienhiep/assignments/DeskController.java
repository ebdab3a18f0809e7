package org.lienhiep.assignments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lienhiep.figures.FigureLists;
import org.lienhiep.figures.FigureQuery;
import org.lienhiep.figures.Figures;
import org.lienhiep.figures.Verdict;
import org.lienhiep.unions.Rules;
import org.lienhiep.web.FigureLink;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.MenuEntry;
import org.lienhiep.web.Permit;
import org.lienhiep.web.StepLine;
import org.lienhiep.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The desk: what waits, by date, and the year's targets as they grow. */
@Controller
@Permit("desk.read")
class DeskController {

    private static final Set<String> WAITING = Set.of("overdue", "due_soon", "unconfirmed");

    private final Tasks tasks;
    private final Figures figures;
    private final FigureLists lists;
    private final Rules rules;

    DeskController(Tasks tasks, Figures figures, FigureLists lists, Rules rules) {
        this.tasks = tasks;
        this.figures = figures;
        this.lists = lists;
        this.rules = rules;
    }

    /** One target as a small multiple. */
    record Multiple(String title, FigureLink figure, String target, String state, String word, StepLine line) {}

    @Bean
    static MenuEntry deskEntry() {
        return new MenuEntry(1, 10, "/desk", "assignments.desk", "desk.read");
    }

    @GetMapping("/desk")
    ModelAndView desk() {
        LocalDate today = Here.get().today();
        int warn = rules.number("assignments.warn-days", today);
        Long own = Here.get().signedIn().organisation();
        var waiting = tasks.ofYear(Here.get().year()).stream()
                .filter(t -> WAITING.contains(t.state(today, warn)))
                .filter(t -> own == null || own == t.assigneeId())
                .toList();
        var multiples = multiples(today);
        long met = multiples.stream().filter(m -> !m.state.equals("hard")).count();
        long overdue = waiting.stream()
                .filter(t -> t.state(today, warn).equals("overdue"))
                .count();
        String lead = Texts.t("assignments.desk.lead", Fmt.count(met), Fmt.count(multiples.size()), Fmt.count(overdue));
        return new ModelAndView(
                "assignments/desk", Map.of("waiting", waiting, "multiples", multiples, "lead", lead, "warn", warn));
    }

    private List<Multiple> multiples(LocalDate today) {
        int year = Here.get().year();
        var set = figures.targets(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        var queries = set.stream()
                .map(t -> figures.query(
                        "",
                        t.indicator(),
                        t.filter(),
                        t.period().from(),
                        t.period().to()))
                .toList();
        var values = figures.evaluate(queries);
        int lastDay = today.getYear() > year ? 366 : today.getYear() < year ? 1 : today.getDayOfYear();
        List<Multiple> multiples = new ArrayList<>();
        for (int i = 0; i < set.size(); i++) {
            var target = set.get(i);
            var verdict = target.direction().verdict(values.get(i).orZero(), target.value());
            FigureQuery query = queries.get(i);
            var days = lists.days(query).stream().map(LocalDate::getDayOfYear).toList();
            multiples.add(new Multiple(
                    query.indicator().name(Here.get().lang()),
                    FigureLink.counted(
                            target.indicator(),
                            values.get(i).orZero(),
                            values.get(i).printed(Here.get().lang()),
                            query.path()),
                    Fmt.number(target.value(), Here.get().lang()),
                    verdict == Verdict.MET ? "ok" : verdict == Verdict.EXCEEDED ? "over" : "hard",
                    Texts.t("figures.verdict." + verdict.code()),
                    StepLine.of(days, target.value().doubleValue(), lastDay)));
        }
        return multiples;
    }
}
