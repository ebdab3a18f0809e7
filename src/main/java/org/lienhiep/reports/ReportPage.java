package org.lienhiep.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Form;
import org.lienhiep.web.Menu;
import org.lienhiep.web.Stage;
import org.lienhiep.web.Texts;

/**
 * The report's page: the text at the left, the figures and what needs a look at the right; one passage at most is open.
 *
 * @param composed the report
 * @param stages where it stands
 * @param unbound the numbers without a record, each with its two ways out
 * @param closed paragraphs left out
 * @param editing the passage that is open, or null
 * @param form what is typed into it
 */
record ReportPage(
        Composed composed,
        List<Stage> stages,
        List<Nearest.Unbound> unbound,
        List<Report.Paragraph> closed,
        @Nullable Passage editing,
        Form form) {

    Report report() {
        return composed.report();
    }

    /** Whether the viewer may change the words of the draft now. */
    boolean writes() {
        return report().open() && Menu.may("reports.write");
    }

    /** Whether the viewer may write addenda. */
    boolean adds() {
        return report().issue() != null && Menu.may("reports.write");
    }

    /** Whether this passage is the one that is open. */
    boolean open(String place, long no) {
        return editing != null && editing.place().equals(place) && editing.no() == no;
    }

    /** The unbound numbers of a passage. */
    List<Nearest.Unbound> unbound(String place, long no) {
        return unbound.stream()
                .filter(u -> u.passage().place().equals(place) && u.passage().no() == no)
                .toList();
    }

    /** The figures that were signed with another value than today's. */
    List<Composed.Item> moved() {
        return composed.items().stream().filter(Composed.Item::moved).toList();
    }

    /** How many things need a look. */
    int toLookAt() {
        return moved().size() + unbound.size();
    }

    /** The addenda that belong to a section; those of none stand at the end, under an empty name. */
    List<Composed.Addition> additions(String section) {
        return composed.additions().stream()
                .filter(a -> a.section().equals(section))
                .toList();
    }

    /** The part of the report that a section stands in, in words. */
    static String part(Composed.Section section) {
        String key = "reports.part." + section.part();
        return Texts.has(key) ? Texts.in("vi", key) : "";
    }

    /** The number of a section as its heading shows it: 5 for II.5. */
    static String number(Composed.Section section) {
        return section.no().substring(section.no().indexOf('.') + 1);
    }
}
