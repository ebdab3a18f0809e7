package org.lienhiep.councils;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.ListView;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Norms of fees, and the lists of payments made of them. */
@Controller
@Permit("councils.write")
class FeeController {

    private static final int MOST = 999;
    private static final int NORM_MOST = 100_000_000;

    private final FeeSheets sheets;
    private final FeeNorms norms;
    private final SessionLists sessions;
    private final FormKeys keys;

    FeeController(FeeSheets sheets, FeeNorms norms, SessionLists sessions, FormKeys keys) {
        this.sheets = sheets;
        this.norms = norms;
        this.sessions = sessions;
        this.keys = keys;
    }

    @GetMapping("/councils/norms")
    @Permit("councils.fees")
    ModelAndView list() {
        var rows = norms.all().stream()
                .map(n -> TableView.Row.of(
                        "councils.fee_norm:" + n.id(),
                        Cell.date(n.validFrom()),
                        Cell.text(Texts.t("councils.role." + n.role())),
                        Cell.text(Texts.t("councils.unit." + n.unit())),
                        FeeParts.money(n.amount()),
                        Cell.text(n.basis())))
                .toList();
        var heads = List.of(
                Texts.t("councils.field.valid_from"),
                Texts.t("councils.field.role"),
                Texts.t("councils.field.unit"),
                Texts.t("councils.field.amount"),
                Texts.t("councils.field.basis"));
        var view = new ListView("councils/norms", TableView.of(heads, rows))
                .action("councils.write", Texts.t("councils.new-norm"), "/councils/norms/new");
        return new ModelAndView("web/list-page", Map.of("list", view));
    }

    @GetMapping("/councils/norms/new")
    ModelAndView ask() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("role", "member");
        values.put("unit", "session");
        return FormAnswer.show(normForm(Form.of(values)));
    }

    @PostMapping("/councils/norms")
    Object enter(Form form) {
        String role = form.choice("role", Council.ROLES);
        String unit = form.choice("unit", FeeNorms.UNITS);
        Integer amount = form.integer("amount", 0, NORM_MOST);
        if (amount == null && form.error("amount") == null) form.reject("amount", "web.required");
        LocalDate from = form.requiredDate("valid_from");
        String basis = form.requiredText("basis", 300);
        return FormAnswer.save(keys, form, () -> normForm(form), () -> {
            norms.enter(role, unit, BigDecimal.valueOf(amount == null ? 0 : amount), from, basis);
            return "/councils/norms";
        });
    }

    private static FormView normForm(Form form) {
        return new FormView("councils/norm", Texts.t("councils.new-norm"), "/councils/norms", "/councils/norms", form)
                .field("role", "segmented", true, FormView.options("councils.role.", Council.ROLES))
                .field("unit", "segmented", true, FormView.options("councils.unit.", FeeNorms.UNITS))
                .field("amount", "number", true)
                .field("valid_from", "date", true)
                .field("basis", "text", true);
    }

    /** The form of a list of payments: one line for each seat. */
    record FeesPage(long id, Form form, List<Quorum.Sitting> roll) {}

    @GetMapping("/councils/sessions/{id}/fees")
    ModelAndView askSheet(@PathVariable long id) {
        return page(session(id), Form.empty());
    }

    @PostMapping("/councils/sessions/{id}/fees")
    Object make(@PathVariable long id, Form form) {
        var session = session(id);
        Map<Long, Integer> reports = new LinkedHashMap<>();
        Map<Long, Integer> marked = new LinkedHashMap<>();
        for (var seat : sessions.roll(session)) {
            put(reports, form, "report_", seat.seat());
            put(marked, form, "sheet_", seat.seat());
        }
        if (form.hasErrors()) return again(session, form);
        return FormAnswer.save(
                keys,
                form,
                "fees",
                () -> "/councils/fee-sheets/" + sheets.make(id, reports, marked),
                typed -> again(session, typed));
    }

    private static void put(Map<Long, Integer> counts, Form form, String field, long seat) {
        Integer count = form.integer(field + seat, 0, MOST);
        if (count != null) counts.put(seat, count);
    }

    private ModelAndView again(Session.Kept session, Form form) {
        var page = page(session, form);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Session.Kept session, Form form) {
        return new ModelAndView(
                "councils/fees", Map.of("page", new FeesPage(session.id(), form, sessions.roll(session))));
    }

    @GetMapping("/councils/fee-sheets/{id}")
    @Permit("councils.fees")
    ModelAndView show(@PathVariable long id) {
        var sheet = find(id);
        var session = session(sheet.sessionId());
        String title = Texts.t("councils.sheet-of", Fmt.date(sheet.madeOn()));
        var view = new RecordView("councils/fee-sheet", title)
                .crumb(Texts.t("councils.session-of", Fmt.date(session.heldOn())), "/councils/sessions/" + session.id())
                .fact(
                        "councils.state",
                        sheet.voided() == null
                                ? Cell.mark("ok", Texts.t("councils.holds"))
                                : Cell.mark("plain", Texts.t("councils.voided", sheet.voided())))
                .fact("councils.in-words", Cell.text(AmountWords.of(sheet.total())))
                .part(Texts.t("councils.payees"), Texts.t("councils.tax-help"), FeeParts.payees(sheets.payees(id)));
        if (sheet.voided() == null)
            view.action("councils.write", Texts.t("councils.void"), "/councils/fee-sheets/" + id + "/voiding");
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    @GetMapping("/councils/fee-sheets/{id}/voiding")
    ModelAndView askVoid(@PathVariable long id) {
        find(id);
        return FormAnswer.show(voidForm(id, Form.empty()));
    }

    @PostMapping("/councils/fee-sheets/{id}/voiding")
    Object voided(@PathVariable long id, Form form) {
        var sheet = find(id);
        String reason = form.requiredText("reason", 1_000);
        return FormAnswer.save(keys, form, "reason", () -> voidForm(id, form), () -> {
            sheets.revoke(sheet, reason);
            return "/councils/fee-sheets/" + id;
        });
    }

    private static FormView voidForm(long id, Form form) {
        String path = "/councils/fee-sheets/" + id;
        return new FormView("councils/voiding", Texts.t("councils.void"), path + "/voiding", path, form)
                .field("reason", "textarea", true);
    }

    private FeeSheets.Sheet find(long id) {
        return sheets.find(id).orElseThrow(NotFound::new);
    }

    private Session.Kept session(long id) {
        return sessions.find(id).orElseThrow(NotFound::new);
    }
}
