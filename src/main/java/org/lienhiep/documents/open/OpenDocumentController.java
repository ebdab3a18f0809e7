package org.lienhiep.documents.open;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.documents.AttachmentName;
import org.lienhiep.documents.DocumentWords;
import org.lienhiep.documents.FileStore;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.HomePart;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.PublicEntry;
import org.lienhiep.web.PublicList;
import org.lienhiep.web.PublicPages;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The documents that everybody may read: by who issued them, year and type; the page of one; its file. */
@Controller
@Permit(Permit.PUBLIC)
class OpenDocumentController implements HomePart {

    private static final int AT_HOME = 4;

    private final OpenDocuments documents;
    private final FileStore store;

    OpenDocumentController(OpenDocuments documents, FileStore store) {
        this.documents = documents;
        this.store = store;
    }

    @Bean
    static PublicEntry openDocumentsEntry() {
        return new PublicEntry(70, OpenDocuments.PATH, "documents.open.title");
    }

    @GetMapping(OpenDocuments.PATH)
    ModelAndView list(
            @RequestParam(defaultValue = "") String issuer,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response) {
        var today = Here.get().today();
        var choices = documents.choices(today);
        String asked =
                q.length() > 100 ? "" : q.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").strip();
        String body = known(choices.issuers(), issuer);
        String kind = known(choices.types(), type);
        String of = known(choices.years(), year);
        var filter = new OpenDocuments.Filter(body, kind, of.isEmpty() ? null : Integer.valueOf(of), asked);
        var page = documents.page(filter, today, Keyset.read(after, Keyset.NEWEST));
        var list = new PublicList(
                        "documents/open",
                        OpenDocuments.PATH,
                        Map.of("issuer", body, "type", kind, "year", of, "q", asked))
                .box(Texts.t("documents.open.words"))
                .choice(
                        "issuer",
                        Texts.t("documents.open.every-issuer"),
                        OpenDocuments.named(choices.issuers(), o -> counted(issuer(o.name()), o)))
                .choice(
                        "type",
                        Texts.t("documents.all-types"),
                        OpenDocuments.named(choices.types(), o -> counted(DocumentWords.type(o.code()), o)))
                .choice(
                        "year",
                        Texts.t("documents.all-years"),
                        OpenDocuments.named(choices.years(), o -> counted(o.code(), o)))
                .rows(table(page), page.next());
        PublicPages.mayKeep(response);
        return new ModelAndView("web/public-list", Map.of("list", list));
    }

    private static String known(List<OpenDocuments.Occurring> occurring, String code) {
        return occurring.stream().anyMatch(o -> o.code().equals(code)) ? code : "";
    }

    private static String counted(String words, OpenDocuments.Occurring value) {
        return words + " (" + Fmt.number(value.times()) + ")";
    }

    private static String issuer(@Nullable String name) {
        return name == null ? Here.get().union().name() : name;
    }

    private static TableView table(Keyset.Page<OpenDocuments.Line> page) {
        var rows = page.rows().stream()
                .map(d -> TableView.Row.of(
                        Openings.TYPE + ":" + d.id(),
                        Cell.link(d.number(), OpenDocuments.PATH + "/" + d.id()),
                        Cell.date(d.issuedOn()),
                        Cell.text(d.subject()),
                        Cell.text(DocumentWords.type(d.type())),
                        Cell.text(issuer(d.issuer()))))
                .toList();
        return new TableView(
                List.of(
                        Texts.t("documents.field.number"),
                        Texts.t("documents.field.issued_on"),
                        Texts.t("documents.field.subject"),
                        Texts.t("documents.field.type"),
                        Texts.t("documents.issuer")),
                rows,
                page.total());
    }

    @GetMapping(OpenDocuments.PATH + "/{id:\\d{1,18}}")
    ModelAndView document(@PathVariable long id, HttpServletResponse response) {
        var d = documents.find(id, Here.get().today()).orElseThrow(NotFound::new);
        String type = DocumentWords.type(d.type());
        String signer = d.signerPost().isEmpty() || d.signer().isEmpty()
                ? d.signerPost() + d.signer()
                : d.signerPost() + " " + d.signer();
        var view = new RecordView("documents/open-document", type + " " + d.number())
                .crumb(Texts.t("documents.open.title"), OpenDocuments.PATH)
                .clause(d.subject())
                .fact("documents.field.number", Cell.text(d.number()))
                .fact("documents.field.issued_on", Cell.date(d.issuedOn()))
                .fact("documents.field.type", Cell.text(type))
                .fact("documents.issuer", Cell.text(issuer(d.issuer())))
                .fact("documents.field.signer", Cell.text(signer))
                .fact("documents.field.open_on", Cell.date(d.openedOn()));
        String file = d.fileName();
        Long bytes = d.fileBytes();
        view.fact(
                "documents.file",
                file == null || bytes == null
                        ? Cell.text(Texts.t("documents.opening.no-file"))
                        : Cell.link(
                                file + " (" + DocumentWords.size(bytes) + ")",
                                OpenDocuments.PATH + "/" + id + "/file"));
        PublicPages.mayKeep(response);
        return new ModelAndView("web/public-record", Map.of("record", view));
    }

    /** Given out only to be saved, whatever it claims to be. */
    @GetMapping(OpenDocuments.PATH + "/{id:\\d{1,18}}/file")
    ResponseEntity<FileSystemResource> file(@PathVariable long id) {
        var file = documents.file(id, Here.get().today()).orElseThrow(NotFound::new);
        Path bytes = store.path(file.unionId(), file.sha256());
        if (!Files.exists(bytes)) throw new NotFound();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, AttachmentName.header(file.name()))
                .header("Content-Security-Policy", "sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(new FileSystemResource(bytes));
    }

    @Override
    public @Nullable Part part() {
        var lines = documents.newest(Here.get().today(), AT_HOME).stream()
                .map(d -> new Line(
                        d.number() + " · " + Fmt.date(d.issuedOn()),
                        "",
                        d.subject(),
                        OpenDocuments.PATH + "/" + d.id()))
                .toList();
        if (lines.isEmpty()) return null;
        return new Part(
                20,
                Look.PAPERS,
                Texts.t("documents.open.title"),
                Texts.t("documents.open.all"),
                OpenDocuments.PATH,
                lines);
    }
}
