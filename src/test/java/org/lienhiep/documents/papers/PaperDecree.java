package org.lienhiep.documents.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.lienhiep.documents.papers.PaperBlock.Paragraph;

/**
 * A printed paper laid beside Nghị định 30/2020/NĐ-CP, Phụ lục I: each component by its size, its face, its place and the lines drawn
 * below it. Lengths are millimetres, sizes points.
 */
final class PaperDecree {

    private static final double TOLERANCE = 0.9;

    private final Paper paper;
    private final PaperLayout layout;
    private final Pdf pdf;
    private final double left;
    private final double right;

    private PaperDecree(Paper paper, PaperLayout layout, Pdf pdf) {
        this.paper = paper;
        this.layout = layout;
        this.pdf = pdf;
        this.left = layout.page().left();
        this.right = layout.page().width() - layout.page().right();
    }

    /** Measures all that a paper of its kind has. */
    static void measure(Paper paper, PaperLayout layout, Pdf pdf) {
        var decree = new PaperDecree(paper, layout, pdf);
        pdf.nothingLiesOnAnother();
        if (paper.kind() == PaperKind.CERTIFICATE) {
            decree.certificate();
            return;
        }
        decree.sheet();
        decree.pageNumbers();
        if (paper.kind() == PaperKind.ANNEX) {
            decree.annexHead(1);
            return;
        }
        decree.country();
        decree.issuer();
        decree.numberAndDay();
        decree.urgency();
        decree.subject();
        decree.to();
        decree.text();
        decree.foot();
        decree.contact();
        if (!paper.annexes().isEmpty() && !paper.annexes().getFirst().attached())
            decree.annexHead(decree.line("Phụ lục").page());
    }

    private void sheet() {
        assertThat(pdf.width()).isCloseTo(210, within(0.4));
        assertThat(pdf.height()).isCloseTo(297, within(0.4));
        double lower = 297 - layout.page().bottom() + 1;
        assertThat(pdf.lines())
                .as("inside the margins")
                .filteredOn(l -> !l.words().isBlank())
                .filteredOn(l -> l.x() < left - 0.6 || l.right() > right + 0.8)
                .isEmpty();
        assertThat(pdf.lines())
                .as("between the margins")
                .filteredOn(l -> !l.words().isBlank() && !pageNumber(l) && !atTheFoot(l))
                .filteredOn(l -> l.y() < layout.page().top() || l.y() > lower)
                .isEmpty();
        assertThat(pdf.lines())
                .as("sizes of the decree, and 8 for the code to check")
                .filteredOn(l -> !l.words().isBlank())
                .allMatch(l -> l.size() > 7.9 && l.size() < 14.1);
    }

    private boolean pageNumber(Pdf.Line line) {
        return line.words().strip().matches("\\d+") && line.y() < layout.page().top();
    }

    private boolean atTheFoot(Pdf.Line line) {
        String words = line.words().strip();
        return (paper.foot().contact() + "\n" + paper.notice()).contains(words) && line.y() > 250;
    }

    private void pageNumbers() {
        int annex = paper.annexes().isEmpty() ? 0 : annexPage();
        for (int page = 1; page <= pdf.pages(); page++) {
            int now = page;
            int shown = annex > 0 && page >= annex ? page - annex + 1 : page;
            List<Pdf.Line> numbers = pdf.lines().stream()
                    .filter(l -> l.page() == now && pageNumber(l))
                    .toList();
            if (shown == 1) {
                assertThat(numbers).as("number on page 1").isEmpty();
                continue;
            }
            assertThat(numbers).as("number on page %d", page).hasSize(1);
            Pdf.Line number = numbers.getFirst();
            assertThat(number.words().strip()).isEqualTo(Integer.toString(shown));
            assertThat(number.size()).isBetween(12.95, 14.05);
            assertThat(middle(number)).isCloseTo((left + right) / 2, within(TOLERANCE));
            plain(number);
        }
    }

    private int annexPage() {
        return pdf.lines().stream()
                .filter(l -> l.words().startsWith("(Kèm theo"))
                .mapToInt(Pdf.Line::page)
                .min()
                .orElseThrow();
    }

