package org.lienhiep.documents.papers;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

/** Makes a PDF one to be kept for many years: PDF/A-2b (ISO 19005-2), its colours and its description inside it. */
final class ArchivalPdf {

    private static final String SRGB = "sRGB IEC61966-2.1";
    private static final String PRODUCER = "Liên Hiệp";

    /** No clock: what is signed by its hash must come out the same again. */
    private static final LocalDate DAY = LocalDate.of(2000, 1, 1);

    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/";
    private static final String PDF = "http://ns.adobe.com/pdf/1.3/";
    private static final String PDFA = "http://www.aiim.org/pdfa/ns/id/";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private ArchivalPdf() {}

    /** Says what it is, and names it by what is in it and not by chance. */
    static void describe(PDDocument document, Paper paper, int seed) throws IOException {
        String title = title(paper);
        String author = paper.head().body().replace('\n', ' ');
        var information = document.getDocumentInformation();
        information.setTitle(title);
        information.setAuthor(author);
        information.setProducer(PRODUCER);
        var moment = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
        moment.setTime(Date.from(DAY.atStartOfDay(ZoneOffset.UTC).toInstant()));
        information.setCreationDate(moment);
        information.setModificationDate(moment);
        document.setDocumentId((long) seed);
        document.getDocumentCatalog().setLanguage("vi");
        document.getDocumentCatalog().addOutputIntent(colours(document));
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(said(title, author).getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
    }

    private static String title(Paper paper) {
        String summary = Marked.plain(paper.subject().summary());
        return summary.isEmpty() ? paper.subject().type() : summary;
    }

    private static PDOutputIntent colours(PDDocument document) throws IOException {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        var intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.setInfo(SRGB);
        intent.setOutputCondition(SRGB);
        intent.setOutputConditionIdentifier(SRGB);
        intent.setRegistryName("http://www.color.org");
        return intent;
    }

    private static String said(String title, String author) {
        var out = new Markup().open("x:xmpmeta", "xmlns:x", "adobe:ns:meta/").open("rdf:RDF", "xmlns:rdf", RDF);
        out.open("rdf:Description", "rdf:about", "", "xmlns:pdfaid", PDFA);
        value(out, "pdfaid:part", "2");
        value(out, "pdfaid:conformance", "B");
        out.close().open("rdf:Description", "rdf:about", "", "xmlns:dc", DC);
        out.open("dc:title")
                .open("rdf:Alt")
                .open("rdf:li", "xml:lang", "x-default")
                .words(title);
        out.close().close().close().open("dc:creator").open("rdf:Seq");
        value(out, "rdf:li", author);
        out.close().close().close().open("rdf:Description", "rdf:about", "", "xmlns:xmp", XMP);
        value(out, "xmp:CreateDate", DAY + "T00:00:00Z");
        value(out, "xmp:ModifyDate", DAY + "T00:00:00Z");
        out.close().open("rdf:Description", "rdf:about", "", "xmlns:pdf", PDF);
        value(out, "pdf:Producer", PRODUCER);
        out.close().close().close();
        return "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>" + out + "<?xpacket end=\"w\"?>";
    }

    private static void value(Markup out, String name, String words) {
        out.open(name).words(words).close();
    }
}
