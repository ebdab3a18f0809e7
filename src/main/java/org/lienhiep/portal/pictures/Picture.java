package org.lienhiep.portal.pictures;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.lienhiep.web.Here;

/**
 * A picture of an article.
 *
 * @param id its key
 * @param address what its files are found by
 * @param width of its largest file, in pixels
 * @param height of that file
 * @param alt what it shows, for those who do not see it
 * @param caption the words under it
 * @param credit who took it
 * @param people whether people can be made out: {@code none}, {@code official} for a public occasion, {@code agreed}
 * @param consent who agreed and when, where they had to
 * @param cover whether it stands at the head of the article
 * @param widths the widths it is kept in, with blanks between them
 */
public record Picture(
        long id,
        long articleId,
        String address,
        int width,
        int height,
        String alt,
        String caption,
        String credit,
        String people,
        String consent,
        int version,
        boolean cover,
        String widths) {

    /** The file of a width. */
    public String file(int width) {
        return Here.url("/pictures/" + address + "-" + width + ".jpg");
    }

    /** The largest file. */
    public String file() {
        return file(width);
    }

    /** The smallest file, for lists. */
    public String thumb() {
        return file(sizes().getFirst());
    }

    /** The width of the smallest file. */
    public int thumbWidth() {
        return sizes().getFirst();
    }

    /** The height of the smallest file. */
    public int thumbHeight() {
        return Math.max(1, height * thumbWidth() / width);
    }

    /** All files with their widths, as a browser chooses from them. */
    public String choices() {
        return sizes().stream().map(w -> file(w) + " " + w + "w").collect(Collectors.joining(", "));
    }

    /** The place of this picture in a text. */
    public String mark() {
        return "{ảnh " + id + "}";
    }

    private List<Integer> sizes() {
        return Arrays.stream(widths.split(" ", -1)).map(Integer::valueOf).toList();
    }
}
