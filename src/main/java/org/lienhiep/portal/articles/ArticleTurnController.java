package org.lienhiep.portal.articles;

import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.RecordForms;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** An article's way: sent for approval, taken back, sent back, archived and put back among the news. */
@Controller
class ArticleTurnController implements RecordForms {

    private static final int WORDS = 1_000;

    private final Articles articles;
    private final Reviewing reviewing;
    private final Publishing publishing;
    private final FormKeys keys;

    ArticleTurnController(Articles articles, Reviewing reviewing, Publishing publishing, FormKeys keys) {
        this.articles = articles;
        this.reviewing = reviewing;
        this.publishing = publishing;
        this.keys = keys;
    }

    @Override
    public void mustBeThere(long id) {
        if (articles.find(id).isEmpty()) throw new NotFound();
    }

    @GetMapping("/portal/articles/{id}/submission")
    @Permit("portal.write")
    ModelAndView submission(@PathVariable long id) {
        mustBeThere(id);
        return FormAnswer.show(submitForm(id, Form.empty()));
    }

    @PostMapping("/portal/articles/{id}/submission")
    @Permit("portal.write")
    Object submit(@PathVariable long id, Form form) {
        mustBeThere(id);
        String note = form.text("note", WORDS);
        return done(id, form, submitForm(id, form), () -> reviewing.submit(id, note));
    }

    @GetMapping("/portal/articles/{id}/submission/withdrawal")
    @Permit("portal.write")
    ModelAndView recall(@PathVariable long id) {
        mustBeThere(id);
        return FormAnswer.show(recallForm(id, Form.empty()));
    }

    @PostMapping("/portal/articles/{id}/submission/withdrawal")
    @Permit("portal.write")
    Object takeBack(@PathVariable long id, Form form) {
        mustBeThere(id);
        return done(id, form, recallForm(id, form), () -> reviewing.takeBack(id));
    }

    @GetMapping("/portal/articles/{id}/submission/return")
    @Permit("portal.publish")
    ModelAndView sendingBack(@PathVariable long id) {
        mustBeThere(id);
        return FormAnswer.show(returnForm(id, Form.empty()));
    }

    @PostMapping("/portal/articles/{id}/submission/return")
    @Permit("portal.publish")
    Object sendBack(@PathVariable long id, Form form) {
        mustBeThere(id);
        String reason = form.requiredText("reason", WORDS);
        return done(id, form, returnForm(id, form), () -> reviewing.sendBack(id, reason));
    }

    @GetMapping("/portal/articles/{id}/archiving")
    @Permit("portal.publish")
    ModelAndView archiving(@PathVariable long id) {
        mustBeThere(id);
        return FormAnswer.show(archiveForm(id, Form.empty()));
    }

    @PostMapping("/portal/articles/{id}/archiving")
    @Permit("portal.publish")
    Object archive(@PathVariable long id, Form form) {
        mustBeThere(id);
        String reason = form.text("reason", WORDS);
        return done(id, form, archiveForm(id, form), () -> publishing.archive(id, reason));
    }

    @GetMapping("/portal/articles/{id}/archiving/withdrawal")
    @Permit("portal.publish")
    ModelAndView unarchiving(@PathVariable long id) {
        mustBeThere(id);
        return FormAnswer.show(unarchiveForm(id, Form.empty()));
    }

    @PostMapping("/portal/articles/{id}/archiving/withdrawal")
    @Permit("portal.publish")
    Object unarchive(@PathVariable long id, Form form) {
        mustBeThere(id);
        return done(id, form, unarchiveForm(id, form), () -> publishing.unarchive(id));
    }

    private Object done(long id, Form form, FormView view, Runnable work) {
        return FormAnswer.save(keys, form, view.fields().getFirst().name(), () -> view, () -> {
            work.run();
            return "/portal/articles/" + id;
        });
    }

    private static FormView submitForm(long id, Form form) {
        return form(id, "submission", "portal.submit", "/submission", form).field("note", "textarea", false);
    }

    private static FormView recallForm(long id, Form form) {
        return form(id, "recall", "portal.recall", "/submission/withdrawal", form)
                .said("recall", Texts.t("portal.recall-words"));
    }

    private static FormView returnForm(long id, Form form) {
        return form(id, "return", "portal.send-back", "/submission/return", form)
                .field("reason", "textarea", true);
    }

    private static FormView archiveForm(long id, Form form) {
        return form(id, "archiving", "portal.archive", "/archiving", form).field("reason", "textarea", false);
    }

    private static FormView unarchiveForm(long id, Form form) {
        return form(id, "unarchiving", "portal.unarchive", "/archiving/withdrawal", form)
                .said("unarchive", Texts.t("portal.unarchive-words"));
    }

    private static FormView form(long id, String page, String title, String action, Form form) {
        String path = "/portal/articles/" + id;
        return new FormView("portal/" + page, Texts.t(title), path + action, path, form);
    }
}
