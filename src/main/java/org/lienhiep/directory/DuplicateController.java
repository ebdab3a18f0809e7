package org.lienhiep.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.ListView;
import org.lienhiep.web.MenuEntry;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.See;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The queue of pairs that may be one, and the decision that two are not. */
@Controller
@Permit("directory.merge")
class DuplicateController {

    private final DuplicateLists lists;
    private final Verdicts verdicts;
    private final MergeFields fields;
    private final NameFields names;
    private final Survivors survivors;
    private final FormKeys keys;

    DuplicateController(
            DuplicateLists lists,
            Verdicts verdicts,
            MergeFields fields,
            NameFields names,
            Survivors survivors,
            FormKeys keys) {
        this.lists = lists;
        this.verdicts = verdicts;
        this.fields = fields;
        this.names = names;
        this.survivors = survivors;
        this.keys = keys;
    }

    @Bean
    static MenuEntry duplicatesEntry() {
        return new MenuEntry(3, 40, "/directory/duplicates", "directory.duplicates.title", "directory.merge");
    }

    @GetMapping("/directory/duplicates")
    ModelAndView list(
            @RequestParam(defaultValue = "people") String of,
            @RequestParam(defaultValue = "") String strength,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String after) {
        Subject subject = Subject.under(of);
        var wanted = DuplicateLists.Strength.read(strength);
        boolean apart = state.equals("apart");
        var counts = lists.counts(subject);
        long total = total(counts, wanted, apart);
        var page = lists.pairs(subject, wanted, apart, total, after);
        var rows = page.rows().stream().map(p -> row(subject, p)).toList();
        String address = address(subject, wanted, apart);
        var view = new ListView("directory/duplicates", new TableView(heads(), rows, total))
                .filter(subjects(subject))
                .filter(strengths(subject, wanted, apart, counts))
                .action("directory.merge", Texts.t("directory.merges.title"), "/directory/merges")
                .paged(page.next() == null ? null : address + "&after=" + page.next(), after == null ? null : address);
        return new ModelAndView("web/list-page", Map.of("list", view));
    }

