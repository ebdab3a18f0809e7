package org.lienhiep.portal.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.lienhiep.web.Rejected;

/**
 * A picture that was sent, decoded and written anew. Only what can be seen comes through: places, names of cameras and whatever else
 * hides in a file stay behind. One at a time is decoded, and never larger than it is needed.
 */
final class PictureFile {

    /** The field of the form that a refused picture is told at. */
    static final String FIELD = "file";

    /** Widths that are kept, where the picture is as wide. */
    static final List<Integer> WIDTHS = List.of(400, 800, 1600);

    private static final long MOST_PIXELS = 60_000_000;
    private static final long DECODED_PIXELS = 9_000_000;
    private static final int MOST_SIDE = 20_000;
    private static final int LEAST_SIDE = 100;
    private static final float QUALITY = 0.82f;
    private static final Semaphore ONE = new Semaphore(1);

    /** One width of a picture. */
    record Size(int width, int height, byte[] jpeg) {}

    private PictureFile() {}

    /** The picture in its widths, the smallest first. Refuses in words what is none, is broken or too large. */
    static List<Size> read(byte[] file) throws IOException {
        String format = format(file);
        ONE.acquireUninterruptibly();
        try {
            return sizes(upright(decoded(file, format), format.equals("jpeg") ? Orientation.of(file) : 1));
        } catch (IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NegativeArraySizeException e) {
            // the decoder trusts what a broken file says of itself
            throw refused("portal.picture.broken");
        } finally {
            ONE.release();
        }
    }

    private static String format(byte[] file) {
        if (file.length < 12) throw refused("portal.picture.unknown");
        if (starts(file, 0, 0xFF, 0xD8, 0xFF)) return "jpeg";
        if (starts(file, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) return "png";
        String kind = new String(file, 4, Math.min(8, Math.max(0, file.length - 4)), StandardCharsets.US_ASCII);
        if (kind.startsWith("ftyphe") || kind.startsWith("ftypmif") || kind.startsWith("ftypav"))
            throw refused("portal.picture.heic");
        if (starts(file, 0, 'R', 'I', 'F', 'F') && kind.endsWith("WEBP")) throw refused("portal.picture.webp");
        throw refused("portal.picture.unknown");
    }

    private static boolean starts(byte[] file, int at, int... sign) {
        if (file.length < at + sign.length || file.length < 12) return false;
        for (int i = 0; i < sign.length; i++) if ((file[at + i] & 0xFF) != sign[i]) return false;
        return true;
    }

    /** Its head says how large it is before a pixel is unpacked; a large one is read with pixels left out. */
    private static BufferedImage decoded(byte[] file, String format) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width > MOST_SIDE || height > MOST_SIDE || (long) width * height > MOST_PIXELS)
                throw Rejected.field(FIELD, "portal.picture.too-large", width, height);
            if (width < LEAST_SIDE || height < LEAST_SIDE)
                throw Rejected.field(FIELD, "portal.picture.too-small", width, height, LEAST_SIDE);
            int step = (int) Math.ceil(Math.sqrt((double) width * height / DECODED_PIXELS));
            var asked = reader.getDefaultReadParam();
            asked.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, asked);
        } catch (IOException e) {
            throw refused("portal.picture.broken");
        } finally {
            reader.dispose();
        }
    }

    /** In the colours of screens, on white where it was transparent, the right way up. */
    private static BufferedImage upright(BufferedImage read, int orientation) {
        boolean lies = Orientation.lies(orientation);
        int width = lies ? read.getHeight() : read.getWidth();
        int height = lies ? read.getWidth() : read.getHeight();
        AffineTransform turn = Orientation.upright(orientation, read.getWidth(), read.getHeight());
        return drawn(width, height, g -> g.drawImage(read, turn, null));
    }

    private static List<Size> sizes(BufferedImage picture) throws IOException {
        List<Integer> widths = new ArrayList<>(
                WIDTHS.stream().filter(w -> w < picture.getWidth()).toList());
        if (picture.getWidth() <= WIDTHS.getLast()) widths.add(picture.getWidth());
        List<Size> sizes = new ArrayList<>();
        BufferedImage larger = picture;
        for (int width : widths.reversed()) {
            int height = Math.max(1, Math.round((float) picture.getHeight() * width / picture.getWidth()));
            larger = scaled(larger, width, height);
            sizes.add(new Size(width, height, jpeg(larger)));
        }
        return sizes.reversed();
    }

    /** Halved step by step, so that fine lines do not break. */
    private static BufferedImage scaled(BufferedImage from, int width, int height) {
        BufferedImage now = from;
        while (now.getWidth() / 2 > width) now = resized(now, now.getWidth() / 2, Math.max(1, now.getHeight() / 2));
        return now.getWidth() == width && now.getHeight() == height ? now : resized(now, width, height);
    }

    private static BufferedImage resized(BufferedImage from, int width, int height) {
        return drawn(width, height, g -> {
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            g.drawImage(from, 0, 0, width, height, null);
        });
    }

    private static BufferedImage drawn(int width, int height, java.util.function.Consumer<Graphics2D> drawing) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        drawing.accept(g);
        g.dispose();
        return image;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static Rejected refused(String messageKey) {
        return Rejected.field(FIELD, messageKey);
    }
}
