package org.lienhiep.documents.papers;

/**
 * Measures of a paper. {@link #ND30} is Nghị định 30/2020/NĐ-CP, Phụ lục I, which Unions follow by their own rules (Đ.2 k.2).
 */
public record PaperLayout(Page page, Sizes sizes, Flow flow) {

    /** The sheet and its margins in millimetres; {@code header} from the upper edge to the page number. */
    public record Page(int width, int height, int top, int right, int bottom, int left, int header) {}

    /**
     * Type sizes in points.
     *
     * @param country Quốc hiệu, 12–13; {@code motto} Tiêu ngữ, 13–14
     * @param issuer both bodies, 12–13; {@code number} 13; {@code about} the summary of a letter, 12–13
     * @param text everything without a size of its own, 13–14; {@code table} inside tables
     * @param copiesHead "Nơi nhận:", 12; {@code copies} 11; {@code contact} 11–12
     */
    public record Sizes(
            int country,
            int motto,
            int issuer,
            int number,
            int about,
            int text,
            int table,
            int copiesHead,
            int copies,
            int contact) {}

    /**
     * The running text.
     *
     * @param line 240ths of a single line, 240–360
     * @param after gap after a paragraph in points, at least 6
     * @param indent of the first line in twips: 567 is 1 cm, 720 is 1.27 cm
     */
    public record Flow(int line, int after, int indent) {}

    /** Part of the text's width that the lines below the issuing body and the summary take: a third to a half. */
    static final double SHORT_LINE = 0.4;

    /** The smaller size of place and day in points. */
    static final int SMALL_DAY = 13;

    /** The decree's own measures. */
    public static final PaperLayout ND30 = new PaperLayout(
            new Page(210, 297, 20, 15, 20, 30, 10),
            new Sizes(13, 14, 13, 13, 12, 14, 13, 12, 11, 11),
            new Flow(300, 6, 567));

    /** Millimetres in twentieths of a point. */
    static int twips(double millimetres) {
        return (int) Math.round(millimetres * 1440 / 25.4);
    }

    /** Width of the text in twips. */
    int textWidth() {
        return twips(page.width) - twips(page.left) - twips(page.right);
    }

    /** Width of the left part of head and foot in twips; the right one must hold Quốc hiệu on one line. */
    int leftWidth() {
        return textWidth() - TimesBold.width(Paper.COUNTRY, sizes.country) - 330;
    }

    /** The name of a body as it is set into the left part of the head, its lines about as long. */
    String issuer(String body) {
        return TimesBold.balanced(body, sizes.issuer, leftWidth());
    }

    /** Length of the line below the issuing body in twips. */
    int issuerRule(String body) {
        return (int) (TimesBold.widest(issuer(body), sizes.issuer, leftWidth()) * SHORT_LINE);
    }

    /** A line in capitals in the middle of the text, its lines about as long. */
    String middle(String words) {
        return TimesBold.balanced(words, sizes.text, textWidth());
    }

    /** Whether place and day need the smaller of the sizes that the decree allows them. */
    boolean longDay(String placeAndDay) {
        return italic(placeAndDay, sizes.text) > textWidth() - leftWidth();
    }

    /** Place and day, on two lines where one is too short even for the smaller size. */
    String day(String placeAndDay) {
        boolean fits = italic(placeAndDay, SMALL_DAY) <= textWidth() - leftWidth();
        return fits ? placeAndDay : placeAndDay.replace(", ngày", ",\nngày");
    }

    /** Slanted words are narrower than bold ones by this part at least. */
    private static int italic(String words, int points) {
        return (int) (TimesBold.width(words, points) * 0.95);
    }

    /** Length of the line below the motto in twips: as long as its words. */
    int mottoRule() {
        return TimesBold.width(Paper.MOTTO, sizes.motto);
    }

    /** Length of the line below the summary in twips. */
    int summaryRule(String summary) {
        return (int) (TimesBold.widest(Marked.plain(summary), sizes.text, textWidth()) * SHORT_LINE);
    }
}
