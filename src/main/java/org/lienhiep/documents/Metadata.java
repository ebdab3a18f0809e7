package org.lienhiep.documents;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.unions.Union;

/**
 * The fields that Phụ lục VI of NĐ 30/2020/NĐ-CP, Phần II, sets for documents: sixteen for one that is sent, eighteen for one that
 * arrived, under their names there and cut to their lengths.
 */
final class Metadata {

    private Metadata() {}

    /** The fields of a document; a field with parts holds a map of them. */
    static Map<String, Object> of(DocumentLists.Entry entry, Union union) {
        Document.Kept d = entry.document();
        Standing s = entry.standing();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("FileCode", parts("OrganId", "", "FileCatalog", "", "FileNotation", ""));
        fields.put("DocOrdinal", "");
        fields.put("TypeName", cut(DocumentWords.typeInVietnamese(d), 100));
        var symbol = Symbol.parse(d.number());
        fields.put("CodeNumber", symbol.map(p -> Integer.toString(p.value())).orElse(""));
        fields.put("CodeNotation", cut(symbol.map(Symbol.Parts::symbol).orElse(d.number()), 30));
        fields.put("IssuedDate", day(d.issuedOn()));
        String issuer = d.issuer() != null ? d.issuer() : d.body() != null ? d.body() : d.in() ? "" : union.name();
        fields.put("OrganName", cut(issuer, 200));
        fields.put("Subject", cut(d.subject(), 500));
        fields.put("Language", "vi");
        fields.put("PageAmount", number(d.pages()));
        fields.put("Description", cut(d.note(), 500));
        if (d.in()) {
            fields.put("ArrivalDate", day(s.arrivedOn()));
            fields.put("ArrivalNumber", number(s.arrivalNo()));
        }
        fields.put("SignerInfo", parts("Position", cut(d.signerPost(), 100), "FullName", cut(d.signer(), 50)));
        if (!d.in()) fields.put("To", parts("OrganId", "", "OrganName", cut(d.recipients(), 200)));
        fields.put("Priority", Integer.toString(Document.PRIORITIES.indexOf(d.priority())));
        if (d.in()) {
            fields.put("ToPlaces", cut(s.holder(), 1_000));
            fields.put("TraceHeaderList", DocumentFacts.joined(s.instruction(), s.progress()));
            fields.put("DueDate", day(s.dueOn()));
        } else {
            fields.put("IssuedAmount", number(d.copies()));
            fields.put("DueDate", day(d.answerBy()));
        }
        return fields;
    }

    private static Map<String, Object> parts(String... namesAndValues) {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) parts.put(namesAndValues[i], namesAndValues[i + 1]);
        return parts;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    /** The documents as XML, one element a field. */
    static String xml(List<Map<String, Object>> documents) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Documents>\n");
        for (Map<String, Object> document : documents) {
            out.append("  <Document>\n");
            document.forEach((name, value) -> element(out, name, value, "    "));
            out.append("  </Document>\n");
        }
        return out.append("</Documents>\n").toString();
    }

    private static void element(StringBuilder out, String name, Object value, String indent) {
        out.append(indent).append('<').append(name).append('>');
        if (value instanceof Map<?, ?> parts) {
            out.append('\n');
            parts.forEach((part, words) -> element(out, String.valueOf(part), words, indent + "  "));
            out.append(indent);
        } else out.append(escaped(String.valueOf(value)));
        out.append("</").append(name).append(">\n");
    }

    private static String escaped(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
