package org.lienhiep.documents.papers;

import java.util.List;
import org.lienhiep.documents.papers.PaperBlock.Centred;
import org.lienhiep.documents.papers.PaperBlock.Listing;
import org.lienhiep.documents.papers.PaperBlock.Paragraph;

/** How a certificate fills its one page: how large its lines are, and where its foot begins. Lengths are millimetres. */
final class CertificateFit {

    /** Sizes of the lines in points, the largest that fits is taken. */
    static final List<Integer> SIZES = List.of(18, 16, 14, 13);

    private static final double POINT = 25.4 / 72;
    private static final double LEADING = 1.15;

    /** The upright part of the sheet between its margins, with a little left over so that no second page comes. */
    private static final double HEIGHT = 178 - 6;

    /** The title with its gap and the gold line. */
    private static final double TITLE = 31;

    private static final int WIDTH = PaperLayout.twips(230);

    private final Paper paper;
    private final PaperLayout layout;

    CertificateFit(Paper paper, PaperLayout layout) {
        this.paper = paper;
        this.layout = layout;
    }

    /** The size of the lines in points. */
    int size() {
        return SIZES.stream()
                .filter(size -> lines(size) <= upper() - TITLE)
                .findFirst()
                .orElse(SIZES.getLast());
    }

    /** The height of title and lines, so that the foot stands at the lower margin. */
    double upper() {
        return HEIGHT - head() - foot();
    }

    /** The name of a body, its lines about as long. */
    static String issuer(String body, PaperLayout layout) {
        return TimesBold.balanced(body, layout.sizes().issuer(), PaperLayout.twips(124));
    }

    private double head() {
        Paper.Head head = paper.head();
        long left = issuer(head.body(), layout).lines().count()
                + issuer(head.upperBody(), layout).lines().count();
        return Math.max(left, 3) * layout.sizes().issuer() * LEADING * POINT;
    }

    private double foot() {
        double lines = 2.0 + paper.foot().capacity().size();
        return (lines * layout.sizes().text() * LEADING + 75 + 6) * POINT;
    }

    private double lines(int size) {
        double high = 0;
        for (PaperBlock block : paper.body()) {
            high += switch (block) {
                case Centred name -> height(name.words(), name(name.words()));
                case Paragraph line -> height(words(line), size);
                case Listing lines ->
                    lines.lines().stream().mapToDouble(l -> height(l, size)).sum();
                default -> throw new IllegalArgumentException("a certificate holds lines only");
            };
        }
        return high;
    }

    private static double height(String words, int size) {
        return TimesBold.lines(Marked.plain(words), size, WIDTH).size() * size * 1.3 * POINT + 2;
    }

    /** The size of a name in points: a long one goes down to 20, never lower. */
    static int name(String name) {
        int length = Marked.plain(name).length();
        return length <= 26 ? 27 : length <= 40 ? 23 : 20;
    }

    static String words(Paragraph line) {
        StringBuilder words = new StringBuilder();
        line.spans().forEach(s -> words.append(s.text()));
        return words.toString();
    }
}
