package org.lienhiep.portal.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;
import org.lienhiep.web.Rejected;

/** Pictures of articles: what is taken, what is left of it, who may see it. */
class PictureTests extends ServedTests {

    private Year year;
    private Visitor office;
    private Visitor reader;
    private long article;

    @BeforeAll
    void openTheYear() {
        year = year();
        office = year.as("van-phong");
        reader = year.anybody();
        article = year.number("select min(id) from portal.article");
    }

    private static byte[] picture(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setColor(Color.RED);
        g.fillRect(0, 0, width / 2, height);
        g.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /** A JPEG with a camera's notes in it: held sideways, and a place. */
    private static byte[] fromACamera(int width, int height) {
        byte[] plain = picture("jpeg", width, height);
        byte[] secret = "GPS 10.93 108.10".getBytes(StandardCharsets.US_ASCII);
        var tiff = ByteBuffer.allocate(26 + secret.length);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0)
                .putInt(0);
        tiff.put(secret);
        byte[] notes = tiff.array();
        var all = ByteBuffer.allocate(plain.length + 10 + notes.length);
        all.put(plain, 0, 2).putShort((short) 0xFFE1).putShort((short) (8 + notes.length));
        all.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(notes).put(plain, 2, plain.length - 2);
        return all.array();
    }

    /** A PNG of a few bytes that says it is enormous. */
    private static byte[] bomb(int width, int height) {
        byte[] png = picture("png", 200, 200);
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        var crc = new CRC32();
        crc.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
        return png;
    }

    private Page add(byte[] file, String... more) {
        Page form = office.open("/portal/articles/" + article + "/pictures/new").is(200);
        return office.upload(form, "main form[method=post]", "file", "anh.jpg", file, more);
    }

    private static String[] words(String... more) {
        Map<String, String> said = new LinkedHashMap<>(
                Map.of("alt", "Ba học sinh bên mô hình", "caption", "Mô hình máy lọc nước", "credit", "Lê Minh Hoạ"));
        for (int i = 0; i < more.length; i += 2) said.put(more[i], more[i + 1]);
        return said.entrySet().stream()
                .flatMap(w -> Stream.of(w.getKey(), w.getValue()))
                .toArray(String[]::new);
    }

    @Test
    void aPictureIsWrittenAnewInAFewWidthsWithoutTheCamerasNotes() throws IOException {
        byte[] sent = fromACamera(2400, 1200);
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("GPS 10.93");
        var sizes = PictureFile.read(sent);
        assertThat(sizes).extracting(PictureFile.Size::width).containsExactly(400, 800, 1200);
        // it was held sideways: upright it is higher than wide, and red is above
        assertThat(sizes.getLast().height()).isEqualTo(2400);
        var seen = ImageIO.read(new ByteArrayInputStream(sizes.getFirst().jpeg()));
        assertThat(new Color(seen.getRGB(200, 100)).getRed()).isGreaterThan(200);
        assertThat(new Color(seen.getRGB(200, 700)).getRed()).isLessThan(60);
        for (var size : sizes)
            assertThat(new String(size.jpeg(), StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "Exif");
    }

    @Test
    void whatIsNoPictureOrTooLargeIsRefusedInWords() {
        for (byte[] file : new byte[][] {
            bomb(100_000, 100_000),
            bomb(19_000, 19_000),
            picture("png", 40, 40),
            "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
            "%PDF-1.7 and so on and on".getBytes(StandardCharsets.US_ASCII),
            "\0\0\0\30ftypheic and so on".getBytes(StandardCharsets.US_ASCII),
            java.util.Arrays.copyOf(picture("jpeg", 300, 300), 200),
            java.util.Arrays.copyOf(picture("png", 300, 300), 60),
            new byte[0]
        }) {
            assertThatThrownBy(() -> PictureFile.read(file)).isInstanceOf(Rejected.class);
        }
        assertThat(add("không phải ảnh, chỉ là chữ".getBytes(StandardCharsets.UTF_8), words())
                        .is(422)
                        .fault("file"))
                .contains("JPEG");
    }

    @Test
    void aPictureNeedsItsWordsAndWhereAskedTheConsent() {
        Page refused = add(picture("png", 300, 200)).is(422);
        assertThat(refused.fault("alt")).isNotEmpty();
        assertThat(refused.fault("caption")).isNotEmpty();
        assertThat(refused.fault("credit")).isNotEmpty();
        assertThat(add(picture("png", 300, 200), words("people", "agreed"))
                        .is(422)
                        .fault("consent"))
                .isNotEmpty();
    }

    @Test
    void itStandsAtTheHeadInItsPlaceOrAtTheEndAndMayBeTakenOut() {
        String place = "/portal/articles/" + article;
        add(picture("jpeg", 1000, 500), words("people", "agreed", "consent", "Phụ huynh, 05/01/2018"))
                .is(303);
        add(picture("png", 500, 500), words("caption", "Trong bài")).is(303);
        add(picture("png", 500, 400), words("caption", "Cuối bài")).is(303);
        long inText = year.number("select id from portal.picture where caption = 'Trong bài'");
        String body = year.text("select body from portal.article where id = " + article);
        office.submit(place + "/edit", "body", body + "\n\n{ảnh " + inText + "}")
                .is(303);

        String page = year.text("select '/articles/' || id || '-' || slug from portal.article where id = " + article);
        Page read = reader.open(page).is(200);
        assertThat(read.all("article > figure figcaption").eachText().getFirst())
                .startsWith("Mô hình máy lọc nước");
        assertThat(read.one(".body figure figcaption").text()).isEqualTo("Trong bài · Ảnh: Lê Minh Hoạ");
        assertThat(read.one(".gallery figure figcaption").text()).startsWith("Cuối bài");
        var img = read.first("article > figure img");
        assertThat(img.attr("alt")).isEqualTo("Ba học sinh bên mô hình");
        assertThat(img.attr("width") + "x" + img.attr("height")).isEqualTo("1000x500");
        assertThat(img.attr("srcset")).contains("-400.jpg 400w", "-800.jpg 800w", "-1000.jpg 1000w");
        assertThat(read.first("meta[property=og:image]").attr("content"))
                .startsWith("http")
                .endsWith("-1000.jpg");
        assertThat(reader.open("/news").all(".thumb img")).hasSize(1);

        String file = img.attr("src").replaceFirst("^/nam-\\d+", "");
        Page bytes = reader.open(file).is(200);
        assertThat(bytes.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(bytes.headers().firstValue("Cache-Control")).hasValue("public, max-age=86400");
        reader.open(file.replace("-1000.jpg", "-999.jpg")).is(404);

        office.submit(place + "/withdrawal", "reason", "Xem lại ảnh").is(303);
        reader.open(file).is(404);
        office.open(file).is(200);
        office.submit(place + "/publication").is(303);
        reader.open(file).is(200);

        String picture = place + "/pictures/" + inText;
        Page first = office.open(picture + "/edit").is(200);
        office.submit(picture + "/edit", "caption", "Lời mới").is(303);
        office.fill(first, "main form[method=post]", "caption", "Lời khác").is(409);
        assertThat(office.submit(picture + "/removal", "reason", "").is(422).fault("reason"))
                .isNotEmpty();
        office.submit(picture + "/removal", "reason", "Phụ huynh yêu cầu").is(303);
        assertThat(reader.open(page).is(200).all(".body figure")).isEmpty();
        office.open(picture + "/edit").is(404);
        year.as("lanh-dao").open(place + "/pictures/new").is(403);
    }
}
