package org.lienhiep.documents;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.directory.DirectoryTitles;
import org.lienhiep.identity.Permissions;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Following up what arrived: passing it on, a line on how far it is, the answer, taking it up again. */
@Controller
@Permit("documents.follow")
class FollowUpController {

    private final FollowUps followUps;
    private final DocumentLists lists;
    private final DirectoryTitles directory;
    private final Permissions permissions;
    private final FormKeys keys;

    FollowUpController(
            FollowUps followUps,
            DocumentLists lists,
            DirectoryTitles directory,
            Permissions permissions,
            FormKeys keys) {
        this.followUps = followUps;
        this.lists = lists;
        this.directory = directory;
        this.permissions = permissions;
        this.keys = keys;
    }

    @GetMapping("/documents/{id:\\d+}/passing")
    @Permit("documents.pass")
    ModelAndView passing(@PathVariable long id) {
        var entry = entry(id);
        Standing standing = entry.standing();
        if (standing.arrivalNo() == null) throw new Rejected("documents.not-arrived");
        if (standing.settledOn() != null) throw new Rejected("documents.settled-already");
        var values = new LinkedHashMap<String, String>();
        if (standing.unitId() != null) values.put("unit_id", standing.unitId().toString());
        values.put("handler", standing.handler() == null ? "" : standing.handler());
        values.put("due_on", Fmt.date(standing.dueOn()));
        values.put("passed_on", Fmt.date(Here.get().today()));
        return FormAnswer.show(passing(entry, Form.of(values)));
    }

    @PostMapping("/documents/{id:\\d+}/passing")
    @Permit("documents.pass")
    Object pass(@PathVariable long id, Form form) {
        var entry = entry(id);
        LocalDate on = form.requiredDate("passed_on");
        if (on.isAfter(Here.get().today())) form.reject("passed_on", "documents.future-arrival");
        LocalDate arrived = entry.standing().arrivedOn();
        if (arrived != null && on.isBefore(arrived))
            form.reject("passed_on", "documents.passed-early", Fmt.date(arrived));
        FollowUps.Passing passing = FollowUpForm.read(form, on, units(), true);
        if (form.hasErrors() || passing == null) return FormAnswer.again(passing(entry, form));
        return save(form, id, () -> followUps.pass(id, passing), "unit_id", passing(entry, form));
    }

    @GetMapping("/documents/{id:\\d+}/progress")
    ModelAndView progress(@PathVariable long id) {
        Standing standing = own(entry(id)).standing();
        if (!standing.waits()) throw new Rejected("documents.not-passed");
        return FormAnswer.show(progress(id, Form.of(Map.of())));
    }

    @PostMapping("/documents/{id:\\d+}/progress")
    Object note(@PathVariable long id, Form form) {
        own(entry(id));
        String words = form.requiredText("words", 1_000);
        if (form.hasErrors()) return FormAnswer.again(progress(id, form));
        return save(form, id, () -> followUps.progress(id, words), "words", progress(id, form));
    }

    @GetMapping("/documents/{id:\\d+}/settlement")
    ModelAndView settlement(@PathVariable long id) {
        var entry = own(entry(id));
        if (entry.standing().arrivalNo() == null) throw new Rejected("documents.not-arrived");
        var values = Map.of("settled_on", Fmt.date(Here.get().today()));
        return FormAnswer.show(
                entry.standing().settledOn() == null
                        ? settlement(id, Form.of(values))
                        : reopening(id, Form.of(Map.of())));
    }

    @PostMapping("/documents/{id:\\d+}/settlement")
    Object settle(@PathVariable long id, Form form) {
        own(entry(id));
        if (form.value("take_back").equals("true")) return reopen(id, form);
        LocalDate on = form.requiredDate("settled_on");
        if (on.isAfter(Here.get().today())) form.reject("settled_on", "documents.future-arrival");
        Long reply = form.reference("reply");
        if (reply != null
                && lists.find(reply)
                        .filter(d -> !d.in() && !d.number().isEmpty())
                        .isEmpty()) form.reject("reply", "web.no-choice");
        String words = form.text("words", 1_000);
        if (reply == null && words.isEmpty()) form.reject("words", "documents.no-reply-words");
        if (form.hasErrors()) return FormAnswer.again(settlement(id, form));
        return save(form, id, () -> followUps.settle(id, on, reply, words), "words", settlement(id, form));
    }

    private Object reopen(long id, Form form) {
        String reason = form.requiredText("reason", 1_000);
        if (form.hasErrors()) return FormAnswer.again(reopening(id, form));
        return save(form, id, () -> followUps.reopen(id, reason), "reason", reopening(id, form));
    }

    private Object save(Form form, long id, Runnable work, String field, FormView view) {
        return FormAnswer.save(
                keys,
                form,
                field,
                () -> {
                    work.run();
                    return "/documents/" + id;
                },
                again -> FormAnswer.again(view));
    }

    /** The document that came in, if the viewer's body has it or the viewer looks after all. */
    private DocumentLists.Entry own(DocumentLists.Entry entry) {
        permissions.requireOwn("documents.follow", unit(entry));
        OwnDocument.arrived(entry.document());
        return entry;
    }

    private static @Nullable Long unit(DocumentLists.Entry entry) {
        return entry.standing().unitId();
    }

    private DocumentLists.Entry entry(long id) {
        return lists.entry(id).orElseThrow(NotFound::new);
    }

    private Map<String, String> units() {
        return directory.options(FollowUpForm.UNITS);
    }

    private FormView passing(DocumentLists.Entry entry, Form form) {
        Document.Kept document = OwnDocument.arrived(entry.document());
        String path = document.path();
        var view = new FormView("documents/passing", Texts.t("documents.pass"), path + "/passing", path, form)
                .field("passed_on", "date", true);
        return FollowUpForm.view(view, units());
    }

    private static FormView progress(long id, Form form) {
        String path = "/documents/" + id;
        return new FormView("documents/progress", Texts.t("documents.progress"), path + "/progress", path, form)
                .field("words", "textarea", true);
    }

    private FormView settlement(long id, Form form) {
        String path = "/documents/" + id;
        return new FormView("documents/settlement", Texts.t("documents.settle"), path + "/settlement", path, form)
                .field("settled_on", "date", true)
                .field("reply", "select", false, lists.answers(null))
                .field("words", "textarea", false);
    }

    private static FormView reopening(long id, Form form) {
        String path = "/documents/" + id;
        return new FormView("documents/settlement", Texts.t("documents.reopen"), path + "/settlement", path, form)
                .field("take_back", "hidden", true)
                .field("reason", "textarea", true);
    }
}
