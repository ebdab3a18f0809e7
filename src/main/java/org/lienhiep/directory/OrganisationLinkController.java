package org.lienhiep.directory;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How an organisation stands to another: entered, ended, taken out when entered in error. */
@Controller
@Permit("directory.write")
class OrganisationLinkController {

    private final Organisations organisations;
    private final OrganisationLinks links;
    private final NameFields names;
    private final FormKeys keys;

    OrganisationLinkController(Organisations organisations, OrganisationLinks links, NameFields names, FormKeys keys) {
        this.organisations = organisations;
        this.links = links;
        this.names = names;
        this.keys = keys;
    }

    @GetMapping("/organisations/{id}/links")
    ModelAndView link(@PathVariable long id) {
        mustBe(id);
        return FormAnswer.show(form(id, Form.of(new LinkedHashMap<>(Map.of("kind", "parent")))));
    }

    @PostMapping("/organisations/{id}/links")
    Object link(@PathVariable long id, Form form) {
        mustBe(id);
        String kind = form.choice("kind", OrganisationLinks.KINDS);
        Long other = names.organisation(form, "other");
        LocalDate from = form.requiredDate("from_on");
        if (from.isAfter(Here.get().today())) form.reject("from_on", "directory.future");
        if (other == null || form.hasErrors()) return FormAnswer.again(form(id, form));
        return FormAnswer.save(
                keys,
                form,
                "other",
                () -> {
                    links.link(id, kind, other, from);
                    return "/organisations/" + id;
                },
                again -> FormAnswer.again(form(id, again)));
    }

    @GetMapping("/organisations/{id}/links/ending")
    ModelAndView ending(@PathVariable long id, @RequestParam(required = false) @Nullable Long link) {
        var found = find(id, link);
        return FormAnswer.show(PostController.Ending.form(found.other(), path(found), "/organisations/" + id, null));
    }

    @PostMapping("/organisations/{id}/links/ending")
    Object end(@PathVariable long id, @RequestParam(required = false) @Nullable Long link, Form form) {
        var found = find(id, link);
        var ending = PostController.Ending.read(form);
        if (form.hasErrors()) return endingAgain(found, form);
        return FormAnswer.save(
                keys,
                form,
                "to_on",
                () -> {
                    if (ending.lastDay() == null) links.drop(found, ending.reason());
                    else links.end(found, ending.lastDay());
                    return "/organisations/" + id;
                },
                again -> endingAgain(found, again));
    }

    private static ModelAndView endingAgain(OrganisationLinks.Link link, Form form) {
        return FormAnswer.again(
                PostController.Ending.form(link.other(), path(link), "/organisations/" + link.organisationId(), form));
    }

    private static String path(OrganisationLinks.Link link) {
        return "/organisations/" + link.organisationId() + "/links/ending?link=" + link.id();
    }

    private OrganisationLinks.Link find(long id, @Nullable Long link) {
        mustBe(id);
        if (link == null) throw new Rejected("directory.which-link");
        return links.find(id, link).orElseThrow(NotFound::new);
    }

    private void mustBe(long id) {
        if (organisations.find(id).isEmpty()) throw new NotFound();
    }

    private FormView form(long id, Form form) {
        String path = "/organisations/" + id;
        var view = new FormView("directory/link", Texts.t("directory.add-link"), path + "/links", path, form)
                .field("kind", "segmented", true, FormView.options("directory.link.", OrganisationLinks.KINDS));
        return names.addOrganisation(view, "other").field("from_on", "date", true);
    }
}