    private static long total(Map<String, Long> counts, DuplicateLists.@Nullable Strength wanted, boolean apart) {
        if (apart) return counts.getOrDefault("apart", 0L);
        if (wanted != null) return counts.getOrDefault(wanted.code(), 0L);
        return counts.entrySet().stream()
                .filter(e -> !e.getKey().equals("apart"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static List<String> heads() {
        return List.of(
                Texts.t("directory.one"),
                Texts.t("directory.other"),
                Texts.t("directory.alike-in"),
                Texts.t("directory.strength"),
                "");
    }

    private static TableView.Row row(Subject subject, DuplicateLists.Pair pair) {
        var strength = DuplicateLists.Strength.of(pair.score());
        String compare = path(subject, pair.one().id(), pair.other().id());
        return TableView.Row.of(
                subject.type() + ":" + pair.one().id(),
                Cell.link(half(pair.one()), subject.page(pair.one().id())),
                Cell.link(half(pair.other()), subject.page(pair.other().id())),
                Cell.text(pair.words()),
                Cell.mark(mark(strength), Texts.t("directory.strength." + strength.code())),
                Cell.link(Texts.t("directory.compare"), compare));
    }

    private static String mark(DuplicateLists.Strength strength) {
        return switch (strength) {
            case STRONG -> "hard";
            case LIKELY -> "soon";
            case WEAK -> "open";
        };
    }

    private static String half(DuplicateLists.Half half) {
        return half.about().isEmpty() ? half.name() : half.name() + " · " + half.about();
    }

    private static List<ListView.Choice> subjects(Subject here) {
        List<ListView.Choice> choices = new ArrayList<>();
        for (Subject s : Subject.values()) {
            choices.add(new ListView.Choice(
                    Texts.t("directory." + s.path() + ".title"), address(s, null, false), s == here));
        }
        return choices;
    }

    private static List<ListView.Choice> strengths(
            Subject subject, DuplicateLists.@Nullable Strength here, boolean apart, Map<String, Long> counts) {
        List<ListView.Choice> choices = new ArrayList<>();
        choices.add(new ListView.Choice(
                Texts.t("directory.waiting", total(counts, null, false)),
                address(subject, null, false),
                here == null && !apart));
        for (var s : DuplicateLists.Strength.values()) {
            String label = Texts.t("directory.strength." + s.code()) + " · " + counts.getOrDefault(s.code(), 0L);
            choices.add(new ListView.Choice(label, address(subject, s, false), s == here && !apart));
        }
        choices.add(new ListView.Choice(
                Texts.t("directory.told-apart", counts.getOrDefault("apart", 0L)),
                address(subject, null, true),
                apart));
        return choices;
    }

    private static String address(Subject subject, DuplicateLists.@Nullable Strength strength, boolean apart) {
        return "?of=" + subject.path() + (strength == null ? "" : "&strength=" + strength.code())
                + (apart ? "&state=apart" : "");
    }

    static String path(Subject subject, long one, long other) {
        return "/directory/duplicates/" + subject.path() + "/" + one + "/" + other;
    }

    /** A form that names the other record of a pair that nobody found. */
    @GetMapping("/directory/duplicates/{of:people|organisations}/{id:\\d+}")
    ModelAndView other(@PathVariable String of, @PathVariable long id) {
        Subject subject = Subject.under(of);
        return FormAnswer.show(otherForm(subject, standing(subject, id), Form.empty()));
    }

    @PostMapping("/directory/duplicates/{of:people|organisations}/{id:\\d+}")
    Object other(@PathVariable String of, @PathVariable long id, Form form) {
        Subject subject = Subject.under(of);
        var side = standing(subject, id);
        String field = subject == Subject.PERSON ? "person" : "organisation";
        Long named = subject == Subject.PERSON ? names.person(form, field) : names.organisation(form, field);
        if (named != null && named == id) form.reject(field, "directory.same-record");
        if (named == null || form.hasErrors()) return FormAnswer.again(otherForm(subject, side, form));
        return See.other(path(subject, id, named));
    }

    private FormView otherForm(Subject subject, MergeFields.Side side, Form form) {
        var view = new FormView(
                "directory/other",
                Texts.t("directory.merge-with", side.name()),
                "/directory/duplicates/" + subject.path() + "/" + side.id(),
                subject.page(side.id()),
                form);
        return subject == Subject.PERSON
                ? names.addPerson(view, "person")
                : names.addOrganisation(view, "organisation");
    }

    @PostMapping("/directory/duplicates/{of:people|organisations}/{one:\\d+}/{other:\\d+}/verdict")
    Object say(@PathVariable String of, @PathVariable long one, @PathVariable long other, Form form) {
        Subject subject = Subject.under(of);
        standing(subject, one);
        standing(subject, other);
        if (one == other) throw new NotFound();
        boolean different = !form.flag("again");
        String reason = form.requiredText("reason", 1_000);
        if (form.hasErrors()) return FormAnswer.again(verdictForm(subject, one, other, different, form));
        return See.other(keys.once(form, () -> {
            verdicts.say(subject, one, other, different, reason);
            return "/directory/duplicates" + address(subject, null, !different);
        }));
    }

    @GetMapping("/directory/duplicates/{of:people|organisations}/{one:\\d+}/{other:\\d+}/verdict")
    ModelAndView verdict(@PathVariable String of, @PathVariable long one, @PathVariable long other) {
        Subject subject = Subject.under(of);
        standing(subject, one);
        standing(subject, other);
        boolean apart = lists.verdict(subject, one, other)
                .map(DuplicateLists.Verdict::different)
                .orElse(false);
        return FormAnswer.show(verdictForm(subject, one, other, !apart, Form.empty()));
    }

    private static FormView verdictForm(Subject subject, long one, long other, boolean different, Form form) {
        String path = path(subject, one, other);
        var view = new FormView(
                "directory/verdict",
                Texts.t(different ? "directory.not-same" : "directory.look-again"),
                path + "/verdict",
                path,
                form);
        if (!different) view.field("again", "hidden", true);
        return view.field("reason", "textarea", true);
    }

    private MergeFields.Side standing(Subject subject, long id) {
        if (survivors.of(subject, id).isPresent()) throw new NotFound();
        return fields.side(subject, id).orElseThrow(NotFound::new);
    }
}
