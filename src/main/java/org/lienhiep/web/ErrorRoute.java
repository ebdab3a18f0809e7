package org.lienhiep.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Errors that happen outside a handler: unknown addresses, refused tokens, broken requests. */
@Controller
class ErrorRoute implements ErrorController {

    @RequestMapping("/error")
    @Permit(Permit.PUBLIC)
    @WithoutReading
    ModelAndView error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return ErrorPage.of(status instanceof Integer code ? code : 404, request);
    }
}
