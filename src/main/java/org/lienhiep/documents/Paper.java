package org.lienhiep.documents;

import java.util.List;

/**
 * An official paper as its author means it, in the components of Nghị định 30/2020/NĐ-CP, Phụ lục I; how it looks is the
 * layout's. One model for Word and for the preview.
 *
 * @param head what stands above the title
 * @param subject the title
 * @param body the text, without the closing sign
 * @param foot who gets it and who signs
 * @param annexes each on pages of its own, numbered from 1
 * @param notice words at the foot of every page, for papers that are not real; empty for none
 */
public record Paper(Head head, Subject subject, List<PaperBlock> body, Foot foot, List<Annex> annexes, String notice) {

    /** Quốc hiệu. */
    static final String COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

    /** Tiêu ngữ. */
    static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

    /** Closes the text of every paper (Mẫu 1.4 and its kin). */
    static final String END = "./.";

    /**
     * Boxes 1 to 4: the bodies, number, place and day.
     *
     * @param upperBody the governing body, or empty
     * @param body the issuing body; where it stands on several lines, with line breaks between them
     * @param number "Số: 03/BC-LHH", with room for the number while there is none
     * @param placeAndDay "Bình Thuận, ngày 12 tháng 01 năm 2018"
     * @param mark "DỰ THẢO" on what is not issued, else empty
     */
    public record Head(String upperBody, String body, String number, String placeAndDay, String mark) {}

    /**
     * Boxes 5a and 9a: type, summary, whom it is sent to.
     *
     * @param addressees the bodies after "Kính gửi:"; none for papers that are not sent up
     */
    public record Subject(String type, String summary, List<String> addressees) {}

    /**
     * Boxes 7 and 9b: copies and signature.
     *
     * @param copies the lines below "Nơi nhận:", without their marks
     * @param capacity in which capacity it is signed: "TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"
     * @param signer the name without rank or title, or empty where it is left to the hand
     */
    public record Foot(List<String> copies, List<String> capacity, String signer) {}

    /**
     * A paper that goes with this one.
     *
     * @param title in capitals
     * @param reference which paper it goes with
     */
    public record Annex(String title, String reference, List<PaperBlock> body) {}

    /** Whether it is marked as not yet issued. */
    boolean draft() {
        return !head.mark.isEmpty();
    }
}
