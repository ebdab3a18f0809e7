package org.lienhiep.portal.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lienhiep.portal.articles.Article;
import org.lienhiep.portal.articles.Articles;
import org.lienhiep.web.Here;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.Permit;
import org.lienhiep.web.PublicPages;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The portal's news as an Atom feed (RFC 4287): the 30 newest articles. */
@Controller
@Permit(Permit.PUBLIC)
class FeedController {

    private static final int ENTRIES = 30;
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final Articles articles;

    FeedController(Articles articles) {
        this.articles = articles;
    }

    @GetMapping("/feed.xml")
    ResponseEntity<String> feed(HttpServletRequest request, HttpServletResponse response) throws XMLStreamException {
        var newest = articles.readable(null, Here.get().today(), Keyset.NEWEST, ENTRIES);
        PublicPages.mayKeep(response);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/atom+xml;charset=UTF-8"))
                .body(write(newest, root(request)));
    }

    private static String root(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromRequest(request)
                .replacePath("")
                .replaceQuery(null)
                .build()
                .toUriString();
    }

    private static String write(List<Article> articles, String root) throws XMLStreamException {
        var text = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        String slug = Here.get().union().slug();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", "vi");
        element(xml, "title", Here.get().union().name());
        element(xml, "id", "urn:lienhiep:" + slug);
        link(xml, "self", root + Here.url("/feed.xml"));
        link(xml, "alternate", root + Here.url("/"));
        element(xml, "updated", instant(articles.isEmpty() ? Here.get().today() : day(articles.getFirst())));
        for (Article article : articles) {
            xml.writeStartElement("entry");
            element(xml, "title", article.title());
            element(xml, "id", "urn:lienhiep:" + slug + ":articles:" + article.id());
            link(xml, "alternate", root + Here.url(article.path()));
            element(xml, "published", instant(day(article)));
            element(xml, "updated", instant(day(article)));
            xml.writeStartElement("author");
            element(xml, "name", article.author().isBlank() ? Here.get().union().shortName() : article.author());
            xml.writeEndElement();
            element(xml, "summary", article.lead());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        return text.toString();
    }

    private static LocalDate day(Article article) {
        return Objects.requireNonNull(article.publishedOn());
    }

    /** An article has a day and no hour: the morning of that day, by Vietnamese time. */
    private static String instant(LocalDate day) {
        return day + "T00:00:00+07:00";
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
    }
}
