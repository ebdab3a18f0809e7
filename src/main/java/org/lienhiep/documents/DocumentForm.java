package org.lienhiep.documents;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;

/** The form of a document: how it is filled, read and drawn. */
final class DocumentForm {

    /** The kinds of bodies that issue documents. */
    static final List<String> ISSUERS = List.of(
            "agency",
            "national_body",
            "mass_organisation",
            "association",
            "centre",
            "office",
            "club",
            "school",
            "enterprise",
            "other");

    private static final int LONGEST_NUMBER = 60;

    private DocumentForm() {}

    static Document read(Form form, String direction, Map<String, String> issuers) {
        LocalDate on = form.requiredDate("issued_on");
        if (on.isAfter(Here.get().today())) form.reject("issued_on", "documents.future");
        return new Document(
                direction,
                form.choice("type", Document.TYPES),
                form.text("number", LONGEST_NUMBER).replaceAll("\\s*([/-])\\s*", "$1"),
                on,
                direction.equals("in") ? issuer(form, issuers) : Document.Issuer.OWN,
                form.requiredText("subject", 500),
                form.text("signer", 100));
    }

    private static Document.Issuer issuer(Form form, Map<String, String> known) {
        Long id = form.reference("issuer_id");
        String name = form.text("issuer_name", 200);
        if (id != null && !known.containsKey(id.toString())) form.reject("issuer_id", "web.no-choice");
        if (id != null && !name.isEmpty()) form.reject("issuer_name", "documents.one-issuer");
        if (id == null && name.isEmpty()) form.reject("issuer_id", "documents.no-issuer");
        return new Document.Issuer(id, name);
    }

    /** A document with any mark of secrecy is refused whole: nothing of it may stay here. */
    static void refuseSecret(Form form) {
        String secrecy = form.choice("secrecy", Document.SECRECY);
        if (!secrecy.equals(Document.SECRECY.getFirst())) form.reject("secrecy", "documents.secret");
    }

    static Map<String, String> values(Document.Kept document) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("type", Document.TYPES.contains(document.type()) ? document.type() : "other");
        values.put("number", document.number());
        values.put("issued_on", Fmt.date(document.issuedOn()));
        if (document.direction().equals("in")) {
            values.put(
                    "issuer_id",
                    document.issuerId() == null ? "" : document.issuerId().toString());
            values.put("issuer_name", document.issuerName());
        }
        values.put("subject", document.subject());
        values.put("signer", document.signer());
        return values;
    }

    static FormView view(FormView view, String direction, Map<String, String> issuers) {
        view.field("type", "select", true, FormView.options("documents.type.", Document.TYPES))
                .field("number", "text", false)
                .field("issued_on", "date", true);
        if (direction.equals("in"))
            view.field("issuer_id", "select", false, issuers).field("issuer_name", "text", false);
        return view.field("subject", "textarea", true).field("signer", "text", false);
    }
}
