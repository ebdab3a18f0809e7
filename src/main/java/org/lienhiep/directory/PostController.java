package org.lienhiep.directory;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The posts of people in organisations: taken up from either page, ended, taken out when entered in error. */
@Controller
@Permit("directory.write")
class PostController {

    private final Organisations organisations;
    private final People people;
    private final Posts posts;
    private final NameFields names;
    private final FormKeys keys;

    PostController(Organisations organisations, People people, Posts posts, NameFields names, FormKeys keys) {
        this.organisations = organisations;
        this.people = people;
        this.posts = posts;
        this.names = names;
        this.keys = keys;
    }

    @GetMapping("/people/{id}/posts")
    ModelAndView ofPerson(@PathVariable long id) {
        return show("people", id);
    }

    @GetMapping("/organisations/{id}/posts")
    ModelAndView inOrganisation(@PathVariable long id) {
        return show("organisations", id);
    }

    private ModelAndView show(String of, long id) {
        mustBe(of, id);
        return FormAnswer.show(form(of, id, Form.empty()));
    }

    @PostMapping("/people/{id}/posts")
    Object ofPerson(@PathVariable long id, Form form) {
        return takeUp("people", id, form);
    }

    @PostMapping("/organisations/{id}/posts")
    Object inOrganisation(@PathVariable long id, Form form) {
        return takeUp("organisations", id, form);
    }

    private Object takeUp(String of, long id, Form form) {
        mustBe(of, id);
        boolean ofPerson = of.equals("people");
        Long named = ofPerson ? names.organisation(form, "organisation") : names.person(form, "person");
        String post = form.requiredText("post", 200);
        LocalDate from = form.requiredDate("from_on");
        LocalDate to = form.date("to_on");
        if (to != null && to.isBefore(from)) form.reject("to_on", "directory.end-order");
        if (named == null || form.hasErrors()) return FormAnswer.again(form(of, id, form));
        return FormAnswer.save(
                keys,
                form,
                "post",
                () -> {
                    posts.takeUp(ofPerson ? id : named, ofPerson ? named : id, post, from, to);
                    return "/" + of + "/" + id;
                },
                again -> FormAnswer.again(form(of, id, again)));
    }

    @GetMapping("/people/{person}/posts/{id}/ending")
    ModelAndView ending(@PathVariable long person, @PathVariable long id) {
        return FormAnswer.show(Ending.form(find(person, id).post(), path(person, id), "/people/" + person, null));
    }

    @PostMapping("/people/{person}/posts/{id}/ending")
    Object end(@PathVariable long person, @PathVariable long id, Form form) {
        Person.Post post = find(person, id);
        Ending ending = Ending.read(form);
        if (form.hasErrors()) return endingAgain(post, form);
        return FormAnswer.save(
                keys,
                form,
                "to_on",
                () -> {
                    if (ending.lastDay() == null) posts.drop(post, ending.reason());
                    else posts.end(post, ending.lastDay());
                    return "/people/" + person;
                },
                again -> endingAgain(post, again));
    }

    private static ModelAndView endingAgain(Person.Post post, Form form) {
        String person = "/people/" + post.personId();
        return FormAnswer.again(Ending.form(post.post(), path(post.personId(), post.id()), person, form));
    }

    private Person.Post find(long person, long id) {
        return posts.find(id).filter(p -> p.personId() == person).orElseThrow(NotFound::new);
    }

    private static String path(long person, long id) {
        return "/people/" + person + "/posts/" + id + "/ending";
    }

    private void mustBe(String of, long id) {
        boolean there = of.equals("people")
                ? people.find(id).isPresent()
                : organisations.find(id).isPresent();
        if (!there) throw new NotFound();
    }

    private FormView form(String of, long id, Form form) {
        String path = "/" + of + "/" + id;
        var view = new FormView("directory/post", Texts.t("directory.add-post"), path + "/posts", path, form);
        if (of.equals("people")) names.addOrganisation(view, "organisation");
        else names.addPerson(view, "person");
        return view.field("post", "text", true).field("from_on", "date", true).field("to_on", "date", false);
    }

    /**
     * How a post or a link comes to its end: on a day, or because it was entered in error.
     *
     * @param lastDay the last day, or null for an error
     * @param reason of an error
     */
    record Ending(@Nullable LocalDate lastDay, String reason) {

        private static final List<String> CAUSES = List.of("ended", "error");

        static Ending read(Form form) {
            boolean error = form.choice("cause", CAUSES).equals("error");
            if (error) return new Ending(null, form.requiredText("reason", 1_000));
            LocalDate day = form.requiredDate("to_on");
            if (day.isAfter(Here.get().today())) form.reject("to_on", "directory.future");
            return new Ending(day, "");
        }

        static FormView form(String what, String action, String back, @Nullable Form typed) {
            Form form = typed != null
                    ? typed
                    : Form.of(new LinkedHashMap<>(Map.of(
                            "cause", "ended", "to_on", Fmt.date(Here.get().today()))));
            return new FormView("directory/ending", Texts.t("directory.ending", what), action, back, form)
                    .field("cause", "segmented", true, FormView.options("directory.cause.", CAUSES))
                    .field("to_on", "date", false)
                    .field("reason", "textarea", false);
        }
    }
}
