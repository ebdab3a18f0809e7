package org.lienhiep.documents;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    /** What the form offers to choose from: who issues, or in whose name the Union's own papers are issued. */
    record Choices(Map<String, String> issuers, Map<String, String> bodies) {}

    private DocumentForm() {}

    /** Reads what was typed; {@code fixedType} is the type of a document whose number holds it, or null. */
    static Document read(Form form, String direction, Choices choices, @Nullable String fixedType) {
        LocalDate on = form.requiredDate("issued_on");
        if (on.isAfter(Here.get().today())) form.reject("issued_on", "documents.future");
        boolean in = direction.equals("in");
        return new Document(
                direction,
                fixedType == null ? form.choice("type", DocumentType.CODES) : fixedType,
                Symbol.clean(form.text("number", LONGEST_NUMBER)),
                on,
                in ? issuer(form, choices.issuers()) : Document.Issuer.OWN,
                form.requiredText("subject", 500),
                form.text("signer", 100),
                in ? incoming(form) : outgoing(form, choices.bodies()));
    }

    private static Document.Particulars incoming(Form form) {
        return new Document.Particulars(
                form.text("signer_post", 100),
                null,
                "",
                "",
                "",
                null,
                form.integer("pages", 1, 999),
                priority(form),
                null,
                form.text("note", 500));
    }

    private static Document.Particulars outgoing(Form form, Map<String, String> bodies) {
        Long body = form.reference("body");
        if (body != null && !bodies.containsKey(body.toString())) form.reject("body", "web.no-choice");
        LocalDate answerBy = form.date("answer_by");
        String unit = form.text("unit", 20);
        if (!unit.matches("[\\p{L}\\d&.]*")) form.reject("unit", "documents.unit-form");
        return new Document.Particulars(
                form.text("signer_post", 100),
                body,
                unit,
                form.text("recipients", 1_000),
                form.text("keeper", 200),
                form.integer("copies", 1, 999),
                form.integer("pages", 1, 999),
                priority(form),
                answerBy,
                form.text("note", 500));
    }

    private static String priority(Form form) {
        return form.value("priority").isEmpty()
                ? Document.PRIORITIES.getFirst()
                : form.choice("priority", Document.PRIORITIES);
    }

    private static Document.Issuer issuer(Form form, Map<String, String> known) {
        Long id = form.reference("issuer_id");
        String name = form.text("issuer_name", 200);
        if (id != null && !known.containsKey(id.toString())) form.reject("issuer_id", "web.no-choice");
        if (id != null && !name.isEmpty()) form.reject("issuer_name", "documents.one-issuer");
        if (id == null && name.isEmpty()) form.reject("issuer_id", "documents.no-issuer");
        return new Document.Issuer(id, name);
    }

    /** The day it came in: not later than today, not before the day it bears. */
    static LocalDate arrivedOn(Form form, LocalDate issuedOn) {
        LocalDate on = form.requiredDate("arrived_on");
        if (on.isAfter(Here.get().today())) form.reject("arrived_on", "documents.future-arrival");
        if (on.isBefore(issuedOn)) form.reject("arrived_on", "documents.arrived-early");
        return on;
    }

    /** A document with any mark of secrecy is refused whole: nothing of it may stay here. */
    static void refuseSecret(Form form) {
        String secrecy = form.choice("secrecy", Document.SECRECY);
        if (!secrecy.equals(Document.SECRECY.getFirst())) form.reject("secrecy", "documents.secret");
    }

    static Map<String, String> values(Document.Kept document, @Nullable LocalDate arrivedOn) {
        Map<String, String> values = new LinkedHashMap<>();
        if (arrivedOn != null) values.put("arrived_on", Fmt.date(arrivedOn));
        values.put("type", DocumentType.CODES.contains(document.type()) ? document.type() : "other");
        values.put("number", document.number());
        values.put("issued_on", Fmt.date(document.issuedOn()));
        if (document.in()) {
            values.put("issuer_id", text(document.issuerId()));
            values.put("issuer_name", document.issuerName());
        } else {
            values.put("body", text(document.bodyId()));
            values.put("unit", document.unit());
            values.put("recipients", document.recipients());
            values.put("keeper", document.keeper());
            values.put("copies", text(document.copies()));
            values.put("answer_by", Fmt.date(document.answerBy()));
        }
        values.put("subject", document.subject());
        values.put("signer", document.signer());
        values.put("signer_post", document.signerPost());
        values.put("pages", text(document.pages()));
        values.put("priority", document.priority());
        values.put("note", document.note());
        return values;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Draws the fields of a document that arrived. */
    static FormView incoming(FormView view, Choices choices, boolean arrived) {
        if (arrived) view.field("arrived_on", "date", true);
        view.field("type", "select", true, types()).field("number", "text", false);
        String fault = view.form().error("number");
        if (fault != null || view.form().flag("not_double")) view.field("not_double", "checkbox", false);
        return view.field("issued_on", "date", true)
                .field("issuer_id", "select", false, choices.issuers())
                .field("issuer_name", "text", false)
                .field("subject", "textarea", true)
                .field("signer", "text", false)
                .field("signer_post", "text", false)
                .field("pages", "number", false)
                .field("priority", "segmented", false, priorities());
    }

    /** Draws the fields of a document of ours; what hangs on its number is left out once it has one. */
    static FormView outgoing(FormView view, Choices choices, boolean numbered) {
        if (!numbered) {
            view.field("type", "select", true, types());
            if (!choices.bodies().isEmpty()) view.field("body", "select", false, choices.bodies());
            view.field("unit", "text", false);
        }
        return view.field("issued_on", "date", true)
                .field("subject", "textarea", true)
                .field("signer", "text", false)
                .field("signer_post", "text", false)
                .field("recipients", "textarea", false)
                .field("keeper", "text", false)
                .field("copies", "number", false)
                .field("pages", "number", false)
                .field("priority", "segmented", false, priorities())
                .field("answer_by", "date", false)
                .field("note", "text", false);
    }

    private static Map<String, String> types() {
        return FormView.options("documents.type.", DocumentType.CODES);
    }

    private static Map<String, String> priorities() {
        return FormView.options("documents.priority.", Document.PRIORITIES);
    }
}
