package org.lienhiep.documents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as it is entered in a register.
 *
 * @param direction {@code in} or {@code out}
 * @param type one of {@link DocumentType#CODES}
 * @param number number and symbol, or empty for papers that carry none (biên bản) and drafts
 * @param issuedOn the day it bears
 * @param issuer who issued it; nobody named for the Union's own
 * @param subject what it is about
 * @param signer who signed it, or empty
 * @param more what the books ask besides
 */
record Document(
        String direction,
        String type,
        String number,
        LocalDate issuedOn,
        Issuer issuer,
        String subject,
        String signer,
        Particulars more) {

    /** Degrees of secrecy; a document with any but the first is not for this system (Luật Bảo vệ bí mật nhà nước). */
    static final List<String> SECRECY = List.of("normal", "secret", "top_secret", "absolute_secret");

    /** Degrees of urgency (NĐ 30/2020/NĐ-CP, Phụ lục I: khẩn, thượng khẩn, hỏa tốc), as Phụ lục VI counts them from 0. */
    static final List<String> PRIORITIES = List.of("normal", "urgent", "most_urgent", "flash");

    /** Who issued it: a body of the directory, or one that is only named. */
    record Issuer(@Nullable Long id, String name) {

        static final Issuer OWN = new Issuer(null, "");
    }

    /**
     * What the books and Phụ lục VI ask besides.
     *
     * @param signerPost the signer's post
     * @param body the council or board that issues it under the Union's seal, or null for the Union itself
     * @param unit the short name of the unit that drafted it, as it stands in the symbol of a letter
     * @param recipients who gets it
     * @param keeper who keeps the file copy
     * @param answerBy the day until which an answer is asked for
     */
    record Particulars(
            String signerPost,
            @Nullable Long body,
            String unit,
            String recipients,
            String keeper,
            @Nullable Integer copies,
            @Nullable Integer pages,
            String priority,
            @Nullable LocalDate answerBy,
            String note) {

        static final Particulars NONE = new Particulars("", null, "", "", "", null, null, "normal", null, "");
    }

    /** A document as kept; {@code issuer} is the body's present name, or the name written. */
    record Kept(
            long id,
            String direction,
            String type,
            String number,
            LocalDate issuedOn,
            @Nullable Long issuerId,
            String issuerName,
            @Nullable String issuer,
            String subject,
            String signer,
            String signerPost,
            @Nullable Long bodyId,
            @Nullable String body,
            String unit,
            String recipients,
            String keeper,
            @Nullable Integer copies,
            @Nullable Integer pages,
            String priority,
            @Nullable LocalDate answerBy,
            String note,
            int version) {

        String path() {
            return "/documents/" + id;
        }

        boolean in() {
            return direction.equals("in");
        }
    }
}
