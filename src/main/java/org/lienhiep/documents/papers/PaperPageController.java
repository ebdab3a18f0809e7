package org.lienhiep.documents.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Here;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.ListView;
import org.lienhiep.web.MenuEntry;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The papers made here: their list, each as a page, as Word and as PDF. */
@Controller
@Permit("papers.read")
class PaperPageController {

    private final Papers papers;
    private final PaperDrafts drafts;
    private final PaperSources sources;
    private final PaperFiles files;
    private final Audit audit;

    PaperPageController(Papers papers, PaperDrafts drafts, PaperSources sources, PaperFiles files, Audit audit) {
        this.papers = papers;
        this.drafts = drafts;
        this.sources = sources;
        this.files = files;
        this.audit = audit;
    }

    @Bean
    static MenuEntry papersEntry() {
        return new MenuEntry(4, 30, "/papers", "papers.list.title", "papers.read");
    }

    @GetMapping("/papers")
    ModelAndView list(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String after) {
        String chosen = kind != null && PaperKind.of(kind).isPresent() ? kind : null;
        var page = papers.list(chosen, Keyset.read(after, Keyset.NEWEST));
        var view = new ListView(
                        "papers/list", new TableView(PaperPage.heads(), PaperPage.rows(page.rows()), page.total()))
                .filter(kinds(chosen))
                .action("papers.write", Texts.t("papers.make"), "/papers/new")
                .action("papers.write", Texts.t("papers.batches.title"), "/papers/batches")
                .action("papers.read", Texts.t("papers.templates.title"), "/papers/templates")
                .action("papers.settings", Texts.t("papers.layout.title"), "/papers/layout")
                .paged(
                        page.next() == null ? null : Here.url("/papers?" + asked(chosen) + "after=" + page.next()),
                        after == null ? null : Here.url("/papers?" + asked(chosen)));
        return new ModelAndView("web/list-page", Map.of("list", view));
    }

    private static String asked(@Nullable String kind) {
        return kind == null ? "" : "kind=" + kind + "&";
    }

    private static List<ListView.Choice> kinds(@Nullable String chosen) {
        List<ListView.Choice> kinds = new ArrayList<>();
        kinds.add(new ListView.Choice(Texts.t("papers.all-kinds"), Here.url("/papers"), chosen == null));
        for (String kind : PaperKind.codes())
            kinds.add(new ListView.Choice(
                    Texts.t("papers.kind." + kind), Here.url("/papers?kind=" + kind), kind.equals(chosen)));
        return kinds;
    }

    @GetMapping("/papers/{id:\\d+}")
    ModelAndView show(@PathVariable long id) {
        Made made = find(id);
        PaperTemplate template = drafts.template(made);
        Long record = made.recordId();
        String path = record == null
                ? null
                : sources.of(made.recordType())
                        .map(s -> s.records().pages().of(record))
                        .orElse(null);
        var view = new PaperPage(
                made, template.name(), template.version(), path, drafts.preview(made), audit.of(Papers.TYPE, id));
        return new ModelAndView("documents/papers/paper-page", Map.of("view", view));
    }

    @GetMapping("/papers/{id:\\d+}/docx")
    ResponseEntity<byte[]> docx(@PathVariable long id) {
        Made made = find(id);
        Preview preview = drafts.preview(made);
        return file(made, "docx", PaperDocx.MEDIA_TYPE, PaperDocx.write(preview.paper(), preview.layout()));
    }

    /** An issued paper is the file that was kept; a draft is made anew. */
    @GetMapping("/papers/{id:\\d+}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long id) {
        Made made = find(id);
        String kept = made.sha256();
        if (kept != null) return file(made, "pdf", PaperPdf.MEDIA_TYPE, read(kept));
        Preview preview = drafts.preview(made);
        return file(made, "pdf", PaperPdf.MEDIA_TYPE, PaperPdf.write(preview.paper(), preview.layout()));
    }

    private byte[] read(String sha256) {
        try {
            return Files.readAllBytes(files.path(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Made find(long id) {
        return papers.find(id).orElseThrow(NotFound::new);
    }

    static ResponseEntity<byte[]> file(Made made, String ending, String type, byte[] bytes) {
        String name = made.kind().replace('_', '-') + "-" + made.id() + "." + ending;
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=" + name)
                .header("Content-Security-Policy", "sandbox")
                .body(bytes);
    }
}
