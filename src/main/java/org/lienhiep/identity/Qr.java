package org.lienhiep.identity;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A square code that a phone reads, as one path of an SVG drawing.
 *
 * @param size squares on a side, the quiet border included
 * @param path the dark squares
 */
public record Qr(int size, String path) {

    /** The code of a text of at most some hundred characters. */
    static Qr of(String text) {
        try {
            var hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);
            BitMatrix squares = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
            return new Qr(squares.getWidth(), path(squares));
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String path(BitMatrix squares) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            for (int x = 0; x < squares.getWidth(); x++) {
                int from = x;
                while (x < squares.getWidth() && squares.get(x, y)) x++;
                if (x > from) path.append("M%d %dh%dv1h-%dz".formatted(from, y, x - from, x - from));
            }
        }
        return path.toString();
    }
}
