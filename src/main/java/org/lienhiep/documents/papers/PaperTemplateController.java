package org.lienhiep.documents.papers;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.ListView;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.See;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The templates of papers: read, tried on the newest record, changed as a new version from a day on. */
@Controller
@Permit("papers.read")
class PaperTemplateController {

    private static final int LONGEST = 20_000;

    private final PaperTemplates templates;
    private final PaperDrafts drafts;
    private final PaperSources sources;
    private final FormKeys keys;

    PaperTemplateController(PaperTemplates templates, PaperDrafts drafts, PaperSources sources, FormKeys keys) {
        this.templates = templates;
        this.drafts = drafts;
        this.sources = sources;
        this.keys = keys;
    }

    @GetMapping("/papers/templates")
    ModelAndView list() {
        List<TableView.Row> rows = templates.all(Here.get().today()).stream()
                .map(t -> TableView.Row.of(
                        "",
                        Cell.link(t.name(), "/papers/templates/" + t.code()),
                        Cell.text(Texts.t("papers.kind." + t.kind().code())),
                        Cell.text(source(t)),
                        Cell.text(version(t.version()))))
                .toList();
        var table = TableView.of(
                List.of(
                        Texts.t("papers.template"),
                        Texts.t("papers.kind"),
                        Texts.t("papers.of"),
                        Texts.t("papers.in-force")),
                rows);
        return new ModelAndView("web/list-page", Map.of("list", new ListView("papers/templates", table)));
    }

    @GetMapping("/papers/templates/{code:[a-z-]+}")
    ModelAndView show(@PathVariable String code) {
        PaperTemplate template = find(code);
        return page("papers/template", template, Form.empty(), HttpStatus.OK);
    }

    @GetMapping("/papers/templates/{code:[a-z-]+}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String code) {
        Preview sample = sample(find(code));
        return file(code, "pdf", PaperPdf.MEDIA_TYPE, PaperPdf.write(sample.paper(), sample.layout()));
    }

    @GetMapping("/papers/templates/{code:[a-z-]+}/docx")
    ResponseEntity<byte[]> docx(@PathVariable String code) {
        Preview sample = sample(find(code));
        return file(code, "docx", PaperDocx.MEDIA_TYPE, PaperDocx.write(sample.paper(), sample.layout()));
    }

    @GetMapping("/papers/templates/{code:[a-z-]+}/edit")
    @Permit("papers.settings")
    ModelAndView edit(@PathVariable String code) {
        PaperTemplate template = find(code);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("template_name", template.name());
        PaperTemplate.PARTS.forEach(part -> values.put("part_" + part, template.part(part)));
        values.put("valid_from", Fmt.date(Here.get().today()));
        values.put("read", Integer.toString(last(code)));
        return page("papers/template-form", template, Form.of(values), HttpStatus.OK);
    }

