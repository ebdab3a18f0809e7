package org.lienhiep.documents.papers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.See;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Making a paper of a record: which one, for whom, what the record leaves open; and filling a draft anew. */
@Controller
@Permit("papers.write")
class PaperController {

    private final Papers papers;
    private final PaperDrafts drafts;
    private final PaperSources sources;
    private final PaperTemplates templates;
    private final FormKeys keys;

    PaperController(Papers papers, PaperDrafts drafts, PaperSources sources, PaperTemplates templates, FormKeys keys) {
        this.papers = papers;
        this.drafts = drafts;
        this.sources = sources;
        this.templates = templates;
        this.keys = keys;
    }

    /** What the address asks for: a record or none, a template, a member of the record or none. */
    private record Wish(
            PaperSources.@Nullable Named named,
            @Nullable PaperTemplate template,
            @Nullable PaperRecord member) {

        @Nullable
        PaperRecord record() {
            return named == null ? null : named.record();
        }

        Map<String, PaperValue> values() {
            return PaperDrafts.values(record(), member);
        }

        PaperDrafts.Of of() {
            if (named == null) return PaperDrafts.Of.NOTHING;
            String title = named.record().title() + (member == null ? "" : " · " + member.title());
            return new PaperDrafts.Of(
                    named.source().records().type(),
                    named.id(),
                    member == null ? null : member.id(),
                    title,
                    member == null ? null : member.person());
        }
    }

    @GetMapping("/papers/new")
    ModelAndView choose(
            @RequestParam(required = false) @Nullable String of,
            @RequestParam(required = false) @Nullable String template,
            @RequestParam(required = false) @Nullable String member) {
        Wish wish = wish(of, template, member);
        PaperTemplate chosen = wish.template;
        if (chosen == null) return choice(wish.named, HttpStatus.OK);
        if (chosen.each() && wish.member == null && wish.named != null) return members(wish.named, chosen);
        return page(chosen, wish, Form.of(new LinkedHashMap<>()), null, HttpStatus.OK);
    }

    @PostMapping("/papers")
    Object make(
            @RequestParam(required = false) @Nullable String of,
            @RequestParam(required = false) @Nullable String template,
            @RequestParam(required = false) @Nullable String member,
            Form form) {
        Wish wish = wish(of, template, member);
        PaperTemplate chosen = wish.template;
        if (chosen == null) return choice(wish.named, HttpStatus.UNPROCESSABLE_CONTENT);
        PaperDrafts.Given given = given(form, chosen, wish.values());
        if (form.hasErrors()) return page(chosen, wish, form, null, HttpStatus.UNPROCESSABLE_CONTENT);
        if (form.flag("_preview")) return page(chosen, wish, form, null, HttpStatus.OK);
        return See.other(keys.once(form, () -> "/papers/" + papers.make(drafts.draft(chosen, given, wish.of()), null)));
    }

    @GetMapping("/papers/{id:\\d+}/edit")
    ModelAndView edit(@PathVariable long id) {
        Made made = papers.find(id).orElseThrow(NotFound::new);
        PaperDrafts.Given given = drafts.given(made);
        Map<String, String> values = new LinkedHashMap<>();
        given.typed().forEach((name, words) -> values.put(PaperDrafts.field(name), words));
        values.put("urgency", given.urgency());
        values.put("_version", Integer.toString(made.version()));
        return page(drafts.template(made), wish(made), Form.of(values), made, HttpStatus.OK);
    }

    @PostMapping("/papers/{id:\\d+}/edit")
    Object correct(@PathVariable long id, Form form) {
        Made made = papers.find(id).orElseThrow(NotFound::new);
        PaperTemplate template = drafts.template(made);
        Wish wish = wish(made);
        PaperDrafts.Given given = given(form, template, wish.values());
        if (form.hasErrors()) return page(template, wish, form, made, HttpStatus.UNPROCESSABLE_CONTENT);
        if (form.flag("_preview")) return page(template, wish, form, made, HttpStatus.OK);
        return See.other(keys.once(form, () -> {
            papers.correct(id, form.version(), drafts.draft(template, given, wish.of()));
            return "/papers/" + id;
        }));
    }

