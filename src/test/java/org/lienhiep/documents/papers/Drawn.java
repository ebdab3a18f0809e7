package org.lienhiep.documents.papers;

import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** The lines and boxes drawn on a page of a PDF, each with what it covers, in millimetres from the upper left corner. */
final class Drawn extends PDFGraphicsStreamEngine {

    /** A line or a box. */
    record Shape(int page, double x, double y, double width, double height) {

        /** Whether it is a level line. */
        boolean level() {
            return height < 0.6 && width > 2;
        }

        double middle() {
            return x + width / 2;
        }
    }

    private final int number;
    private final double height;
    private final List<Shape> shapes = new ArrayList<>();
    private final GeneralPath path = new GeneralPath();

    private Drawn(PDPage page, int number) {
        super(page);
        this.number = number;
        this.height = page.getMediaBox().getHeight();
    }

    static List<Shape> on(PDPage page, int number) throws IOException {
        var drawn = new Drawn(page, number);
        drawn.processPage(page);
        return drawn.shapes;
    }

    private void taken() {
        if (path.getCurrentPoint() != null) {
            Rectangle2D box = path.getBounds2D();
            double mm = 25.4 / 72;
            shapes.add(new Shape(
                    number, box.getX() * mm, (height - box.getMaxY()) * mm, box.getWidth() * mm, box.getHeight() * mm));
        }
        path.reset();
    }

    @Override
    public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
        path.moveTo(a.getX(), a.getY());
        path.lineTo(b.getX(), b.getY());
        path.lineTo(c.getX(), c.getY());
        path.lineTo(d.getX(), d.getY());
        path.closePath();
    }

    @Override
    public void drawImage(PDImage image) {}

    @Override
    public void clip(int windingRule) {}

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        path.closePath();
    }

    @Override
    public void endPath() {
        path.reset();
    }

    @Override
    public void strokePath() {
        taken();
    }

    @Override
    public void fillPath(int windingRule) {
        taken();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        taken();
    }

    @Override
    public void shadingFill(COSName name) {}
}
