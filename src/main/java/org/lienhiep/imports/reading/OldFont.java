package org.lienhiep.imports.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words typed in the encodings that offices had before Unicode: TCVN3 (the fonts named .Vn…) and VNI. Seen in a list they look
 * like "NguyÔn V¨n" or "Nguyeãn Vaên"; the letters meant are known, so they are offered.
 */
public final class OldFont {

    private static final String TCVN_OLD =
            "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢£¤¥¦§";
    private static final String TCVN_NEW = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ";

    /** Signs that no Vietnamese word in Unicode has beside a letter. */
    private static final Pattern TCVN = Pattern.compile(
            "\\p{L}[¶·¸¹¨»¼½¾©®ª«¬\u00ad¡¢£¤¥¦§µ]|[¶¸¹¨»¼½¾©®ª«¬¡¢£¤¥¦§µ]\\p{L}|\\p{L}[ÆÇËÎÏÐÑÖ×ØÜÞßäåæçëîïñö÷øûüþ]");

    /** The pairs that no word in Unicode has; "oà" and "oá" are not among them: so are hoà and hoá. */
    private static final Pattern VNI = Pattern.compile(
            "[ae][âáàåãä]|o[âåä]|a[êéèúüë]|[aeouyôö][ùøûõï]|ñ[aeiouyôö]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Map<String, String> VNI_LETTERS = vni();
    private static final Pattern VNI_LETTER = Pattern.compile("(?i)[aeouyôö][âáàåãäêéèúüëùøûõï]|[ñôöæóòî]");

    private OldFont() {}

    /** What was meant, where the words are in an old encoding. */
    public static Optional<String> meant(String words) {
        if (words.chars().allMatch(c -> c < 0x80) || words.chars().anyMatch(c -> c >= 0x1EA0 && c <= 0x1EF9)) {
            return Optional.empty();
        }
        if (VNI.matcher(words).find() && !words.matches(".*[¸¹¨»¼½¾©®ª«¬µ].*")) return Optional.of(fromVni(words));
        return TCVN.matcher(words).find() ? Optional.of(fromTcvn(words)) : Optional.empty();
    }

    private static String fromTcvn(String words) {
        StringBuilder meant = new StringBuilder();
        for (char c : words.toCharArray()) {
            int at = TCVN_OLD.indexOf(c);
            meant.append(at < 0 ? c : TCVN_NEW.charAt(at));
        }
        return meant.toString();
    }

    private static String fromVni(String words) {
        Matcher letter = VNI_LETTER.matcher(words);
        return letter.replaceAll(m -> Matcher.quoteReplacement(letter(m.group())));
    }

    private static String letter(String old) {
        String meant = VNI_LETTERS.get(old.toLowerCase(java.util.Locale.ROOT));
        if (meant == null) return old;
        return Character.isUpperCase(old.charAt(0)) ? meant.toUpperCase(java.util.Locale.ROOT) : meant;
    }

    private static Map<String, String> vni() {
        Map<String, String> letters = new HashMap<>();
        put(letters, "a", "ùøûõïâáàåãäêéèúüë", "áàảãạâấầẩẫậăắằẳẵặ");
        put(letters, "e", "ùøûõïâáàåãä", "éèẻẽẹêếềểễệ");
        put(letters, "o", "ùøûõïâáàåãä", "óòỏõọôốồổỗộ");
        put(letters, "ô", "ùøûõï", "ớờởỡợ");
        put(letters, "u", "ùøûõï", "úùủũụ");
        put(letters, "ö", "ùøûõï", "ứừửữự");
        put(letters, "y", "ùøûõ", "ýỳỷỹ");
        put(letters, "", "ñôöæóòî", "đơưỉĩịỵ");
        return letters;
    }

    private static void put(Map<String, String> letters, String before, String marks, String meant) {
        for (int i = 0; i < marks.length(); i++) letters.put(before + marks.charAt(i), meant.substring(i, i + 1));
    }
}
