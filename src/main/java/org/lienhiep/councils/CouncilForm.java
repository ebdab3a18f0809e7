package org.lienhiep.councils;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.unions.Rules;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Component;

/** The form of a body: what it is called, what established it, how it decides. */
@Component
class CouncilForm {

    private static final Majority MOST = new Majority(1, 2, true);

    private final Subjects subjects;
    private final Bases bases;
    private final Rules rules;

    CouncilForm(Subjects subjects, Bases bases, Rules rules) {
        this.subjects = subjects;
        this.bases = bases;
        this.rules = rules;
    }

    /** The form of a new body, with what the record that it is for proposes. */
    FormView enter(@Nullable Subject subject) {
        LocalDate today = Here.get().today();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("kind", "council");
        values.put("established_on", Fmt.date(today));
        values.put("quorum", rules.text("councils.quorum", today));
        values.put("chair_needed", "true");
        values.put("majority", rules.text("councils.majority", today));
        values.put("base", "members");
        subjects.of(subject).filter(s -> subject != null).ifPresent(s -> {
            long id = subject == null ? 0 : subject.id();
            values.put("subject", String.valueOf(subject));
            values.put("kind", s.kind());
            values.put("name", s.name(id));
            values.put("members", "true");
            s.paper(id).ifPresent(paper -> {
                values.put("paper", paper.number());
                values.put("established_on", Fmt.date(paper.on()));
            });
        });
        if (subject != null) values.put("subject", subject.toString());
        return again(subject, Form.of(values));
    }

    /** The form of a new body as it was typed. */
    FormView again(@Nullable Subject subject, Form form) {
        String title = Texts.t("councils.new");
        var view = new FormView("councils/form", title, "/councils", "/councils", form);
        if (subject != null) {
            subjects.titled(subject)
                    .ifPresent(t -> view.field("subject", "select", true, Map.of(subject.toString(), t.title())));
            int proposed = subjects.of(subject)
                    .map(s -> s.members(subject.id()).size())
                    .orElse(0);
            if (proposed > 0) view.field("members", "checkbox", false);
        }
        return fields(view);
    }

    FormView edit(Council.Kept kept, Form form) {
        String path = "/councils/" + kept.id();
        return fields(new FormView("councils/form", Texts.t("councils.correct"), path + "/edit", path, form));
    }

    private FormView fields(FormView view) {
        view.field("kind", "segmented", true, FormView.options("councils.kind.", Council.KINDS))
                .field("name", "text", true)
                .field("established_on", "date", true);
        return bases.add(view)
                .field("quorum", "text", true)
                .field("chair_needed", "checkbox", false)
                .field("reviewer_needed", "checkbox", false)
                .field("majority", "text", true)
                .field("base", "segmented", true, FormView.options("councils.base.", Council.BASES));
    }

    /** What was typed. */
    Council read(Form form, @Nullable Subject subject) {
        LocalDate on = form.requiredDate("established_on");
        if (on.isAfter(Here.get().today())) form.reject("established_on", "councils.future");
        return new Council(
                form.choice("kind", Council.KINDS),
                form.requiredText("name", 300),
                subject,
                on,
                bases.read(form),
                new Council.Rule(
                        majority(form, "quorum"),
                        form.flag("chair_needed"),
                        form.flag("reviewer_needed"),
                        majority(form, "majority"),
                        form.choice("base", Council.BASES)));
    }

    /** A fraction; a stand-in with the fault noted where it is none. */
    static Majority majority(Form form, String field) {
        String typed = form.requiredText(field, 20);
        var read = Majority.read(typed);
        if (read.isEmpty() && form.error(field) == null) form.reject(field, "councils.no-fraction");
        return read.orElse(MOST);
    }

    static Map<String, String> values(Council.Kept kept) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("kind", kept.kind());
        values.put("name", kept.name());
        values.put("established_on", Fmt.date(kept.establishedOn()));
        values.put(
                "document", kept.documentId() == null ? "" : kept.documentId().toString());
        values.put("paper", kept.paper());
        values.put("quorum", kept.quorum());
        values.put("chair_needed", kept.chairNeeded() ? "true" : "");
        values.put("reviewer_needed", kept.reviewerNeeded() ? "true" : "");
        values.put("majority", kept.majority());
        values.put("base", kept.base());
        return values;
    }

    /** A value as people read it. */
    static String word(String field, String value) {
        return switch (field) {
            case "kind", "base" -> value.isEmpty() ? "" : Texts.t("councils." + field + "." + value);
            case "chair_needed", "reviewer_needed" -> Texts.t(value.isEmpty() ? "councils.no" : "councils.yes");
            default -> value;
        };
    }
}
