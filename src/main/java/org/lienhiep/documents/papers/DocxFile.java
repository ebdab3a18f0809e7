package org.lienhiep.documents.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The parts of a Word file around its text: styles, page number, settings, and how they hang together (ECMA-376). */
final class DocxFile {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String PROPERTIES = PACKAGE + "metadata/core-properties";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /** One moment for all parts, so that the same paper is the same file. */
    private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);

    private DocxFile() {}

    static byte[] zip(Paper paper, PaperLayout layout, String document) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        put(parts, "[Content_Types].xml", contentTypes());
        put(
                parts,
                "_rels/.rels",
                relationships(
                        R + "/officeDocument",
                        "word/document.xml",
                        PACKAGE + "relationships/metadata/core-properties",
                        "docProps/core.xml"));
        put(parts, "docProps/core.xml", core(paper));
        put(parts, "word/document.xml", document);
        put(parts, "word/_rels/document.xml.rels", around());
        put(parts, "word/styles.xml", styles(layout));
        put(parts, "word/settings.xml", settings());
        put(parts, "word/header1.xml", edge("w:hdr", "Header", ""));
        put(parts, "word/header2.xml", pageNumber());
        put(parts, "word/footer1.xml", edge("w:ftr", "Footer", paper.notice()));
        put(parts, "word/footer2.xml", edge("w:ftr", "DiaChi", firstFoot(paper)));
        String address = paper.check() == null ? "-" : paper.check().address();
        parts.put("word/media/code.png", QrCode.of(address).png());
        return zip(parts);
    }

    /** What stands around the text, in the order of its relations. */
    private static String around() {
        return relationships(
                R + "/header",
                "header1.xml",
                R + "/header",
                "header2.xml",
                R + "/footer",
                "footer1.xml",
                R + "/styles",
                "styles.xml",
                R + "/settings",
                "settings.xml",
                R + "/footer",
                "footer2.xml",
                R + "/image",
                "media/code.png");
    }

    private static void put(Map<String, byte[]> parts, String name, String xml) {
        parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    /** Box 13 on the first page, and the notice that every page has. */
    private static String firstFoot(Paper paper) {
        String contact = paper.foot().contact();
        return paper.notice().isEmpty() ? contact : contact + "\n" + paper.notice();
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(MOMENT);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String contentTypes() {
        var out = Markup.file().open("Types", "xmlns", PACKAGE + "content-types");
        out.empty("Default", "Extension", "xml", "ContentType", "application/xml");
        out.empty("Default", "Extension", "png", "ContentType", "image/png");
        out.empty(
                "Default",
                "Extension",
                "rels",
                "ContentType",
                "application/vnd.openxmlformats-package.relationships+xml");
        String[] words = {
            "document",
            "document.main",
            "styles",
            "styles",
            "settings",
            "settings",
            "header1",
            "header",
            "header2",
            "header",
            "footer1",
            "footer",
            "footer2",
            "footer"
        };
        for (int i = 0; i < words.length; i += 2) {
            override(out, "/word/" + words[i] + ".xml", WORD + words[i + 1] + "+xml");
        }
        override(out, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        return out.close().toString();
    }

    private static void override(Markup out, String part, String type) {
        out.empty("Override", "PartName", part, "ContentType", type);
    }

    /** Types and targets in turn; their ids are rId1, rId2, … */
    private static String relationships(String... typesAndTargets) {
        var out = Markup.file().open("Relationships", "xmlns", PACKAGE + "relationships");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            out.empty(
                    "Relationship",
                    "Id",
                    "rId" + (i / 2 + 1),
                    "Type",
                    typesAndTargets[i],
                    "Target",
                    typesAndTargets[i + 1]);
        }
        return out.close().toString();
    }

    private static String core(Paper paper) {
        var out = Markup.file()
                .open("cp:coreProperties", "xmlns:cp", PROPERTIES, "xmlns:dc", "http://purl.org/dc/elements/1.1/");
        out.open("dc:title").words(Marked.plain(paper.subject().summary())).close();
        out.open("dc:creator").words(paper.head().body()).close();
        out.open("dc:language").words("vi-VN").close();
        return out.close().toString();
    }

    private static String settings() {
        var out = Markup.file().open("w:settings", "xmlns:w", W);
        out.empty("w:zoom", "w:percent", "100").empty("w:characterSpacingControl", "w:val", "doNotCompress");
        out.open("w:compat");
        out.empty(
                "w:compatSetting",
                "w:name",
                "compatibilityMode",
                "w:uri",
                "http://schemas.microsoft.com/office/word",
                "w:val",
                "15");
        out.close().empty("w:themeFontLang", "w:val", "vi-VN");
        return out.close().toString();
    }

    private static String pageNumber() {
        var out = Markup.file().open("w:hdr", "xmlns:w", W).open("w:p").open("w:pPr");
        out.empty("w:pStyle", "w:val", "Header").close();
        for (String kind : new String[] {"begin", "", "separate", "2", "end"}) {
            out.open("w:r");
            if (kind.isEmpty()) {
                out.open("w:instrText", "xml:space", "preserve").words(" PAGE ").close();
            } else if (kind.equals("2")) out.open("w:t").words(kind).close();
            else out.empty("w:fldChar", "w:fldCharType", kind);
            out.close();
        }
        return out.close().close().toString();
    }

    private static String edge(String element, String style, String words) {
        var out = Markup.file().open(element, "xmlns:w", W).open("w:p").open("w:pPr");
        out.empty("w:pStyle", "w:val", style).close();
        if (!words.isEmpty()) {
            out.open("w:r");
            String[] lines = words.split("\n");
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) out.empty("w:br");
                out.open("w:t").words(lines[i]).close();
            }
            out.close();
        }
        return out.close().close().toString();
    }

    private static String styles(PaperLayout layout) {
        PaperLayout.Sizes sizes = layout.sizes();
        return resource("/papers/paper-styles.xml")
                .replace("{country}", half(sizes.country()))
                .replace("{motto}", half(sizes.motto()))
                .replace("{issuer}", half(sizes.issuer()))
                .replace("{number}", half(sizes.number()))
                .replace("{about}", half(sizes.about()))
                .replace("{contact}", half(sizes.contact()))
                .replace("{text}", half(sizes.text()))
                .replace("{table}", half(sizes.table()))
                .replace("{copies-head}", half(sizes.copiesHead()))
                .replace("{copies}", half(sizes.copies()))
                .replace("{line}", Integer.toString(layout.flow().line()))
                .replace("{after}", Integer.toString(layout.flow().after() * 20))
                .replace("{indent}", Integer.toString(layout.flow().indent()));
    }

    private static String half(int points) {
        return Integer.toString(points * 2);
    }

    private static String resource(String path) {
        try (InputStream in = Objects.requireNonNull(DocxFile.class.getResourceAsStream(path))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