    private void country() {
        Pdf.Line country = line(Paper.COUNTRY);
        Pdf.Line motto = line(Paper.MOTTO);
        look(country, layout.sizes().country(), true, false);
        look(motto, layout.sizes().motto(), true, false);
        assertThat(country.page()).isOne();
        assertThat(middle(motto)).isCloseTo(middle(country), within(TOLERANCE));
        Drawn.Shape rule = below(motto);
        assertThat(rule.width()).as("line below the motto").isCloseTo(motto.right() - motto.x(), within(1.2));
    }

    private void issuer() {
        List<String> own = layout.issuer(paper.head().body()).lines().toList();
        double middle = middle(line(own.getFirst()));
        double widest = 0;
        for (String words : own) {
            Pdf.Line line = line(words);
            look(line, layout.sizes().issuer(), true, false);
            assertThat(middle(line)).isCloseTo(middle, within(TOLERANCE));
            widest = Math.max(widest, line.right() - line.x());
        }
        layout.issuer(paper.head().upperBody())
                .lines()
                .forEach(words -> look(line(words), layout.sizes().issuer(), false, false));
        Drawn.Shape rule = below(line(own.getLast()));
        assertThat(rule.width() / widest).as("line below the body").isBetween(0.32, 0.51);
        assertThat(rule.middle()).isCloseTo(middle, within(TOLERANCE));
    }

    private void numberAndDay() {
        if (!paper.head().number().isEmpty()) {
            Pdf.Line number = line("Số:");
            look(number, layout.sizes().number(), false, false);
            double body = middle(
                    line(layout.issuer(paper.head().body()).lines().findFirst().orElseThrow()));
            if (!paper.head().number().contains("\u00A0")) {
                assertThat(number.words()).startsWith(paper.head().number());
                assertThat(middle(number)).isCloseTo(body, within(1.2));
            }
        }
        if (paper.head().placeAndDay().isEmpty()) return;
        Pdf.Line day = line(paper.head().placeAndDay().split(",")[0] + ", ngày");
        assertThat(day.size()).isBetween(12.95, 14.05);
        assertThat(day.face()).contains("Italic").doesNotContain("Bold");
        if (!paper.head().placeAndDay().contains("\u00A0"))
            assertThat(middle(day)).isCloseTo(middle(line(Paper.MOTTO)), within(1.5));
        if (!paper.head().number().isEmpty())
            assertThat(day.y()).as("level").isCloseTo(line("Số:").y(), within(1.0));
    }

    private void urgency() {
        String urgency = paper.head().urgency();
        if (urgency.isEmpty()) return;
        look(line(urgency), 13, true, false);
        double wide = urgency.equals("KHẨN") ? 20 : urgency.equals("HỎA TỐC") ? 30 : 40;
        Pdf.Line words = line(urgency);
        double upper = words.y() - 4;
        List<Drawn.Shape> around = pdf.shapes().stream()
                .filter(s -> s.page() == 1 && s.y() > upper - 5 && s.y() < words.y() + 5)
                .filter(s -> s.x() < words.x() && s.width() > 1 || s.x() < words.x() && s.height() > 1)
                .toList();
        double from = around.stream().mapToDouble(Drawn.Shape::x).min().orElseThrow();
        double to = around.stream().mapToDouble(s -> s.x() + s.width()).max().orElseThrow();
        assertThat(to - from).as("box of %s", urgency).isCloseTo(wide, within(2.5));
    }

