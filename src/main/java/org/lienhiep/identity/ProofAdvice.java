package org.lienhiep.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.lienhiep.web.ErrorPage;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Shows the page that asks again who is there, with the form that waits inside it. Before the advice that catches the rest. */
@ControllerAdvice
@Order(0)
class ProofAdvice {

    @ExceptionHandler(Proofs.Wanted.class)
    ModelAndView wanted(Proofs.Wanted wanted) {
        var page = new ModelAndView("identity/proof", Map.of("asked", wanted.asked));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @ExceptionHandler(Proofs.TooMany.class)
    ModelAndView tooMany(HttpServletRequest request) {
        return ErrorPage.of(429, request);
    }
}
