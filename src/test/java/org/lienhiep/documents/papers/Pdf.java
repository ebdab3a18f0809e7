package org.lienhiep.documents.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A PDF opened to be measured: lines with place, size and face, in millimetres and points. */
public final class Pdf {

    /**
     * A line of words.
     *
     * @param x left edge in millimetres; {@code right} the right one
     * @param y base line from the top in millimetres
     * @param size in points
     */
    public record Line(int page, String words, double x, double right, double y, double size, String face) {}

    private final List<Line> lines = new ArrayList<>();
    private final Set<String> faces = new TreeSet<>();
    private final List<Drawn.Shape> shapes = new ArrayList<>();
    private final double width;
    private final double height;
    private final int pages;
    private boolean embedded = true;

    /** Opens a file. */
    public Pdf(byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            pages = document.getNumberOfPages();
            width = millimetres(document.getPage(0).getMediaBox().getWidth());
            height = millimetres(document.getPage(0).getMediaBox().getHeight());
            for (int i = 0; i < pages; i++) shapes.addAll(Drawn.on(document.getPage(i), i + 1));
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    embedded &= font.isEmbedded();
                    faces.add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
                }
            }
            var stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    TextPosition first = positions.getFirst();
                    TextPosition last = positions.getLast();
                    lines.add(new Line(
                            getCurrentPageNo(),
                            text,
                            millimetres(first.getXDirAdj()),
                            millimetres(last.getXDirAdj() + last.getWidthDirAdj()),
                            millimetres(first.getYDirAdj()),
                            first.getYScale(),
                            first.getFont().getName()));
                }
            };
            stripper.setSortByPosition(true);
            stripper.writeText(document, new StringWriter());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Line> lines() {
        return lines;
    }

    /** The first line that begins with these words. */
    public Line line(String words) {
        return lines.stream()
                .filter(l -> l.words().strip().startsWith(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " not in " + text()));
    }

    public String text() {
        return String.join("\n", lines.stream().map(Line::words).toList());
    }

    /** The lines and boxes drawn. */
    List<Drawn.Shape> shapes() {
        return shapes;
    }

    public Set<String> faces() {
        return faces;
    }

    public boolean embedded() {
        return embedded;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    public int pages() {
        return pages;
    }

    private static double millimetres(float points) {
        return points * 25.4 / 72;
    }

    /** No words lie on other words. */
    void nothingLiesOnAnother() {
        List<Line> all = lines().stream().filter(l -> !l.words().isBlank()).toList();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < Math.min(all.size(), i + 30); j++) {
                Line a = all.get(i);
                Line b = all.get(j);
                boolean beside = a.right() <= b.x() + 0.3 || b.right() <= a.x() + 0.3;
                double least = Math.min(a.size(), b.size()) * 0.6 * 25.4 / 72;
                if (a.page() != b.page()
                        || beside
                        || Math.abs(a.y() - b.y()) < 0.05 && a.words().equals(b.words())) continue;
                assertThat(Math.abs(a.y() - b.y()))
                        .as("%s / %s", a.words(), b.words())
                        .isGreaterThan(least);
            }
        }
    }
}