    private void subject() {
        Paper.Subject subject = paper.subject();
        String summary = Marked.plain(subject.summary());
        if (paper.letter()) {
            Pdf.Line about = line("V/v");
            look(about, layout.sizes().about(), false, false);
            assertThat(about.y()).isGreaterThan(line("Số:").y());
            assertThat(about.right()).isLessThan(line(Paper.COUNTRY).x() + 1);
            return;
        }
        Pdf.Line type = exact(subject.type());
        look(type, layout.sizes().text(), true, false);
        assertThat(middle(type)).isCloseTo((left + right) / 2, within(TOLERANCE));
        if (!summary.isEmpty()) {
            Pdf.Line first = after(type, summary);
            look(first, layout.sizes().text(), true, false);
            assertThat(middle(first)).isCloseTo((left + right) / 2, within(1.5));
        }
        for (String basis : PaperWords.bases(subject.bases())) {
            Pdf.Line line = line(start(basis));
            assertThat(line.face()).contains("Italic");
            assertThat(line.x()).isCloseTo(left + indent(), within(TOLERANCE));
        }
        if (paper.kind() == PaperKind.DECISION) {
            Pdf.Line decides = line(PaperWords.decides());
            look(decides, layout.sizes().text(), true, false);
            assertThat(middle(decides)).isCloseTo((left + right) / 2, within(TOLERANCE));
        }
    }

    private void to() {
        List<String> to = paper.subject().addressees();
        if (to.isEmpty()) return;
        Pdf.Line whom = line("Kính gửi:");
        look(whom, layout.sizes().text(), false, false);
        if (to.size() == 1) return;
        double before = whom.y();
        List<String> listed = PaperWords.listed(to);
        double dash = line(listed.getFirst()).x();
        for (String each : listed) {
            Pdf.Line line = line(each);
            assertThat(line.x()).as("dashes below each other").isCloseTo(dash, within(0.4));
            assertThat(line.x()).as("behind the colon").isGreaterThan(whom.right() - 2.5);
            assertThat(line.y()).isGreaterThan(before);
            before = line.y();
        }
    }

    private void text() {
        for (PaperBlock block : paper.body()) {
            if (!(block instanceof Paragraph paragraph)) continue;
            String words = Marked.plain(CertificateFit.words(paragraph));
            if (words.length() < 24) continue;
            pdf.lines().stream()
                    .filter(l -> l.words().startsWith(words.substring(0, 20)) && l.x() < left + 20)
                    .findFirst()
                    .ifPresent(l -> {
                        assertThat(l.size()).isCloseTo(layout.sizes().text(), within(0.06));
                        assertThat(l.x()).as("first line of %s", words).isCloseTo(left + indent(), within(TOLERANCE));
                    });
        }
    }

    private void foot() {
        Paper.Foot foot = paper.foot();
        Pdf.Line power = last(foot.capacity().getFirst());
        look(power, layout.sizes().text(), true, false);
        if (!foot.signer().isEmpty()) {
            Pdf.Line signer = last(start(foot.signer()));
            look(signer, layout.sizes().text(), true, false);
            assertThat(signer.page()).isEqualTo(power.page());
            assertThat(signer.y() - power.y()).as("room for the signature").isGreaterThan(20);
        }
        Pdf.Line end = pdf.lines().stream()
                .filter(l -> l.words().strip().endsWith(Paper.END))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no ./. in " + pdf.text()));
        assertThat(end.page()).as("the signature stands below text").isEqualTo(power.page());
        if (foot.copies().isEmpty()) return;
        Pdf.Line copies = line("Nơi nhận:");
        assertThat(copies.size()).isCloseTo(12, within(0.06));
        assertThat(copies.face()).contains("Bold").contains("Italic");
        assertThat(copies.x()).isCloseTo(left, within(TOLERANCE));
        if (foot.beside() == null) assertThat(copies.y()).isCloseTo(power.y(), within(1.3));
        for (String line : PaperWords.listed(foot.copies())) look(last(start(line)), 11, false, false);
        assertThat(pdf.text()).contains("- Lưu: VT");
    }

    private void contact() {
        String contact = paper.foot().contact();
        if (contact.isEmpty()) return;
        for (String words : contact.lines().toList()) {
            Pdf.Line line = line(start(words));
            assertThat(line.page()).isOne();
            assertThat(line.y()).isGreaterThan(262);
            look(line, layout.sizes().contact(), false, false);
        }
        Pdf.Line first = line(start(contact));
        assertThat(pdf.shapes())
                .as("a line as wide as the text above the address")
                .anyMatch(s -> s.page() == 1
                        && s.level()
                        && s.y() < first.y()
                        && s.y() > first.y() - 7
                        && Math.abs(s.width() - (right - left)) < 1.5);
    }

