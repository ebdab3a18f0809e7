package org.lienhiep.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns what went wrong into a page, or a part of one, that says what happened, what was kept and what to do. */
@ControllerAdvice
class ErrorAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);

    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    ModelAndView notFound(HttpServletRequest request) {
        return ErrorPage.of(404, request);
    }

    @ExceptionHandler(Forbidden.class)
    ModelAndView forbidden(HttpServletRequest request) {
        return ErrorPage.of(403, request);
    }

    @ExceptionHandler(Rejected.class)
    ModelAndView rejected(Rejected rejected, HttpServletRequest request) {
        return ErrorPage.of(422, request, Texts.t(rejected.messageKey(), rejected.arguments()));
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, Form.Invalid.class})
    ModelAndView unreadable(HttpServletRequest request) {
        return ErrorPage.of(422, request);
    }

    @ExceptionHandler(Stale.class)
    ModelAndView stale(HttpServletRequest request) {
        return ErrorPage.of(409, request);
    }

    @ExceptionHandler(Conflict.class)
    ModelAndView conflict(Conflict conflict) {
        var page = new ModelAndView("web/conflict", Map.of("conflict", conflict));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    @ExceptionHandler(FormKeys.Unsure.class)
    ModelAndView unsure(HttpServletRequest request) {
        return ErrorPage.of(503, request);
    }

    /** Whatever the web framework refuses is the sender's mistake; everything else is ours and gets a number. */
    @ExceptionHandler(Throwable.class)
    ModelAndView other(Throwable failure, HttpServletRequest request) throws Throwable {
        // no page can be drawn without the database; PublicPages answers for all of them
        if (Outage.isOne(failure)) throw failure;
        if (failure instanceof NoResourceFoundException && request.getMethod().equals("GET")) {
            String moved = moved(request);
            if (moved != null) return new ModelAndView(new MovedView(Here.url(moved)));
        }
        if (failure instanceof ErrorResponse response) {
            HttpStatusCode status = response.getStatusCode();
            return ErrorPage.of(status.is4xxClientError() ? status.value() : 500, request);
        }
        var page = ErrorPage.of(500, request);
        LOG.error("incident {}", ErrorPage.incident(page), failure);
        return page;
    }

    private static @Nullable String moved(HttpServletRequest request) {
        String query = request.getQueryString();
        String old = Here.get().path() + (query == null ? "" : "?" + query);
        return Beans.of(MovedPages.class)
                .map(m -> m.now(old))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Leads for good to where a page is now. */
    private static final class MovedView implements View {

        private final String to;

        MovedView(String to) {
            this.to = to;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) {
            response.setStatus(HttpStatus.MOVED_PERMANENTLY.value());
            response.setHeader("Location", to);
        }
    }
}
