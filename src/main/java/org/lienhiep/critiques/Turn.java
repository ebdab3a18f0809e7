package org.lienhiep.critiques;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.ListView;
import org.lienhiep.web.Texts;

/**
 * Whose turn it is in a case and the one thing to do next.
 *
 * @param title whose turn
 * @param line until when and what follows
 * @param action the next step, or null where nothing is left to do
 */
record Turn(String title, String line, ListView.@Nullable Action action) {

    /** Derives the turn from what the case has reached. */
    static Turn of(
            Critique.Kept c,
            @Nullable String requester,
            List<Critique.Reached> reached,
            List<Critique.Expert> experts,
            List<Critique.Recommendation> recommendations,
            LocalDate today) {
        String path = "/critiques/" + c.id();
        if (c.withdrawnOn() != null) {
            return new Turn(
                    Texts.t("critiques.turn.withdrawn", Fmt.date(c.withdrawnOn())),
                    String.valueOf(c.withdrawnReason()),
                    action("critiques.restore", path + "/withdrawal"));
        }
        if (reached.size() == Critique.STAGES.size()) return settled(recommendations, path);
        String next = Critique.STAGES.get(reached.size());
        if (next.equals("meeting")) return meeting(c, experts, path, today);
        String who = requester == null ? Texts.t("critiques.the-requester") : requester;
        String title = Texts.t("critiques.turn." + next, who);
        String line = next.equals("handed_over") || next.equals("feedback")
                ? since(reached.getLast().reachedOn(), today)
                : deadline(c, today);
        return new Turn(title, line, step(next, path));
    }

    private static Turn meeting(Critique.Kept c, List<Critique.Expert> experts, String path, LocalDate today) {
        String line = deadline(c, today);
        if (experts.isEmpty()) {
            return new Turn(Texts.t("critiques.turn.no-experts"), line, action("critiques.invite", path + "/experts"));
        }
        var owing = experts.stream().filter(Critique.Expert::owes).toList();
        if (owing.isEmpty()) return new Turn(Texts.t("critiques.turn.meeting"), line, step("meeting", path));
        var first = owing.getFirst();
        return new Turn(
                Texts.t("critiques.turn.opinion", first.name()),
                Texts.t("critiques.turn.opinions-left", Fmt.count(owing.size())) + " " + line,
                action("critiques.deliver", path + "/experts/" + first.id() + "/opinion"));
    }

    private static Turn settled(List<Critique.Recommendation> recommendations, String path) {
        var open = recommendations.stream().filter(r -> r.outcome() == null).toList();
        if (recommendations.isEmpty()) {
            return new Turn(
                    Texts.t("critiques.turn.no-recommendations"),
                    Texts.t("critiques.turn.no-recommendations-line"),
                    action("critiques.recommend", path + "/recommendations"));
        }
        if (open.isEmpty()) return new Turn(Texts.t("critiques.turn.done"), "", null);
        return new Turn(
                Texts.t("critiques.turn.unanswered", Fmt.count(open.size())),
                open.getFirst().words(),
                action(
                        "critiques.answer",
                        path + "/recommendations/answer?no=" + open.getFirst().id()));
    }

    private static ListView.Action step(String stage, String path) {
        return new ListView.Action(
                Texts.t("critiques.reach-stage", Texts.t("critiques.stage." + stage)), path + "/stages");
    }

    private static ListView.Action action(String label, String href) {
        return new ListView.Action(Texts.t(label), href);
    }

    private static String deadline(Critique.Kept c, LocalDate today) {
        Long left = c.daysLeft(today);
        if (left == null || c.deadlineOn() == null || c.issuedOn() != null) return "";
        String key = left < 0 ? "critiques.turn.past" : "critiques.turn.left";
        return Texts.t(key, Fmt.date(c.deadlineOn()), Fmt.number(Math.abs(left)));
    }

    private static String since(LocalDate day, LocalDate today) {
        return Texts.t("critiques.turn.since", Fmt.date(day), Fmt.number(ChronoUnit.DAYS.between(day, today)));
    }
}
