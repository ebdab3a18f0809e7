package org.lienhiep.associations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.figures.Figure;
import org.lienhiep.web.Cell;
import org.lienhiep.web.FigureLink;
import org.lienhiep.web.Here;
import org.lienhiep.web.Texts;

/**
 * The file of one association as drawn.
 *
 * @param terms its terms, the newest first
 * @param statements its yearly member statements, the newest first
 * @param credited what the year's figures credit to it
 */
record AssociationFile(
        long id,
        String name,
        LocalDate today,
        int soonMonths,
        List<Term.Kept> terms,
        List<Statement.Kept> statements,
        List<Figure> credited) {

    private static final int WIDTH = 690;
    private static final int WIDE_ENOUGH = 120;

    Term.@Nullable Kept present() {
        return terms.isEmpty() ? null : terms.getFirst();
    }

    /** How it stands, as a mark. */
    Cell mark() {
        Term.Kept term = present();
        if (term == null) return Cell.mark("hard", Texts.t("associations.state.none"));
        return Term.standing(term.state(today, soonMonths), term.days(), today);
    }

    Cell mark(Term.Kept term) {
        return term.over()
                ? Cell.mark("plain", Texts.t("associations.over"))
                : Term.mark(term.state(today, soonMonths), term.days(), today);
    }

    /** The line of years from the first term to the end of the last, today in it. */
    Axis axis() {
        LocalDate left = today;
        LocalDate right = today;
        for (Term.Kept term : terms) {
            if (term.startsOn().isBefore(left)) left = term.startsOn();
            if (term.lastDay().isAfter(right)) right = term.lastDay();
            LocalDate planned = term.plannedOn();
            if (planned != null && planned.isAfter(right)) right = planned;
        }
        return new Axis(LocalDate.of(left.getYear(), 1, 1), LocalDate.of(right.getYear() + 1, 1, 1), WIDTH);
    }

    /** The terms on the bar, the oldest first. */
    List<Term.Kept> oldestFirst() {
        return terms.reversed();
    }

    /** The last day that a term is drawn to: it ends early where the next began early. */
    LocalDate drawnTo(Term.Kept term) {
        LocalDate next = term.nextStartsOn();
        return next != null && next.isBefore(term.lastDay()) ? next : term.lastDay();
    }

    /** The day until which a term is drawn as overdue; null where it never was. */
    @Nullable
    LocalDate overdueTo(Term.Kept term) {
        LocalDate end =
                term.heldOn() != null ? term.heldOn() : term.nextStartsOn() != null ? term.nextStartsOn() : today;
        return end.isAfter(term.lastDay()) ? end : null;
    }

    /** The words on a bar, short where it is narrow. */
    String label(Term.Kept term, Axis axis) {
        String number = Roman.of(term.ordinal());
        int width = axis.span(term.startsOn(), drawnTo(term));
        if (width < WIDE_ENOUGH) return number;
        return term.title() + " · " + term.startsOn().getYear() + "–"
                + term.endsOn().getYear();
    }

    /** Years that the axis names: all where there is room, else every second or fifth. */
    List<Axis.Mark> years() {
        List<Axis.Mark> all = axis().years();
        int step = all.size() <= 12 ? 1 : all.size() <= 24 ? 2 : 5;
        List<Axis.Mark> named = new ArrayList<>();
        for (Axis.Mark mark : all) if (mark.year() % step == 0) named.add(mark);
        return named;
    }

    /** Members more or fewer than the statement of the year before says; a dash where there is none. */
    String difference(Statement.Kept statement) {
        return statements.stream()
                .filter(s -> s.year() == statement.year() - 1)
                .findFirst()
                .map(s -> StatementController.signed(statement.members() - s.members()))
                .orElse("–");
    }

    /** A figure that is credited: its name, and the role where only one counts. */
    static String credit(Figure figure) {
        String name = figure.query().indicator().name(Here.get().lang());
        return figure.query().filter().containsKey("role") ? Texts.t("associations.as-lead", name) : name;
    }

    static FigureLink link(Figure figure) {
        return FigureLink.counted(
                figure.query().indicator().code(),
                figure.orZero(),
                figure.printed(Here.get().lang()),
                figure.query().path());
    }
}
