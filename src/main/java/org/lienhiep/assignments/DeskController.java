package org.lienhiep.assignments;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

/** The desk: the state of the year in a sentence, what waits by date, and the year's targets as they grow. */
@Controller
@Permit("desk.read")
class DeskController {

    private final TaskLists tasks;
    private final TargetBoard board;
    private final CreditedFigures credited;
    private final DeskList list;
    private final Sight sight;
    private final Rules rules;

    DeskController(
            TaskLists tasks, TargetBoard board, CreditedFigures credited, DeskList list, Sight sight, Rules rules) {
        this.tasks = tasks;
        this.board = board;
        this.credited = credited;
        this.list = list;
        this.sight = sight;
        this.rules = rules;
    }

    /**
     * The page.
     *
     * @param lead the sentence on the year, in parts of which some are strong
     * @param multiples the year's targets, with the way each grew
     * @param own what the viewer's own body is credited with; empty for those who look after the whole Union
     */
    record Page(
            List<Phrase> lead,
            DeskList.Drawn work,
            List<Multiple> multiples,
            @Nullable Long body,
            List<CreditedFigures.Line> own) {}

    /** A part of the sentence. */
    record Phrase(String words, boolean strong) {}

    /**
     * One target as a small multiple.
     *
     * @param note what is missing and whether it can still be reached
     */
    record Multiple(String name, FigureLink figure, String goal, Outlook outlook, StepLine line, String note) {}

    @Bean
    static MenuEntry deskEntry() {
        return new MenuEntry(1, 10, "/desk", "assignments.desk", "desk.read");
    }

    @GetMapping("/desk")
    ModelAndView desk() {
        LocalDate today = Here.get().today();
        int year = Here.get().year();
        int warn = rules.number("assignments.warn-days", today);
        Long own = sight.desk();
        var open = tasks.open(Math.min(year, today.getYear()) - 1, own, DeskList.MOST + 1);
        var measured = board.ofYears(year, year, today).stream()
                .filter(m -> own == null || m.target().assigneeId() == own)
                .toList();
        var page = new Page(
                lead(measured, open, today, own != null),
                list.draw(open, today, warn),
                measured.stream().map(m -> multiple(m, today)).toList(),
                own == null || own < 0 ? null : own,
                own == null ? List.of() : credited.of(own, year));
        return new ModelAndView("assignments/desk", Map.of("page", page));
    }

    private static Multiple multiple(YearTarget.Measured m, LocalDate today) {
        int year = m.target().year();
        int lastDay = today.getYear() > year ? 366 : today.getYear() < year ? 1 : today.getDayOfYear();
        var days = m.days().stream()
                .filter(d -> d.excludedBy() == null)
                .map(d -> d.on().getDayOfYear())
                .toList();
        var indicator = m.figure().query().indicator();
        String lang = Here.get().lang();
        return new Multiple(
                indicator.name(lang),
                CreditedFigures.link(m.figure()),
                Fmt.count(m.target().value(), lang),
                m.outlook(),
                StepLine.of(days, m.target().value().doubleValue(), lastDay),
                m.outlook().line(indicator.unit(lang)));
    }

    /** "Hết năm còn 46 ngày. 05 trong 08 chỉ tiêu đã đạt hoặc vượt. Hội thảo sẽ kịp; đại hội khó kịp: còn thiếu 05." */
    private static List<Phrase> lead(
            List<YearTarget.Measured> measured, List<Task> open, LocalDate today, boolean own) {
        List<Phrase> lead = new ArrayList<>();
        int year = Here.get().year();
        long left = ChronoUnit.DAYS.between(today, LocalDate.of(year, 12, 31));
        lead.add(new Phrase(
                left < 0
                        ? Texts.t("assignments.desk.over", Integer.toString(year))
                        : Texts.t("assignments.desk.left", Fmt.number(left)),
                false));
        if (!measured.isEmpty()) {
            long reached = measured.stream().filter(m -> m.outlook().reached()).count();
            lead.add(new Phrase(
                    Texts.t("assignments.desk.reached", Fmt.count(reached), Fmt.count(measured.size())), true));
        } else if (!own) {
            lead.add(new Phrase(Texts.t("assignments.desk.no-targets"), false));
        }
        String course = names(measured, "course");
        if (!course.isEmpty()) lead.add(new Phrase(Texts.t("assignments.desk.course", course), false));
        for (String state : List.of("hard", "missed")) {
            measured.stream()
                    .filter(m -> m.outlook().state().equals(state))
                    .forEach(m -> lead.add(new Phrase(
                            Texts.t(
                                    "assignments.desk." + state,
                                    m.figure()
                                            .query()
                                            .indicator()
                                            .name(Here.get().lang()),
                                    Fmt.count(m.outlook().gap(), Here.get().lang())),
                            true)));
        }
        long overdue = open.stream()
                .filter(t -> t.doneOn() == null && today.isAfter(t.deadlineOn()))
                .count();
        if (overdue > 0) lead.add(new Phrase(Texts.t("assignments.desk.overdue", Fmt.count(overdue)), true));
        return lead;
    }

    private static String names(List<YearTarget.Measured> measured, String state) {
        var names = measured.stream()
                .filter(m -> m.outlook().state().equals(state))
                .map(m -> m.figure().query().indicator().name(Here.get().lang()))
                .toList();
        if (names.size() < 2) return String.join("", names);
        return String.join(", ", names.subList(0, names.size() - 1)) + " " + Texts.t("assignments.and") + " "
                + names.getLast();
    }
}
