package org.lienhiep.portal.pictures;

import java.nio.file.Files;
import java.nio.file.Path;
import org.lienhiep.documents.papers.PaperFiles;
import org.lienhiep.web.Menu;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.WithoutReading;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives out the files of pictures: to everybody while the article stands, to those who write it always. */
@Controller
@Permit(Permit.PUBLIC)
class PictureFileController {

    private final Pictures pictures;
    private final Shown articles;
    private final PaperFiles files;

    PictureFileController(Pictures pictures, Shown articles, PaperFiles files) {
        this.pictures = pictures;
        this.articles = articles;
        this.files = files;
    }

    /** The bytes of an address never change; a day is how long a picture taken out may stand in somebody's browser. */
    @GetMapping("/pictures/{file:[0-9a-f]{32}-\\d{1,5}\\.jpg}")
    @WithoutReading
    ResponseEntity<FileSystemResource> give(@PathVariable String file) {
        int width = Integer.parseInt(file.substring(33, file.length() - 4));
        var found = pictures.file(file.substring(0, 32), width).orElseThrow(NotFound::new);
        boolean open = articles.toEverybody(found.articleId());
        if (!open && !Menu.may("portal.read")) throw new NotFound();
        Path bytes = files.path(found.sha256());
        if (!Files.exists(bytes)) throw new NotFound();
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header("Cache-Control", open ? "public, max-age=86400" : "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .eTag("\"" + found.sha256().substring(0, 32) + "\"")
                .body(new FileSystemResource(bytes));
    }
}
