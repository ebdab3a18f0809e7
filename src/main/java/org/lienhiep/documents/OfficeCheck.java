package org.lienhiep.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks into a zip for a Word document or an Excel workbook: what its own table of contents says each part is (ECMA-376, part 2).
 * Nothing but that table is unpacked.
 */
final class OfficeCheck {

    private static final int MOST_PARTS = 2_000;
    private static final long MOST_UNPACKED = 200_000_000;
    private static final int MOST_CONTENTS = 1_000_000;
    private static final String TABLE = "[Content_Types].xml";

    private OfficeCheck() {}

    static FileType type(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> parts = Collections.list(zip.entries());
            long unpacked = parts.stream().mapToLong(ZipEntry::getSize).sum();
            if (parts.size() > MOST_PARTS || unpacked > MOST_UNPACKED)
                throw FileType.refused("documents.file.too-full");
            if (parts.stream().anyMatch(p -> carriesCode(p.getName()))) throw FileType.refused("documents.file.macros");
            ZipEntry table = zip.getEntry(TABLE);
            if (table == null) throw FileType.refused("documents.file.unknown");
            byte[] bytes = zip.getInputStream(table).readNBytes(MOST_CONTENTS);
            Map<String, String> contents = contents(bytes);
            if (contents.values().stream().anyMatch(OfficeCheck::isMacro))
                throw FileType.refused("documents.file.macros");
            return main(contents, zip);
        } catch (ZipException | XMLStreamException e) {
            // an entry locked by a password cannot be read either
            throw FileType.refused("documents.file.broken");
        }
    }

    private static FileType main(Map<String, String> contents, ZipFile zip) {
        for (var part : contents.entrySet()) {
            boolean there = zip.getEntry(part.getKey().replaceFirst("^/", "")) != null;
            if (there && part.getValue().endsWith(".wordprocessingml.document.main+xml")) return FileType.DOCX;
            if (there && part.getValue().endsWith(".spreadsheetml.sheet.main+xml")) return FileType.XLSX;
        }
        throw FileType.refused("documents.file.unknown");
    }

    private static boolean carriesCode(String part) {
        String name = part.toLowerCase(Locale.ROOT);
        return name.contains("vbaproject") || name.contains("/activex/") || name.contains("macrosheets/");
    }

    private static boolean isMacro(String type) {
        String name = type.toLowerCase(Locale.ROOT);
        return name.contains("macroenabled") || name.contains("vbaproject") || name.contains("macrosheet");
    }

    /** The parts and what they are. */
    private static Map<String, String> contents(byte[] table) throws XMLStreamException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(table));
        Map<String, String> contents = new HashMap<>();
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
            String part = xml.getAttributeValue(null, "PartName");
            String ending = xml.getAttributeValue(null, "Extension");
            String type = xml.getAttributeValue(null, "ContentType");
            if (type != null) contents.put(part != null ? part : "*." + ending, type);
        }
        return contents;
    }
}
