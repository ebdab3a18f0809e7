package org.lienhiep.documents.papers;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A QR code as squares, drawn as paths where the medium knows paths. */
final class QrCode {

    /** Squares of silence around it; the standard asks for four. */
    private static final int QUIET = 4;

    private static final int DOTS = 8;

    private final ByteMatrix squares;

    private QrCode(ByteMatrix squares) {
        this.squares = squares;
    }

    /** The code of an address. */
    static QrCode of(String address) {
        try {
            return new QrCode(Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException(address, e);
        }
    }

    /** Squares from edge to edge, silence included. */
    int size() {
        return squares.getWidth() + 2 * QUIET;
    }

    /** The dark squares as an SVG path, one unit each; rows as runs. */
    String svg() {
        StringBuilder path = new StringBuilder();
        runs((x, y, length) -> path.append("M%d %dh%dv1h-%dz".formatted(x + QUIET, y + QUIET, length, length)));
        return path.toString();
    }

    /** The dark squares as a shape of this width. */
    Path2D shape(double width) {
        double unit = width / size();
        Path2D shape = new Path2D.Double();
        runs((x, y, length) -> shape.append(
                new Rectangle2D.Double((x + QUIET) * unit, (y + QUIET) * unit, length * unit, unit), false));
        return shape;
    }

    /** A picture for Word, black on white. */
    byte[] png() {
        int side = size() * DOTS;
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setColor(Color.BLACK);
        runs((x, y, length) -> pen.fillRect((x + QUIET) * DOTS, (y + QUIET) * DOTS, length * DOTS, DOTS));
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private interface Run {
        void of(int x, int y, int length);
    }

    private void runs(Run run) {
        for (int y = 0; y < squares.getHeight(); y++) {
            int from = -1;
            for (int x = 0; x <= squares.getWidth(); x++) {
                boolean dark = x < squares.getWidth() && squares.get(x, y) == 1;
                if (dark && from < 0) from = x;
                if (!dark && from >= 0) {
                    run.of(from, y, x - from);
                    from = -1;
                }
            }
        }
    }
}
