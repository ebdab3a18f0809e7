package org.lienhiep.portal.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.lienhiep.portal.articles.Article;
import org.lienhiep.portal.articles.Articles;
import org.lienhiep.web.Here;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.Permit;
import org.lienhiep.web.PublicEntry;
import org.lienhiep.web.PublicPages;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The pages of the portal for search engines (sitemaps.org): its contents, its sections, its articles. */
@Controller
@Permit(Permit.PUBLIC)
class SitemapController {

    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /** The newest so many; a file of ours stays far below the 50,000 of the protocol. */
    private static final int ARTICLES = 2_000;

    private final Articles articles;

    SitemapController(Articles articles) {
        this.articles = articles;
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemap(HttpServletRequest request, HttpServletResponse response) throws XMLStreamException {
        List<Article> newest = articles.readable(null, Here.get().today(), Keyset.NEWEST, ARTICLES);
        String root = ServletUriComponentsBuilder.fromRequest(request)
                .replacePath("")
                .replaceQuery(null)
                .build()
                .toUriString();
        var text = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("urlset");
        xml.writeDefaultNamespace(SITEMAP);
        var contents = PublicEntry.all().stream().map(PublicEntry::path);
        var sections = Article.SECTIONS.stream().map(section -> "/sections/" + section);
        for (String path : Stream.concat(contents, sections).toList()) page(xml, root + Here.url(path), null);
        for (Article article : newest)
            page(xml, root + Here.url(article.path()), String.valueOf(article.publishedOn()));
        xml.writeEndElement();
        xml.writeEndDocument();
        PublicPages.mayKeep(response);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/xml;charset=UTF-8"))
                .body(text.toString());
    }

    private static void page(XMLStreamWriter xml, String address, @Nullable String day) throws XMLStreamException {
        xml.writeStartElement("url");
        element(xml, "loc", address);
        if (day != null) element(xml, "lastmod", day);
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
