package org.lienhiep.documents.papers;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.jobs.Jobs;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.Here;
import org.lienhiep.web.ListView;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.See;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.ObjectMapper;

/** Ordering the papers of all members of a record, watching them being made, stopping, going on, taking them away. */
@Controller
@Permit("papers.write")
class PaperBatchController {

    private static final int MOST = 2_000;

    private final PaperBatches batches;
    private final PaperSources sources;
    private final PaperTemplates templates;
    private final PaperFiles files;
    private final FormKeys keys;
    private final Making making;

    /** What an order is made with. */
    @org.springframework.stereotype.Component
    record Making(PaperDrafts drafts, PaperProfiles profiles, Jobs jobs, ObjectMapper json) {}

    PaperBatchController(
            PaperBatches batches,
            PaperSources sources,
            PaperTemplates templates,
            PaperFiles files,
            FormKeys keys,
            Making making) {
        this.batches = batches;
        this.sources = sources;
        this.templates = templates;
        this.files = files;
        this.keys = keys;
        this.making = making;
    }

    @GetMapping("/papers/batches")
    ModelAndView list(@RequestParam(required = false) @Nullable String after) {
        boolean later = after != null && after.matches("\\d{1,18}");
        var page = batches.before(later ? Long.parseLong(String.valueOf(after)) : Long.MAX_VALUE);
        var view = new ListView(
                        "papers/batches", new TableView(BatchPage.heads(), BatchPage.rows(page.rows()), page.total()))
                .action("papers.read", Texts.t("papers.list.title"), "/papers")
                .paged(
                        page.next() == null ? null : Here.url("/papers/batches?after=" + page.next()),
                        later ? Here.url("/papers/batches") : null);
        return new ModelAndView("web/list-page", Map.of("list", view));
    }

    @GetMapping("/papers/batches/new")
    Object ask(
            @RequestParam(required = false) @Nullable String of,
            @RequestParam(required = false) @Nullable String template) {
        if (of == null || template == null) return See.other("/papers/new");
        Map<String, String> values = new LinkedHashMap<>();
        values.put("issued_on", Fmt.date(Here.get().today()));
        values.put("first_no", "1");
        return page(named(of), template(of, template), Form.of(values), HttpStatus.OK);
    }

    @PostMapping("/papers/batches")
    Object order(
            @RequestParam(required = false) @Nullable String of,
            @RequestParam(required = false) @Nullable String template,
            Form form) {
        if (of == null || template == null) return See.other("/papers/new");
        PaperSources.Named named = named(of);
        PaperTemplate chosen = template(of, template);
        List<PaperRecord> members = named.source().members(named.id());
        Map<String, String> typed = new LinkedHashMap<>();
        for (PaperDrafts.Asked asked : asked(chosen, named, members)) {
            String words = asked.required() ? form.requiredText(asked.name(), 2_000) : form.text(asked.name(), 2_000);
            if (!words.isEmpty()) typed.put(asked.label(), words);
        }
        LocalDate on = form.requiredDate("issued_on");
        if (on.isAfter(Here.get().today())) form.reject("issued_on", "papers.future");
        Integer first = chosen.kind().numbered() ? form.integer("first_no", 1, 999_999) : Integer.valueOf(1);
        if (first == null && form.error("first_no") == null) form.reject("first_no", "web.required");
        String symbol = form.text("symbol", 40);
        if (!symbol.matches("[0-9A-Za-zĐđ./-]*")) form.reject("symbol", "papers.no-number");
        if (members.isEmpty() || members.size() > MOST) form.reject("first_no", "papers.batch.size", MOST);
        if (form.hasErrors() || first == null) return page(named, chosen, form, HttpStatus.UNPROCESSABLE_CONTENT);
        Map<String, String> settings = making.profiles.settings(Here.get().today());
        var order = new PaperBatches.Order(
                making.json.writeValueAsString(chosen),
                making.json.writeValueAsString(settings),
                making.json.writeValueAsString(new PaperDrafts.Given(Map.of(), typed, "")),
                named.source().records().type(),
                named.id(),
                named.record().title(),
                symbol.isEmpty() ? "" : symbol.startsWith("/") ? symbol : "/" + symbol,
                first,
                on,
                PaperIssuing.address(making.profiles.profile(settings)));
        return See.other(keys.once(form, () -> "/papers/batches/" + batches.order(order, members)));
    }