    private Wish wish(@Nullable String of, @Nullable String code, @Nullable String member) {
        PaperSources.Named named =
                of == null || of.isEmpty() ? null : sources.read(of).orElseThrow(NotFound::new);
        PaperTemplate template = code == null || code.isEmpty()
                ? null
                : templates.find(code, Here.get().today()).orElseThrow(NotFound::new);
        String type = named == null ? "" : named.source().records().type();
        if (template != null && !template.source().equals(type)) throw new NotFound();
        return new Wish(named, template, named == null ? null : member(named, member));
    }

    private Wish wish(Made made) {
        if (made.recordType().isEmpty()) return new Wish(null, null, null);
        PaperSources.Named named =
                sources.read(made.recordType() + ":" + made.recordId()).orElseThrow(NotFound::new);
        Long member = made.memberId();
        return new Wish(named, null, member == null ? null : member(named, member.toString()));
    }

    private static @Nullable PaperRecord member(PaperSources.Named named, @Nullable String id) {
        if (id == null || id.isEmpty()) return null;
        Optional<PaperRecord> found = named.source().members(named.id()).stream()
                .filter(m -> id.equals(Long.toString(m.id())))
                .findFirst();
        return found.orElseThrow(NotFound::new);
    }

    private PaperDrafts.Given given(Form form, PaperTemplate template, Map<String, PaperValue> values) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (PaperDrafts.Asked asked : drafts.asked(template, values)) {
            String words = form.text(asked.name(), asked.several() ? 10_000 : 500);
            if (!words.isEmpty()) typed.put(asked.label(), words);
        }
        String urgency = form.value("urgency");
        return new PaperDrafts.Given(values, typed, PaperDrafts.URGENCIES.contains(urgency) ? urgency : "");
    }

    private ModelAndView choice(PaperSources.@Nullable Named named, HttpStatus status) {
        String type = named == null ? "" : named.source().records().type();
        List<PaperTemplate> fitting = templates.all(Here.get().today()).stream()
                .filter(t -> t.source().equals(type))
                .toList();
        List<Made> before = named == null ? List.of() : papers.ofRecord(type, named.id());
        var page = new ModelAndView("documents/papers/choice", Map.of("view", new ChoicePage(named, fitting, before)));
        page.setStatus(status);
        return page;
    }

    private static ModelAndView members(PaperSources.Named named, PaperTemplate template) {
        return new ModelAndView(
                "documents/papers/members",
                Map.of("view", new MembersPage(named, template, named.source().members(named.id()))));
    }

    private ModelAndView page(PaperTemplate template, Wish wish, Form form, @Nullable Made made, HttpStatus status) {
        Map<String, PaperValue> values = wish.values();
        Preview preview = drafts.preview(template, given(form, template, values));
        String query = query(wish, template);
        var view = new MakePage(
                template,
                wish.of().title(),
                made == null ? "/papers" + query : "/papers/" + made.id() + "/edit",
                made == null ? back(wish) : "/papers/" + made.id(),
                drafts.asked(template, values),
                form,
                preview);
        var page = new ModelAndView("documents/papers/make", Map.of("view", view));
        page.setStatus(status);
        return page;
    }

    private static String back(Wish wish) {
        return wish.named == null ? "/papers/new" : "/papers/new?of=" + wish.named.reference();
    }

    private static String query(Wish wish, PaperTemplate template) {
        String query = "?template=" + URLEncoder.encode(template.code(), StandardCharsets.UTF_8);
        if (wish.named != null) query += "&of=" + wish.named.reference();
        if (wish.member != null)
            query += "&member=" + Objects.requireNonNull(wish.member).id();
        return query;
    }
}
