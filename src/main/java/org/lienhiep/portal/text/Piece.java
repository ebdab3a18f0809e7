package org.lienhiep.portal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a line that is set in one way.
 *
 * @param text the words; places of figures stand in them as typed
 * @param strong whether it is set bold
 * @param slanted whether it is set in italics
 * @param href where it leads, or null
 */
public record Piece(
        String text,
        boolean strong,
        boolean slanted,
        @Nullable String href) {

    /** Marks stand at the edge of words, so that 2*3 and a_b stay as they are. */
    private static final Pattern MARK =
            Pattern.compile("\\[([^\\[\\]\\n]{1,300})]\\(((?:https?://|mailto:|/)[^\\s()<>\"]{0,500})\\)"
                    + "|\\*\\*(?=\\S)(.{1,2000}?)(?<=\\S)\\*\\*"
                    + "|(?<![\\p{L}\\p{N}*])\\*(?=[^\\s*])([^*\\n]{1,2000}?)(?<=\\S)\\*(?![\\p{L}\\p{N}*])");

    /** The pieces of a line. */
    static List<Piece> of(String line) {
        List<Piece> pieces = new ArrayList<>();
        cut(line, false, false, pieces);
        return pieces;
    }

    private static void cut(String text, boolean strong, boolean slanted, List<Piece> pieces) {
        Matcher mark = MARK.matcher(text);
        int done = 0;
        while (mark.find()) {
            if (mark.start() > done) pieces.add(new Piece(text.substring(done, mark.start()), strong, slanted, null));
            if (mark.group(1) != null) pieces.add(new Piece(mark.group(1), strong, slanted, mark.group(2)));
            else if (mark.group(3) != null) cut(mark.group(3), true, slanted, pieces);
            else cut(mark.group(4), strong, true, pieces);
            done = mark.end();
        }
        if (done < text.length()) pieces.add(new Piece(text.substring(done), strong, slanted, null));
    }
}
