package org.lienhiep.documents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as it is entered in a register.
 *
 * @param direction {@code in} or {@code out}
 * @param type one of {@link #TYPES}
 * @param number number and symbol, or empty for papers that carry none (biên bản)
 * @param issuedOn the day it bears
 * @param issuer who issued it; nobody named for the Union's own
 * @param subject what it is about
 * @param signer who signed it, or empty
 */
record Document(
        String direction,
        String type,
        String number,
        LocalDate issuedOn,
        Issuer issuer,
        String subject,
        String signer) {

    /** The types of Nghị định 30/2020/NĐ-CP, Đ.7, that a Union sends and receives. */
    static final List<String> TYPES = List.of(
            "decision",
            "plan",
            "report",
            "letter",
            "submission",
            "notice",
            "guidance",
            "resolution",
            "regulation",
            "programme",
            "invitation",
            "minutes",
            "contract",
            "other");

    /** Degrees of secrecy; a document with any but the first is not for this system (Luật Bảo vệ bí mật nhà nước). */
    static final List<String> SECRECY = List.of("normal", "secret", "top_secret", "absolute_secret");

    /** Who issued it: a body of the directory, or one that is only named. */
    record Issuer(@Nullable Long id, String name) {

        static final Issuer OWN = new Issuer(null, "");
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
            int version) {

        String path() {
            return "/documents/" + id;
        }
    }
}