    @GetMapping("/papers/batches/{id:\\d+}")
    ModelAndView show(@PathVariable long id) {
        PaperBatches.Kept batch = find(id);
        Long job = batch.jobId();
        var view = new BatchPage(
                batch,
                making.json.readValue(batch.template(), PaperTemplate.class).name(),
                sources.of(batch.recordType())
                        .map(s -> s.records().pages().of(batch.recordId()))
                        .orElse(null),
                batches.size(id),
                batches.open(id).size(),
                batches.failed(id),
                job == null ? null : making.jobs.find(job).orElse(null));
        return new ModelAndView("documents/papers/batch", Map.of("view", view, "form", Form.empty()));
    }

    @PostMapping("/papers/batches/{id:\\d+}/stop")
    Object stop(@PathVariable long id, Form form) {
        Long job = find(id).jobId();
        return See.other(keys.once(form, () -> {
            if (job != null) making.jobs.stop(job);
            return "/papers/batches/" + id;
        }));
    }

    @PostMapping("/papers/batches/{id:\\d+}/resumption")
    Object resume(@PathVariable long id, Form form) {
        PaperBatches.Kept batch = find(id);
        Long job = batch.jobId();
        boolean over = job == null || making.jobs.find(job).map(j -> j.ended()).orElse(true);
        return See.other(keys.once(form, () -> {
            if (over) batches.resume(id);
            return "/papers/batches/" + id;
        }));
    }

    @GetMapping("/papers/batches/{id:\\d+}/pdf")
    Object pdf(@PathVariable long id) {
        return give(find(id), find(id).pdfSha256(), PaperPdf.MEDIA_TYPE, "loat-" + id + ".pdf");
    }

    @GetMapping("/papers/batches/{id:\\d+}/zip")
    Object zip(@PathVariable long id) {
        return give(find(id), find(id).zipSha256(), "application/zip", "loat-" + id + ".zip");
    }

    /** The file; while it is not there yet, the page that says how far it is. */
    private Object give(PaperBatches.Kept batch, @Nullable String sha256, String type, String name) {
        if (sha256 == null) return See.other("/papers/batches/" + batch.id());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=" + name)
                .header("Content-Security-Policy", "sandbox")
                .body(new FileSystemResource(files.path(sha256)));
    }

    private PaperBatches.Kept find(long id) {
        return batches.find(id).orElseThrow(NotFound::new);
    }

    private PaperSources.Named named(String of) {
        return sources.read(of).orElseThrow(NotFound::new);
    }

    private PaperTemplate template(String of, String code) {
        return templates
                .find(code, Here.get().today())
                .filter(t -> t.each() && of.startsWith(t.source() + ":"))
                .orElseThrow(NotFound::new);
    }

    /** What no record and no member holds, asked once for all; what single members lack is told when their papers are made. */
    private List<PaperDrafts.Asked> asked(PaperTemplate template, PaperSources.Named named, List<PaperRecord> members) {
        Map<String, PaperValue> known = new LinkedHashMap<>(named.record().values());
        named.source().memberFields().forEach(f -> known.put(f.name(), PaperValue.words("…")));
        members.stream()
                .findFirst()
                .ifPresent(m -> m.values().forEach((name, value) -> {
                    if (!value.missing()) known.put(name, value);
                }));
        return making.drafts.asked(template, known);
    }

    private ModelAndView page(PaperSources.Named named, PaperTemplate template, Form form, HttpStatus status) {
        List<PaperRecord> members = named.source().members(named.id());
        PaperRecord first = members.isEmpty() ? null : members.getFirst();
        var view = new OrderPage(
                named,
                template,
                members.size(),
                asked(template, named, members),
                form,
                making.drafts.preview(
                        template, new PaperDrafts.Given(PaperDrafts.values(named.record(), first), Map.of(), "")));
        var page = new ModelAndView("documents/papers/order", Map.of("view", view));
        page.setStatus(status);
        return page;
    }
}
