package org.lienhiep.documents.papers;

import java.util.List;
import org.lienhiep.unions.Union;

/**
 * What a Union's papers say of it.
 *
 * @param upperBody the governing body in capitals, or empty
 * @param body the issuing body in capitals, broken where the name takes breath
 * @param name the issuing body as it stands in sentences
 * @param symbol what stands for it in numbers: "LHH"
 * @param place what stands before the day
 * @param above whom its reports go up to, without "Kính gửi"
 * @param copies the lines of "Nơi nhận" of a paper that says nothing else
 * @param capacity in which capacity its papers are signed
 * @param signer the signer's name, or empty
 * @param contact address, e-mail, telephone at the foot of the first page, or empty
 * @param address where its papers are checked, {@code https://lienhiep.example.vn}, or empty for where it is served
 */
public record Letterhead(
        String upperBody,
        String body,
        String name,
        String symbol,
        String place,
        String above,
        List<String> copies,
        List<String> capacity,
        String signer,
        String contact,
        String address) {

    /** What is known of a Union that has set nothing. */
    static Letterhead of(Union union) {
        String province = province(union);
        return new Letterhead(
                ("UBND " + province).toUpperCase(PaperWords.VIETNAMESE),
                inLines(name(union)).toUpperCase(PaperWords.VIETNAMESE),
                name(union),
                union.shortName(),
                union.place(),
                "Ủy ban nhân dân " + province,
                List.of("Như trên", "Liên hiệp các Hội KH&KT Việt Nam", "Các hội thành viên", "Lưu: VT"),
                List.of("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"),
                "",
                "",
                "");
    }

    /** The Union with the name of its province: a local body says where it is (Phụ lục I, mục II.2). */
    private static String name(Union union) {
        return union.name().endsWith(" tỉnh") ? union.name() + " " + union.place() : union.name();
    }

    /** Broken where the name takes breath, not in the middle of "Khoa học". */
    private static String inLines(String name) {
        return name.replaceFirst(" Khoa học", "\nKhoa học").replaceFirst(" (tỉnh|thành phố) ", "\n$1 ");
    }

    private static String province(Union union) {
        String place = union.place();
        boolean whole = place.startsWith("Tỉnh ") || place.startsWith("Thành phố ");
        return whole ? place.substring(0, 1).toLowerCase(PaperWords.VIETNAMESE) + place.substring(1) : "tỉnh " + place;
    }
}
