package org.lienhiep.documents;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** The metadata of one document, or of a register's year, as XML or JSON. */
@Controller
@Permit("documents.read")
class MetadataController {

    private final DocumentLists lists;
    private final JsonMapper json;

    MetadataController(DocumentLists lists, JsonMapper json) {
        this.lists = lists;
        this.json = json;
    }

    @GetMapping("/documents/{id:\\d+}/metadata.{form:xml|json}")
    ResponseEntity<byte[]> document(@PathVariable long id, @PathVariable String form) {
        var entry = lists.entry(id).orElseThrow(NotFound::new);
        return file(List.of(entry), "document-" + id, form);
    }

    @GetMapping("/documents/{direction:in|out}/metadata.{form:xml|json}")
    ResponseEntity<byte[]> year(
            @PathVariable String direction,
            @PathVariable String form,
            @RequestParam(required = false) @Nullable String year) {
        int of = year != null && year.matches("[12]\\d{3}")
                ? Integer.parseInt(year)
                : Here.get().year();
        var entries = lists.ofYear(direction, LocalDate.of(of, 1, 1), LocalDate.of(of, 12, 31));
        return file(entries, direction + "-" + of, form);
    }

    private ResponseEntity<byte[]> file(List<DocumentLists.Entry> entries, String name, String form) {
        List<Map<String, Object>> fields =
                entries.stream().map(e -> Metadata.of(e, Here.get().union())).toList();
        boolean xml = form.equals("xml");
        byte[] bytes = xml ? Metadata.xml(fields).getBytes(StandardCharsets.UTF_8) : json.writeValueAsBytes(fields);
        return ResponseEntity.ok()
                .contentType(xml ? MediaType.APPLICATION_XML : MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + form + "\"")
                .body(bytes);
    }
}