    private void annexHead(int page) {
        Pdf.Line head = pdf.lines().stream()
                .filter(l -> l.page() == page && l.words().startsWith("Phụ lục"))
                .findFirst()
                .orElseThrow();
        look(head, 14, true, false);
        assertThat(middle(head)).isCloseTo((left + right) / 2, within(TOLERANCE));
        Pdf.Line with = line("(Kèm theo");
        assertThat(with.face()).contains("Italic");
        assertThat(with.y()).isGreaterThan(head.y());
    }

    private void certificate() {
        assertThat(pdf.pages()).isOne();
        assertThat(pdf.width()).isCloseTo(297, within(0.4));
        assertThat(pdf.height()).isCloseTo(210, within(0.4));
        assertThat(pdf.lines())
                .filteredOn(l -> !l.words().isBlank()
                        && !paper.notice().contains(l.words().strip()))
                .allMatch(l -> l.x() > 14 && l.right() < 290.5 && l.y() > 14 && l.y() < 203);
        look(line(Paper.COUNTRY), layout.sizes().country(), true, false);
        Pdf.Line motto = line(Paper.MOTTO);
        assertThat(below(motto).width()).isCloseTo(motto.right() - motto.x(), within(1.2));
        assertThat(line("GIẤY CHỨNG NHẬN").size()).isCloseTo(38, within(0.1));
        Pdf.Line number = line("Số:");
        assertThat(number.y()).as("the foot stands low").isGreaterThan(165);
        Pdf.Line power = last(paper.foot().capacity().getFirst());
        if (!paper.foot().signer().isEmpty())
            assertThat(last(start(paper.foot().signer())).y() - power.y()).isGreaterThan(20);
    }

    private Pdf.Line line(String words) {
        return pdf.line(words.replace('\n', ' ').strip());
    }

    private Pdf.Line exact(String words) {
        return pdf.lines().stream()
                .filter(l -> l.words().strip().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " not in " + pdf.text()));
    }

    private Pdf.Line last(String words) {
        int annex = paper.annexes().isEmpty() ? Integer.MAX_VALUE : annexPage();
        return pdf.lines().stream()
                .filter(l -> l.page() < annex && l.words().strip().startsWith(words))
                .reduce((a, b) -> b)
                .orElseThrow(() -> new AssertionError(words + " not in " + pdf.text()));
    }

    private Pdf.Line after(Pdf.Line above, String words) {
        return pdf.lines().stream()
                .filter(l -> l.page() == above.page()
                        && l.y() > above.y()
                        && words.startsWith(l.words().strip()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " not in " + pdf.text()));
    }

    /** The line drawn right below words. */
    private Drawn.Shape below(Pdf.Line words) {
        return pdf.shapes().stream()
                .filter(s -> s.page() == words.page() && s.level() && s.y() > words.y() && s.y() < words.y() + 4.5)
                .filter(s -> Math.abs(s.middle() - middle(words)) < 6)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line below " + words));
    }

    private static void look(Pdf.Line line, int size, boolean bold, boolean italic) {
        assertThat(line.size()).as(line.words()).isCloseTo(size, within(0.06));
        assertThat(line.face().contains("Bold")).as("bold: %s", line.words()).isEqualTo(bold);
        assertThat(line.face().contains("Italic"))
                .as("slanted: %s", line.words())
                .isEqualTo(italic);
    }

    private static void plain(Pdf.Line line) {
        assertThat(line.face()).doesNotContain("Bold").doesNotContain("Italic");
    }

    private double indent() {
        return layout.flow().indent() / 56.69;
    }

    private static double middle(Pdf.Line line) {
        return (line.x() + line.right()) / 2;
    }

    private static String start(String words) {
        String plain = Marked.plain(words).strip();
        return plain.substring(0, Math.min(18, plain.length())).strip();
    }
}
