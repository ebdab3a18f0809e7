package org.lienhiep.documents.papers;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienhiep.unions.Union;

/** How the papers of a Union look, and what they say of it, from a day on. */
public record PaperProfile(PaperLayout layout, Letterhead words) {

    /**
     * A measure that a Union may set.
     *
     * @param code its name in the settings and on the form
     * @param standard what holds where nothing is set
     * @param least the smallest that the decree allows
     * @param most the largest
     */
    record Measure(String code, String standard, String least, String most) {}

    /** The measures of Phụ lục I with their bounds; millimetres for the sheet, points for type. */
    static final List<Measure> MEASURES = List.of(
            new Measure("top", "20", "20", "25"),
            new Measure("bottom", "20", "20", "25"),
            new Measure("left", "30", "30", "35"),
            new Measure("right", "15", "15", "20"),
            new Measure("header", "10", "5", "15"),
            new Measure("country", "13", "12", "13"),
            new Measure("motto", "14", "13", "14"),
            new Measure("issuer", "13", "12", "13"),
            new Measure("about", "12", "12", "13"),
            new Measure("text", "14", "13", "14"),
            new Measure("table", "13", "11", "14"),
            new Measure("contact_size", "11", "11", "12"),
            new Measure("line", "1,25", "1", "1,5"),
            new Measure("after", "6", "6", "12"));

    /** The first line of a paragraph goes in by one of these, in millimetres. */
    static final List<String> INDENTS = List.of("10", "12,7");

    /** The words of the head and the foot, in the order of the form. */
    static final List<String> WORDS = List.of(
            "upper_body",
            "body",
            "name",
            "symbol",
            "place",
            "above",
            "copies",
            "capacity",
            "signer",
            "contact",
            "address");

    /** The profile that these settings make; what is not set is the decree's and the Union's own name. */
    static PaperProfile of(Map<String, String> settings, Union union) {
        Map<String, String> all = standard(union);
        all.putAll(settings);
        return new PaperProfile(layout(all), letterhead(all));
    }

    /** The settings of a Union that has set nothing. */
    static Map<String, String> standard(Union union) {
        Letterhead words = Letterhead.of(union);
        Map<String, String> all = new LinkedHashMap<>();
        MEASURES.forEach(m -> all.put(m.code(), m.standard()));
        all.put("indent", INDENTS.getFirst());
        all.put("upper_body", words.upperBody());
        all.put("body", words.body());
        all.put("name", words.name());
        all.put("symbol", words.symbol());
        all.put("place", words.place());
        all.put("above", words.above());
        all.put("copies", String.join("\n", words.copies()));
        all.put("capacity", String.join("\n", words.capacity()));
        all.put("signer", "");
        all.put("contact", "");
        all.put("address", "");
        return all;
    }

    private static PaperLayout layout(Map<String, String> all) {
        return new PaperLayout(
                new PaperLayout.Page(
                        210,
                        297,
                        whole(all, "top"),
                        whole(all, "right"),
                        whole(all, "bottom"),
                        whole(all, "left"),
                        whole(all, "header")),
                new PaperLayout.Sizes(
                        whole(all, "country"),
                        whole(all, "motto"),
                        whole(all, "issuer"),
                        PaperLayout.ND30.sizes().number(),
                        whole(all, "about"),
                        whole(all, "text"),
                        whole(all, "table"),
                        PaperLayout.ND30.sizes().copiesHead(),
                        PaperLayout.ND30.sizes().copies(),
                        whole(all, "contact_size")),
                new PaperLayout.Flow(
                        number(all, "line").multiply(BigDecimal.valueOf(240)).intValue(),
                        whole(all, "after"),
                        INDENTS.getLast().equals(all.get("indent")) ? 720 : 567));
    }

    private static Letterhead letterhead(Map<String, String> all) {
        return new Letterhead(
                word(all, "upper_body"),
                word(all, "body"),
                word(all, "name"),
                word(all, "symbol"),
                word(all, "place"),
                word(all, "above"),
                word(all, "copies").lines().filter(l -> !l.isBlank()).toList(),
                word(all, "capacity").lines().filter(l -> !l.isBlank()).toList(),
                word(all, "signer"),
                word(all, "contact"),
                word(all, "address"));
    }

    private static String word(Map<String, String> all, String code) {
        return Marked.clean(all.getOrDefault(code, "")).strip();
    }

    private static int whole(Map<String, String> all, String code) {
        return number(all, code).intValue();
    }

    static BigDecimal number(Map<String, String> all, String code) {
        return new BigDecimal(all.getOrDefault(code, "0").replace(',', '.'));
    }
}
