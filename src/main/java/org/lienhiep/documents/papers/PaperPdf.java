package org.lienhiep.documents.papers;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Element;

/**
 * Writes papers as one PDF with an embedded typeface of the same measure as Times New Roman. Each part of a paper counts its pages
 * from one. Nothing is ever fetched: what the mark-up might name outside itself is refused. The same papers give the same bytes, made
 * to be kept ({@link ArchivalPdf}).
 */
public final class PaperPdf implements AutoCloseable {

    /** Its media type. */
    public static final String MEDIA_TYPE = "application/pdf";

    /** The type of the object that is drawn as a code. */
    static final String CODE = "application/x-lienhiep-code";

    private static final Map<String, Face> FACES = Map.of(
            "regular", new Face(400, FontStyle.NORMAL),
            "bold", new Face(700, FontStyle.NORMAL),
            "italic", new Face(400, FontStyle.ITALIC),
            "bold-italic", new Face(700, FontStyle.ITALIC));

    private record Face(int weight, FontStyle style) {}

    private final PDDocument document;
    private final Map<String, PDFont> fonts = new LinkedHashMap<>();
    private final List<TrueTypeFont> faces = new ArrayList<>();

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PaperPdf(PDDocument document) throws IOException {
        this.document = document;
        for (String face : FACES.keySet().stream().sorted().toList()) {
            try (InputStream in = Objects.requireNonNull(
                    PaperPdf.class.getResourceAsStream("/papers/fonts/tinos-" + face + ".ttf"))) {
                TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(in));
                // ligatures, which Word sets none of either, are sought word by word: nine tenths of the time of a long
                // paper
                font.setEnableGsub(false);
                faces.add(font);
                fonts.put(face, PDType0Font.load(document, font, true));
            }
        }
    }

    /** The typefaces are read until the papers are written. */
    @Override
    public void close() throws IOException {
        for (TrueTypeFont face : faces) face.close();
    }

    /** One paper. */
    public static byte[] write(Paper paper, PaperLayout layout) {
        return write(List.of(paper), layout);
    }

    /** Several papers in one file, to be printed in one go. */
    public static byte[] write(List<Paper> papers, PaperLayout layout) {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument();
                var pdf = new PaperPdf(document)) {
            int seed = 0;
            for (Paper paper : papers) {
                String first = PaperHtml.first(paper, layout);
                seed = 31 * seed + first.hashCode();
                pdf.add(first);
                for (Paper.Annex annex : paper.annexes()) pdf.add(PaperHtml.annex(paper, annex, layout));
            }
            ArchivalPdf.describe(document, papers.getFirst(), seed);
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void add(String html) throws IOException {
        var builder = new PdfRendererBuilder()
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useObjectDrawerFactory(new Codes())
                .usePDDocument(document)
                .withHtmlContent(html, null);
        fonts.forEach((name, font) -> {
            Face face = Objects.requireNonNull(FACES.get(name));
            builder.useFont(new PDFontSupplier(font), "Tinos", face.weight, face.style, true);
        });
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFKeepOpen();
        }
    }

    /** Draws codes as paths. */
    private static final class Codes implements FSObjectDrawerFactory {

        @Override
        public FSObjectDrawer createDrawer(Element element) {
            return (e, x, y, width, height, device, context, dots) -> {
                device.drawWithGraphics((float) x, (float) y, (float) width, (float) height, pen -> {
                    pen.setColor(Color.BLACK);
                    pen.fill(QrCode.of(e.getAttribute("data-address")).shape(width / dots));
                });
                return Map.of();
            };
        }

        @Override
        public boolean isReplacedObject(Element element) {
            return element.getAttribute("type").equals(CODE);
        }
    }
}
