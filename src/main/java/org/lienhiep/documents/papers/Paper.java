package org.lienhiep.documents.papers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An official paper as its author means it, in the components of Nghị định 30/2020/NĐ-CP, Phụ lục I; how it looks is the
 * layout's. One model for Word, for PDF and for the preview. All words may carry the marks of {@link Marked}.
 *
 * @param head what stands above the title
 * @param subject the title
 * @param body the text, without the closing sign
 * @param foot who gets it and who signs
 * @param annexes each on pages of its own, numbered from 1
 * @param notice words at the foot of every page, for papers that are not real; empty for none
 * @param check how anybody checks the paper, once it is issued
 */
public record Paper(
        PaperKind kind,
        Head head,
        Subject subject,
        List<PaperBlock> body,
        Foot foot,
        List<Annex> annexes,
        String notice,
        @Nullable Check check) {

    /** Quốc hiệu. */
    static final String COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

    /** Tiêu ngữ. */
    static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

    /** Closes the text of every paper (Mẫu 1.4 and its kin). */
    static final String END = "./.";

    /**
     * Boxes 1 to 4 and 10b: the bodies, number, place and day, how urgent it is.
     *
     * @param upperBody the governing body, or empty
     * @param body the issuing body; where it stands on several lines, with line breaks between them
     * @param number "Số: 03/BC-LHH", with room for the number while there is none
     * @param placeAndDay "Bình Thuận, ngày 12 tháng 01 năm 2018"
     * @param mark "DỰ THẢO" on what is not issued, else empty
     * @param urgency "KHẨN", "THƯỢNG KHẨN", "HỎA TỐC", or empty
     */
    public record Head(String upperBody, String body, String number, String placeAndDay, String mark, String urgency) {}

    /**
     * Boxes 5, 6 and 9a: type, summary, whom it is sent to, who decides and on which bases.
     *
     * @param type in capitals; empty for a letter, whose summary stands below the number
     * @param addressees the bodies after "Kính gửi:"; none for papers that are not sent to somebody
     * @param authority who issues a decision, in capitals; else empty
     * @param bases the lines "Căn cứ …", without their signs at the end
     */
    public record Subject(String type, String summary, List<String> addressees, String authority, List<String> bases) {

        /** A subject without authority and bases. */
        public Subject(String type, String summary, List<String> addressees) {
            this(type, summary, addressees, "", List.of());
        }
    }

    /**
     * Boxes 7, 9b and 13: copies, signature, where the body is found.
     *
     * @param copies the lines below "Nơi nhận:", without their marks
     * @param capacity in which capacity it is signed: "TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"
     * @param signer the name without rank or title, or empty where it is left to the hand
     * @param beside who signs at the left, on minutes and slips; null for none
     * @param contact address, e-mail, telephone, at the foot of the first page; empty for none
     */
    public record Foot(
            List<String> copies,
            List<String> capacity,
            String signer,
            @Nullable Signature beside,
            String contact) {

        /** Copies and one signature. */
        public Foot(List<String> copies, List<String> capacity, String signer) {
            this(copies, capacity, signer, null, "");
        }
    }

    /** A second signature. */
    public record Signature(List<String> capacity, String signer) {}

    /**
     * A paper that goes with this one.
     *
     * @param title in capitals
     * @param reference which paper it goes with
     * @param attached issued or approved by the paper, and not an annex of its text: it carries no "Phụ lục"
     */
    public record Annex(String title, String reference, List<PaperBlock> body, boolean attached) {

        /** An annex. */
        public Annex(String title, String reference, List<PaperBlock> body) {
            this(title, reference, body, false);
        }
    }

    /**
     * Where anybody checks it.
     *
     * @param address the whole address that the picture of the code leads to
     * @param code the code in groups, as it is read aloud
     */
    public record Check(String address, String code) {}

    /** Whether it is marked as not yet issued. */
    boolean draft() {
        return !head.mark.isEmpty();
    }

    /** Whether the summary stands below the number, as in letters. */
    boolean letter() {
        return kind == PaperKind.LETTER;
    }
}