    @PostMapping("/papers/templates/{code:[a-z-]+}/edit")
    @Permit("papers.settings")
    Object save(@PathVariable String code, Form form) {
        PaperTemplate template = find(code);
        String name = form.requiredText("template_name", 200);
        LocalDate from = form.requiredDate("valid_from");
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : PaperTemplate.PARTS) {
            String words = form.text("part_" + part, LONGEST).replace("\r", "");
            if (!words.isEmpty()) parts.put(part, words);
        }
        if (!parts.containsKey("text")) form.reject("part_text", "web.required");
        else if (!readable(parts)) form.reject("part_text", "papers.braces");
        if (template.kind() == PaperKind.CERTIFICATE && linesOnly(parts))
            form.reject("part_text", "papers.certificate");
        PaperTemplate typed = form.hasErrors() ? template : with(template, name, parts);
        if (form.hasErrors()) return page("papers/template-form", typed, form, HttpStatus.UNPROCESSABLE_CONTENT);
        if (form.flag("_preview")) return page("papers/template-form", typed, form, HttpStatus.OK);
        int read = form.value("read").matches("\\d{1,6}") ? Integer.parseInt(form.value("read")) : 0;
        return See.other(keys.once(form, () -> {
            templates.save(code, read, name, parts, from);
            return "/papers/templates/" + code;
        }));
    }

    /** Whether every brace that opens a field closes it. */
    private static boolean readable(Map<String, String> parts) {
        return parts.values().stream()
                .noneMatch(t -> t.replaceAll("\\{[^{}\\n]{1,72}}", "").matches("(?s).*[{}].*"));
    }

    private static boolean linesOnly(Map<String, String> parts) {
        return parts.getOrDefault("text", "").lines().anyMatch(l -> l.startsWith("#") || l.startsWith("|"));
    }

    private static PaperTemplate with(PaperTemplate template, String name, Map<String, String> parts) {
        return new PaperTemplate(
                template.code(),
                template.version(),
                template.kind(),
                name,
                template.source(),
                template.each(),
                template.open(),
                parts);
    }

    private PaperTemplate find(String code) {
        return templates.find(code, Here.get().today()).orElseThrow(NotFound::new);
    }

    private int last(String code) {
        return templates.versions(code).stream()
                .mapToInt(PaperTemplates.Version::version)
                .max()
                .orElse(0);
    }

    /** The template on the newest record that it is for, or with all its gaps where there is none. */
    private Preview sample(PaperTemplate template) {
        return drafts.preview(template, new PaperDrafts.Given(values(template), Map.of(), ""));
    }

    private Map<String, PaperValue> values(PaperTemplate template) {
        var source = sources.of(template.source());
        if (source.isEmpty()) return Map.of();
        var newest = sources.newest(source.get());
        if (newest.isEmpty()) return Map.of();
        PaperRecord record = source.get().find(newest.get()).orElse(null);
        PaperRecord member = template.each()
                ? source.get().members(newest.get()).stream().findFirst().orElse(null)
                : null;
        return PaperDrafts.values(record, member);
    }

    private ModelAndView page(String name, PaperTemplate template, Form form, HttpStatus status) {
        var view = new TemplatePage(
                name,
                template,
                source(template),
                fields(template),
                templates.versions(template.code()),
                form,
                sample(template));
        var page = new ModelAndView("documents/" + name, Map.of("view", view));
        page.setStatus(status);
        return page;
    }

    private List<PaperField> fields(PaperTemplate template) {
        return sources.of(template.source())
                .map(s -> {
                    var all = new java.util.ArrayList<>(s.fields());
                    if (template.each()) all.addAll(s.memberFields());
                    return (List<PaperField>) all;
                })
                .orElse(List.of());
    }

    static String source(PaperTemplate template) {
        return template.source().isEmpty()
                ? Texts.t("papers.of-nothing")
                : Texts.t("papers.source." + template.source().replace('_', '-'));
    }

    static String version(int version) {
        return version == 0 ? Texts.t("papers.house-version") : Texts.t("papers.version", Integer.toString(version));
    }

    private static ResponseEntity<byte[]> file(String code, String ending, String type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(org.springframework.http.MediaType.parseMediaType(type))
                .header(
                        org.springframework.http.HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=" + code + "." + ending)
                .header("Content-Security-Policy", "sandbox")
                .body(bytes);
    }

    /** The form of a template. */
    static FormView form(TemplatePage view) {
        String path = "/papers/templates/" + view.template().code();
        var form = new FormView(
                        "papers/template-form", Texts.t("papers.template.save"), path + "/edit", path, view.form())
                .field("template_name", "text", true)
                .field("valid_from", "date", true);
        for (String part : PaperTemplate.PARTS) {
            boolean several = !List.of("authority", "signer", "beside_signer", "annex_title", "symbol")
                    .contains(part);
            form.field("part_" + part, several ? "textarea" : "text", part.equals("text"));
        }
        return form;
    }
}
