package org.lienhiep.documents.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a paper of a template, values and a profile. The same three give the same paper.
 *
 * @param values what the record and the office gave, by field name
 * @param issue its number and day, or null while it is a draft
 * @param urgency "KHẨN", "THƯỢNG KHẨN", "HỎA TỐC", or empty
 * @param notice words at the foot of papers that are not real
 */
record Composing(
        PaperTemplate template,
        PaperProfile profile,
        Map<String, PaperValue> values,
        @Nullable Issue issue,
        LocalDate day,
        String urgency,
        String notice) {

    /** What issuing gave it. */
    record Issue(String number, LocalDate on, String address, String code) {}

    /** A paper, and the fields that nothing stands in. */
    record Composed(Paper paper, List<String> missing) {}

    /** The fields that every paper has. */
    static final List<String> OWN = List.of("Cơ quan", "Chữ viết tắt", "Địa danh", "Năm", "Số văn bản", "Ngày văn bản");

    Composed make() {
        var filling = new Filling(all());
        Letterhead words = profile.words();
        boolean certificate = template.kind() == PaperKind.CERTIFICATE;
        var paper = new Paper(
                template.kind(),
                head(filling),
                new Paper.Subject(
                        template.kind().title(),
                        filling.line(template.part("summary")),
                        filling.lines(template.part("to")),
                        authority(filling),
                        filling.lines(template.part("bases"))),
                TemplateText.blocks(template.part("text"), filling),
                new Paper.Foot(
                        copies(filling, certificate),
                        or(filling.lines(template.part("capacity")), words.capacity()),
                        template.part("signer").isEmpty() ? words.signer() : filling.line(template.part("signer")),
                        beside(filling),
                        certificate || template.kind() == PaperKind.ANNEX ? "" : words.contact()),
                annexes(filling),
                notice,
                issue == null ? null : new Paper.Check(issue.address + issue.code, grouped(issue.code)));
        return new Composed(paper, List.copyOf(filling.missing()));
    }

    private Paper.Head head(Filling filling) {
        Letterhead words = profile.words();
        String number = "";
        if (template.kind().numbered())
            number = issue == null ? PaperWords.openNumber(symbol(filling)) : PaperWords.number(issue.number);
        String day = issue == null
                ? PaperWords.openDay(words.place(), this.day.getYear())
                : PaperWords.placeAndDay(words.place(), issue.on);
        return new Paper.Head(
                words.upperBody(),
                words.body(),
                number,
                template.kind() == PaperKind.MINUTES ? "" : day, // its text says when it was held
                issue == null && template.kind() != PaperKind.CERTIFICATE ? "DỰ THẢO" : "",
                urgency);
    }

    /** "QĐ-LHH"; for a letter "LHH-VP"; what the template says where it says something. */
    String symbol(Filling filling) {
        String own = template.part("symbol");
        if (!own.isEmpty()) return filling.line(own);
        String union = profile.words().symbol();
        return template.kind() == PaperKind.LETTER
                ? union + "-VP"
                : template.kind().sign() + "-" + union;
    }

    private String authority(Filling filling) {
        String own = template.part("authority");
        if (template.kind() == PaperKind.ANNEX) return filling.line(own);
        return filling.line(own).toUpperCase(PaperWords.VIETNAMESE);
    }

    private List<String> copies(Filling filling, boolean certificate) {
        List<String> own = filling.lines(template.part("copies"));
        if (certificate || template.kind() == PaperKind.LIST) return own;
        return or(own, profile.words().copies());
    }

    private Paper.@Nullable Signature beside(Filling filling) {
        List<String> capacity = filling.lines(template.part("beside"));
        return capacity.isEmpty() ? null : new Paper.Signature(capacity, filling.line(template.part("beside_signer")));
    }

    /** A title that begins with "Kèm:" is issued with the paper; any other is an annex of it. */
    private List<Paper.Annex> annexes(Filling filling) {
        List<PaperBlock> body = TemplateText.blocks(template.part("annex"), filling);
        if (body.isEmpty()) return List.of();
        String title = filling.line(template.part("annex_title"));
        boolean attached = title.startsWith("Kèm:");
        String reference = "Kèm theo %s số %s của %s"
                .formatted(
                        capital(template.kind().title()),
                        issue == null
                                ? PaperWords.openNumber(symbol(filling)).substring(3) + " ngày      /     /"
                                        + day.getYear()
                                : PaperWords.padded(issue.number) + " " + PaperWords.day(issue.on),
                        profile.words().name());
        String plain = (attached ? title.substring(4) : title).strip();
        return List.of(new Paper.Annex(plain.toUpperCase(PaperWords.VIETNAMESE), reference, body, attached));
    }

    private Map<String, PaperValue> all() {
        Map<String, PaperValue> all = new HashMap<>(values);
        Letterhead words = profile.words();
        all.put("Cơ quan", PaperValue.words(words.name()));
        all.put("Chữ viết tắt", PaperValue.words(words.symbol()));
        all.put("Địa danh", PaperValue.words(words.place()));
        all.put("Năm", PaperValue.words(Integer.toString(issue == null ? day.getYear() : issue.on.getYear())));
        all.put("Số văn bản", PaperValue.words(issue == null ? "…" : PaperWords.padded(issue.number)));
        all.put("Ngày văn bản", issue == null ? PaperValue.words("…") : PaperValue.day(issue.on));
        return all;
    }

    private static List<String> or(List<String> own, List<String> otherwise) {
        return own.isEmpty() ? new ArrayList<>(otherwise) : own;
    }

    private static String capital(String title) {
        if (title.isEmpty()) return "Công văn";
        return title.substring(0, 1) + title.substring(1).toLowerCase(PaperWords.VIETNAMESE);
    }

    /** The code in groups of four, as it is read aloud. */
    static String grouped(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }
}
