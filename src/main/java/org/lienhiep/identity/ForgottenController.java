package org.lienhiep.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.lienhiep.runtime.CurrentUnion;
import org.lienhiep.web.ErrorPage;
import org.lienhiep.web.Form;
import org.lienhiep.web.Here;
import org.lienhiep.web.Permit;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * A forgotten password. Whoever asks gets the same answer after the same work, whether there is such an account or not: the search
 * for it comes after the answer. Without a mail server, or an address that letters may name, the page sends to the office.
 */
@Controller
class ForgottenController {

    private static final int ASKED_PER_NAME = 3;
    private static final int ASKED_PER_ADDRESS = 30;

    private final PasswordLinks links;
    private final Letters letters;
    private final ServerAddress server;
    private final Tries tries;
    private final TaskExecutor afterwards;

    ForgottenController(
            PasswordLinks links,
            Letters letters,
            ServerAddress server,
            Tries tries,
            @Qualifier("applicationTaskExecutor") TaskExecutor afterwards) {
        this.links = links;
        this.letters = letters;
        this.server = server;
        this.tries = tries;
        this.afterwards = afterwards;
    }

    @GetMapping("/forgotten")
    @Permit(Permit.PUBLIC)
    ModelAndView show(Form form) {
        return page(form, false);
    }

    @PostMapping("/forgotten")
    @Permit(Permit.PUBLIC)
    Object ask(Form form, HttpServletRequest request) {
        String typed = form.requiredText("username", 200);
        String address = "forgotten " + request.getRemoteAddr();
        String name = "forgotten " + CurrentUnion.id() + " " + Accounts.folded(typed);
        if (form.hasErrors() || !open()) {
            var page = page(form, false);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        if (tries.reached(address, ASKED_PER_ADDRESS)) return ErrorPage.of(429, request);
        boolean often = tries.reached(name, ASKED_PER_NAME);
        tries.note(address, name);
        if (!often) later(typed);
        return page(form, true);
    }

    private void later(String typed) {
        Here here = Here.get();
        long union = CurrentUnion.id();
        afterwards.execute(() -> CurrentUnion.call(
                union,
                () -> here.call(() -> {
                    links.forgotten(typed);
                    return true;
                })));
    }

    private boolean open() {
        return letters.available() && server.stated().isPresent();
    }

    private ModelAndView page(Form form, boolean asked) {
        return new ModelAndView("identity/forgotten", Map.of("form", form, "open", open(), "asked", asked));
    }
}
