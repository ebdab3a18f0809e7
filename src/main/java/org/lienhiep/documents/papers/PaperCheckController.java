package org.lienhiep.documents.papers;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.ErrorPage;
import org.lienhiep.web.Permit;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where anybody checks a paper by its code: is it real, is it still valid, what does it say of itself. */
@Controller
@Permit(Permit.PUBLIC)
class PaperCheckController {

    private final Papers papers;
    private final PaperDrafts drafts;
    private final JdbcClient jdbc;
    private final Askers askers = new Askers();

    PaperCheckController(Papers papers, PaperDrafts drafts, JdbcClient jdbc) {
        this.papers = papers;
        this.drafts = drafts;
        this.jdbc = jdbc;
    }

    @GetMapping("/verify")
    ModelAndView ask(@RequestParam(required = false) @Nullable String code, HttpServletRequest request) {
        if (code != null && !code.isBlank()) return check(code, request);
        return page(new CheckPage("", null, "", "", false), HttpStatus.OK);
    }

    @GetMapping("/verify/{code}")
    @Transactional(readOnly = true)
    public ModelAndView check(@PathVariable String code, HttpServletRequest request) {
        if (!askers.may(request.getRemoteAddr())) return ErrorPage.of(429, request);
        Optional<Made> found = CheckCode.read(code).flatMap(papers::byCode);
        if (found.isEmpty()) {
            String typed = Marked.clean(code);
            return page(
                    new CheckPage(typed.substring(0, Math.min(40, typed.length())), null, "", "", false),
                    HttpStatus.NOT_FOUND);
        }
        Made made = found.get();
        PaperTemplate template = drafts.template(made);
        String name = drafts.profile(made).words().name();
        return page(
                new CheckPage(
                        Composing.grouped(CheckCode.read(code).orElse("")),
                        made,
                        name,
                        holder(made),
                        template.open() && (made.personId() == null || consents(made))),
                HttpStatus.OK);
    }

    /** The receiver's name where that person agreed to be named; else the first letters, enough to compare with the paper. */
    private String holder(Made made) {
        PaperValue name = drafts.given(made).record().get("Họ tên");
        if (name == null || name.missing() || made.personId() == null) return "";
        return consents(made) ? name.words() : CheckPage.initials(name.words());
    }

    private boolean consents(Made made) {
        return jdbc.sql("select consent_public from directory.person_name where id = :id")
                .param("id", made.personId())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private static ModelAndView page(CheckPage view, HttpStatus status) {
        var page = new ModelAndView("documents/papers/check", Map.of("view", view));
        page.setStatus(status);
        return page;
    }
}
