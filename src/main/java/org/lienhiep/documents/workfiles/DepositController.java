package org.lienhiep.documents.workfiles;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.ListView;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.RecordForms;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.See;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Handing files in to the archive: who gave them to whom, with the list that both sign. */
@Controller
@Permit("workfiles.read")
class DepositController implements RecordForms {

    static final String LIST = "/documents/work-files/deposits";

    private final Deposits deposits;
    private final WorkFileLists lists;
    private final FormKeys keys;

    DepositController(Deposits deposits, WorkFileLists lists, FormKeys keys) {
        this.deposits = deposits;
        this.lists = lists;
        this.keys = keys;
    }

    @GetMapping(LIST)
    ModelAndView list(@RequestParam(required = false) @Nullable String after) {
        var page = deposits.page(Keyset.read(after, Keyset.NEWEST));
        var rows = page.rows().stream()
                .map(d -> new TableView.Row(
                        Deposits.TYPE + ":" + d.id(),
                        List.of(
                                Cell.date(d.onDay()),
                                Cell.link(d.title(), d.path()),
                                Cell.text(d.giver()),
                                Cell.text(d.receiver()),
                                Cell.number(d.files())),
                        d.withdrawnOn() != null))
                .toList();
        List<String> heads = List.of(
                Texts.t("documents.field.on_day"),
                Texts.t("documents.deposit.one"),
                Texts.t("documents.field.giver"),
                Texts.t("documents.field.receiver"),
                Texts.t("documents.deposit.files"));
        var view = new ListView("documents/deposits", new TableView(heads, rows, page.total()))
                .action("workfiles.write", Texts.t("documents.deposit.new"), LIST + "/new")
                .paged(page.next() == null ? null : "?after=" + page.next(), after == null ? null : "?");
        return new ModelAndView("web/list-page", Map.of("list", view));
    }

    @GetMapping(LIST + "/new")
    @Permit("workfiles.write")
    ModelAndView handIn(@RequestParam(defaultValue = "") String file) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("on_day", Fmt.date(Here.get().today()));
        values.put("giver", Here.get().signedIn().name());
        values.put("file", file);
        return page(Form.of(values), HttpStatus.OK);
    }

    @PostMapping(LIST)
    @Permit("workfiles.write")
    Object handIn(Form form) {
        LocalDate on = WorkFileForm.day(form, "on_day");
        String giver = form.requiredText("giver", 200);
        String receiver = form.requiredText("receiver", 200);
        String note = form.text("note", 1_000);
        Set<Long> chosen = chosen(form);
        if (chosen.isEmpty()) form.reject("file", "documents.deposit.none");
        if (form.hasErrors()) return page(form, HttpStatus.UNPROCESSABLE_CONTENT);
        try {
            return See.other(keys.once(form, () -> LIST + "/" + deposits.handIn(chosen, on, giver, receiver, note)));
        } catch (Rejected no) {
            String field = no.field();
            form.reject(field == null ? "file" : field, no.messageKey(), no.arguments());
            return page(form, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (NotFound gone) {
            form.reject("file", "web.no-choice");
            return page(form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static Set<Long> chosen(Form form) {
        Set<Long> chosen = new LinkedHashSet<>();
        for (String one : form.all("file")) if (one.matches("\\d{1,18}")) chosen.add(Long.valueOf(one));
        return chosen;
    }

    private ModelAndView page(Form form, HttpStatus status) {
        var page = new ModelAndView(
                "documents/workfiles/deposit-form", Map.of("view", new DepositForm(form, lists.due())));
        page.setStatus(status);
        return page;
    }

    @GetMapping(LIST + "/{id:\\d+}")
    ModelAndView show(@PathVariable long id) {
        Deposits.Kept deposit = find(id);
        LocalDate today = Here.get().today();
        var files = lists.deposited(id);
        var rows = files.stream()
                .map(f -> TableView.Row.of(
                        WorkFile.TYPE + ":" + f.id(),
                        Cell.text(f.symbol()),
                        Cell.link(f.title(), f.path()),
                        Cell.text(f.kept()),
                        f.state(today)))
                .toList();
        var view = new RecordView("documents/deposit", deposit.title())
                .crumb(Texts.t("documents.work-files.title"), WorkFileController.LIST)
                .crumb(Texts.t("documents.deposits.title"), LIST)
                .fact("documents.field.giver", Cell.text(deposit.giver()))
                .fact("documents.field.receiver", Cell.text(deposit.receiver()))
                .fact("documents.field.note", Cell.text(deposit.note()))
                .fact("documents.deposit.taken-back", Cell.date(deposit.withdrawnOn()))
                .fact("documents.field.reason", Cell.text(deposit.reason()))
                .action("workfiles.read", Texts.t("documents.deposit.print"), deposit.path() + "/contents");
        if (deposit.withdrawnOn() == null)
            view.action("workfiles.write", Texts.t("documents.deposit.take-back"), deposit.path() + "/withdrawal");
        view.part(
                Texts.t("documents.deposit.files"),
                "",
                TableView.of(
                        List.of(
                                Texts.t("documents.work-file.symbol"),
                                Texts.t("documents.field.title"),
                                Texts.t("documents.field.keeping"),
                                Texts.t("documents.work-file.state")),
                        rows));
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    @GetMapping(LIST + "/{id:\\d+}/contents")
    ModelAndView contents(@PathVariable long id) {
        Deposits.Kept deposit = find(id);
        return new ModelAndView(
                "documents/workfiles/contents", Map.of("view", PrintedList.ofFiles(deposit, lists.deposited(id))));
    }

    @GetMapping(LIST + "/{id:\\d+}/withdrawal")
    @Permit("workfiles.write")
    ModelAndView takeBack(@PathVariable long id) {
        return FormAnswer.show(takingBack(find(id), Form.empty()));
    }

    @PostMapping(LIST + "/{id:\\d+}/withdrawal")
    @Permit("workfiles.write")
    Object takeBack(@PathVariable long id, Form form) {
        Deposits.Kept deposit = find(id);
        String reason = form.requiredText("reason", 1_000);
        return FormAnswer.save(keys, form, "reason", () -> takingBack(deposit, form), () -> {
            deposits.takeBack(id, reason);
            return deposit.path();
        });
    }

    private static FormView takingBack(Deposits.Kept deposit, Form form) {
        String path = deposit.path();
        String title = Texts.t("documents.deposit.take-back");
        return new FormView("documents/deposit-withdrawal", title, path + "/withdrawal", path, form)
                .field("reason", "textarea", true);
    }

    @Override
    public void mustBeThere(long id) {
        find(id);
    }

    private Deposits.Kept find(long id) {
        return deposits.find(id).orElseThrow(NotFound::new);
    }
}
