package org.lienhiep.web;

import java.util.regex.Pattern;

/**
 * Words for a file that a spreadsheet opens: what it would take for a formula is set behind an apostrophe, and one apostrophe
 * comes off again when the file is read. So export and import give each other the same words, whatever they begin with.
 */
public final class SafeText {

    private static final Pattern FORMULA = Pattern.compile("^'*[=+\\-@\\t\\r]");
    private static final Pattern SAFE = Pattern.compile("^'+[=+\\-@\\t\\r]");

    private SafeText() {}

    /** The words as they go into a file. */
    public static String safe(String words) {
        return FORMULA.matcher(words).find() ? "'" + words : words;
    }

    /** The words as they were before {@link #safe}. */
    public static String plain(String words) {
        return SAFE.matcher(words).find() ? words.substring(1) : words;
    }
}
