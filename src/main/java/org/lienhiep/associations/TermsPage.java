package org.lienhiep.associations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.figures.Figure;
import org.lienhiep.web.Cell;
import org.lienhiep.web.FigureLink;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.ListView;
import org.lienhiep.web.Listed;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;

/**
 * The time line of all associations as drawn.
 *
 * @param overdue the figure of those past their term, as reports count it
 */
record TermsPage(TermLists.Asked asked, Keyset.Page<TermLists.Line> page, TermLists.Counts counts, Figure overdue)
        implements Listed {

    static final List<String> SORTS = List.of("risk", "end", "name");

    /** Letters of a name that fit on one line. */
    private static final int ONE_LINE = 25;

    /** One association of the time line. */
    record Row(TermLists.Line line, TermState state, Axis axis, LocalDate today) {

        boolean hasTerm() {
            return line.startsOn() != null && line.endsOn() != null;
        }

        LocalDate starts() {
            return line.startsOn() == null ? today : line.startsOn();
        }

        LocalDate ends() {
            return line.endsOn() == null ? today : line.endsOn();
        }

        LocalDate last() {
            return line.extendedTo() == null ? ends() : line.extendedTo();
        }

        /** Where the time that is left of the last months begins; the term's end where there is none. */
        LocalDate soonFrom() {
            return state == TermState.SOON ? (today.isBefore(starts()) ? starts() : today) : ends();
        }

        /** The day of a congress that is still to come, or null. */
        @Nullable
        LocalDate dated() {
            LocalDate planned = line.plannedOn();
            return line.heldOn() == null && planned != null && !planned.isBefore(today) ? planned : null;
        }

        /** The day of the congress that opened the term, if it was this year or last, or null. */
        @Nullable
        LocalDate opened() {
            LocalDate opened = line.openedOn();
            return state == TermState.IN_TERM && opened != null && opened.isAfter(today.minusYears(1)) ? opened : null;
        }

        Cell mark() {
            LocalDate opened = opened();
            if (opened != null) return Cell.mark("ok", Texts.t("associations.state.opened", Fmt.date(opened)));
            return Term.mark(state, new TermState.Days(ends(), line.extendedTo(), line.heldOn()), today);
        }

        /** What comes next, in a sentence. */
        String step() {
            LocalDate dated = dated();
            if (dated != null) return Texts.t("associations.state.dated", Fmt.date(dated));
            String step = TermPages.step(line.step(), line.dueOn());
            if (!step.isEmpty() && state != TermState.IN_TERM) return step;
            return switch (state) {
                case OVERDUE, SOON, EXTENDED -> Texts.t("associations.no-step");
                case HELD -> Texts.t("associations.step-new-term");
                case NONE -> Texts.t("associations.step-first-term");
                case IN_TERM -> "";
            };
        }

        String reason() {
            return state.group() > 2 ? "" : TermPages.reason(line.reason(), line.note());
        }

        /** How far down the line of today runs: rows of two lines need it longer. */
        int todayTo() {
            return reason().isEmpty() && line.name().length() <= ONE_LINE ? 29 : 51;
        }

        /** What the bar says to those who do not see it. */
        String said() {
            return Fmt.date(starts()) + " – " + Fmt.date(last());
        }
    }

    /** Associations that stand together. */
    record Group(String title, List<Row> rows) {}

    Axis axis() {
        return Axis.around(asked.today());
    }

    /** The rows in their groups; sorted otherwise than by risk they stand in one. */
    List<Group> groups() {
        Axis axis = axis();
        List<Group> groups = new ArrayList<>();
        int open = -1;
        for (TermLists.Line line : page.rows()) {
            TermState state = TermState.of(line.state());
            int group = asked.sort().equals("risk") ? state.group() : 0;
            if (group != open)
                groups.add(new Group(group == 0 ? "" : Texts.t("associations.group." + group), new ArrayList<>()));
            open = group;
            groups.getLast().rows().add(new Row(line, state, axis, asked.today()));
        }
        return groups;
    }

    /** Rows of the whole list under its filter. */
    long total() {
        return asked.state() == null ? counts.all() : counts.of(TermState.of(asked.state()));
    }

    FigureLink overdueLink() {
        return FigureLink.counted(
                overdue.query().indicator().code(),
                overdue.orZero(),
                overdue.printed(Here.get().lang()),
                overdue.query().path());
    }

    List<ListView.Choice> sorts() {
        return SORTS.stream()
                .map(s -> new ListView.Choice(
                        Texts.t("associations.sort." + s), href(s, asked.state()), s.equals(asked.sort())))
                .toList();
    }

    List<ListView.Choice> states() {
        List<ListView.Choice> choices = new ArrayList<>();
        choices.add(new ListView.Choice(
                Texts.t("associations.all", Fmt.count(counts.all())), href(asked.sort(), null), asked.state() == null));
        for (TermState state : TermState.values()) {
            long n = counts.of(state);
            if (n == 0 && !state.code().equals(asked.state())) continue;
            choices.add(new ListView.Choice(
                    Texts.t("associations.state-name." + state.code(), Fmt.count(n)),
                    href(asked.sort(), state.code()),
                    state.code().equals(asked.state())));
        }
        return choices;
    }

    private static String href(String sort, @Nullable String state) {
        return "?sort=" + sort + (state == null ? "" : "&state=" + state);
    }

    @Override
    public String fileName() {
        return "associations-terms";
    }

    @Override
    public TableView table() {
        List<String> heads = List.of(
                Texts.t("associations.name"),
                Texts.t("associations.starts"),
                Texts.t("associations.ends"),
                Texts.t("associations.state"),
                Texts.t("associations.step"),
                Texts.t("associations.reason"));
        List<TableView.Row> lines = groups().stream()
                .flatMap(group -> group.rows().stream())
                .map(row -> TableView.Row.of(
                        "directory.organisation:" + row.line.organisationId(),
                        Cell.text(row.line.name()),
                        Cell.date(row.line.startsOn()),
                        Cell.date(row.hasTerm() ? row.last() : null),
                        row.mark(),
                        Cell.text(row.step()),
                        Cell.text(row.reason())))
                .toList();
        return new TableView(heads, lines, total());
    }

    @Override
    public @Nullable String next() {
        return page.next() == null ? null : href(asked.sort(), asked.state()) + "&after=" + page.next();
    }

    @Nullable
    String first() {
        return asked.after() == null ? null : href(asked.sort(), asked.state());
    }
}
