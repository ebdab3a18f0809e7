package org.lienhiep.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.See;
import org.lienhiep.web.Texts;
import org.lienhiep.web.Upload;
import org.lienhiep.web.WithoutReading;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Scans and files of documents: taken in, replaced, given out. */
@Controller
class FileController {

    private final DocumentFiles files;
    private final DocumentLists documents;
    private final SignedCopies signed;
    private final FileStore store;
    private final FormKeys keys;

    FileController(DocumentFiles files, DocumentLists documents, SignedCopies signed, FileStore store, FormKeys keys) {
        this.files = files;
        this.documents = documents;
        this.signed = signed;
        this.store = store;
        this.keys = keys;
    }

    @GetMapping("/documents/{id:\\d+}/files/new")
    @Permit("documents.write")
    ModelAndView choose(@PathVariable long id) {
        find(id);
        return page(attachForm(id, Form.of(Map.of())), HttpStatus.OK);
    }

    @PostMapping("/documents/{id:\\d+}/files")
    @Permit("documents.write")
    Object attach(@PathVariable long id, Form form) throws IOException {
        find(id);
        return take(id, form, attachForm(id, form), file -> files.attach(id, file));
    }

    @GetMapping("/documents/{id:\\d+}/files/{file:\\d+}/replacement")
    @Permit("documents.write")
    ModelAndView chooseAnother(@PathVariable long id, @PathVariable long file) {
        return page(replaceForm(id, find(id, file), Form.of(Map.of())), HttpStatus.OK);
    }

    @PostMapping("/documents/{id:\\d+}/files/{file:\\d+}/replacement")
    @Permit("documents.write")
    Object replace(@PathVariable long id, @PathVariable long file, Form form) throws IOException {
        FormView view = replaceForm(id, find(id, file), form);
        return take(id, form, view, another -> files.replace(id, file, another));
    }

    @GetMapping("/documents/{id:\\d+}/signed-copies/new")
    @Permit("documents.write")
    ModelAndView chooseSigned(@PathVariable long id) {
        Document.Kept document = OwnDocument.own(find(id));
        if (document.number().isEmpty() && !document.type().equals("minutes"))
            throw new Rejected("documents.sign-draft");
        var values = Map.of("form", "scan", "signed_on", Fmt.date(document.issuedOn()));
        return page(signForm(id, Form.of(values)), HttpStatus.OK);
    }

    @PostMapping("/documents/{id:\\d+}/signed-copies")
    @Permit("documents.write")
    Object sign(@PathVariable long id, Form form) throws IOException {
        OwnDocument.own(find(id));
        String kind = form.choice("form", SignedCopies.FORMS);
        LocalDate on = form.requiredDate("signed_on");
        if (on.isAfter(Here.get().today())) form.reject("signed_on", "documents.future-arrival");
        String reason = form.text("reason", 1_000);
        return take(id, form, signForm(id, form), file -> signed.bind(id, file, kind, on, reason));
    }

    /** Given out only to be saved: never shown in the page, never run, whatever it claims to be. */
    @GetMapping("/files/{address:[0-9a-f]{32}}")
    @Permit("documents.read")
    @WithoutReading
    ResponseEntity<FileSystemResource> give(@PathVariable String address) {
        var file = files.at(address).orElseThrow(NotFound::new);
        Path bytes = store.path(file.unionId(), file.sha256());
        if (!Files.exists(bytes)) throw new NotFound();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, AttachmentName.header(file.name()))
                .header("Content-Security-Policy", "sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(new FileSystemResource(bytes));
    }

    /** The bytes first, then the row: what fails in between leaves bytes that nothing refers to. */
    private Object take(long id, Form form, FormView view, Consumer<DocumentFiles.Kept> row) throws IOException {
        Upload upload = form.requiredFile(FileType.FIELD);
        if (upload == null || form.hasErrors()) return page(view, HttpStatus.UNPROCESSABLE_CONTENT);
        try (var incoming =
                store.receive(Here.get().union().id(), upload.content().open())) {
            FileType type = FileType.of(incoming.path());
            incoming.keep();
            var kept = new DocumentFiles.Kept(type.named(upload.name()), type, incoming.bytes(), incoming.sha256());
            return See.other(keys.once(form, () -> {
                row.accept(kept);
                return "/documents/" + id;
            }));
        } catch (Rejected no) {
            form.reject(Objects.requireNonNullElse(no.field(), FileType.FIELD), no.messageKey(), no.arguments());
            return page(view, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private Document.Kept find(long id) {
        return documents.find(id).orElseThrow(NotFound::new);
    }

    private DocumentFiles.Listed find(long id, long file) {
        return files.find(id, file).orElseThrow(NotFound::new);
    }

    private static FormView attachForm(long id, Form form) {
        String path = "/documents/" + id;
        return new FormView("documents/file", Texts.t("documents.attach"), path + "/files", path, form)
                .field(FileType.FIELD, "file", true);
    }

    private static FormView replaceForm(long id, DocumentFiles.Listed file, Form form) {
        String path = "/documents/" + id;
        String action = path + "/files/" + file.id() + "/replacement";
        return new FormView("documents/file", Texts.t("documents.replace-named", file.name()), action, path, form)
                .field(FileType.FIELD, "file", true);
    }

    private FormView signForm(long id, Form form) {
        String path = "/documents/" + id;
        var view = new FormView("documents/signed-copy", Texts.t("documents.sign"), path + "/signed-copies", path, form)
                .field(FileType.FIELD, "file", true)
                .field("form", "segmented", true, FormView.options("documents.form.", SignedCopies.FORMS))
                .field("signed_on", "date", true);
        return signed.of(id).isEmpty() ? view : view.field("reason", "textarea", true);
    }

    private static ModelAndView page(FormView view, HttpStatus status) {
        var page = new ModelAndView("web/form-page", Map.of("view", view));
        page.setStatus(status);
        return page;
    }
}
