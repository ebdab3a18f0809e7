package org.lienhiep.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.lienhiep.runtime.CurrentUnion;
import org.lienhiep.web.Address;
import org.lienhiep.web.ErrorPage;
import org.lienhiep.web.Form;
import org.lienhiep.web.Here;
import org.lienhiep.web.Permit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** In and out. */
@Controller
class SignInController {

    private static final int TRIES_PER_ACCOUNT = 10;
    private static final int TRIES_PER_ADDRESS = 100;

    private final Accounts accounts;
    private final Sessions sessions;
    private final JdbcClient jdbc;

    SignInController(Accounts accounts, Sessions sessions, JdbcClient jdbc) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.jdbc = jdbc;
    }

    @GetMapping("/sign-in")
    @Permit(Permit.PUBLIC)
    ModelAndView show(Form form) {
        return page(form, HttpStatus.OK);
    }

    @PostMapping("/sign-in")
    @Permit(Permit.PUBLIC)
    Object signIn(Form form, HttpServletRequest request) {
        String username = form.text("username", 200);
        String account = "account " + username.toLowerCase(java.util.Locale.ROOT);
        String address = "address " + request.getRemoteAddr();
        if (failures(account) >= TRIES_PER_ACCOUNT || failures(address) >= TRIES_PER_ADDRESS) {
            return ErrorPage.of(429, request);
        }
        var known = accounts.open(username, form.value("password"));
        if (known.isEmpty()) {
            jdbc.sql("select identity.note_failure(:keys)")
                    .param("keys", new String[] {account, address})
                    .query(rs -> {});
            form.reject("username", "identity.wrong");
            return page(form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        sessions.end(Sessions.hashes(request));
        String token = CurrentUnion.call(
                known.get().unionId(), () -> sessions.open(known.get().id()));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie(token, request.isSecure(), Duration.ofDays(7)))
                .location(URI.create(Here.url(Address.local(form.value("next"), "/desk"))))
                .build();
    }

    @PostMapping("/sign-out")
    @Permit(Permit.PUBLIC)
    Object signOut(HttpServletRequest request) {
        sessions.end(Sessions.hashes(request));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie("", request.isSecure(), Duration.ZERO))
                .location(URI.create(Here.url("/")))
                .build();
    }

    private ModelAndView page(Form form, HttpStatus status) {
        List<DemoAccounts.Shown> shown = Here.get().demo() ? DemoAccounts.SHOWN : List.of();
        var page = new ModelAndView("identity/sign-in", Map.of("form", form, "shown", shown));
        page.setStatus(status);
        return page;
    }

    private long failures(String key) {
        return jdbc.sql("select identity.failures(:key)")
                .param("key", key)
                .query(Long.class)
                .single();
    }

    private static String cookie(String token, boolean secure, Duration age) {
        return ResponseCookie.from(Sessions.COOKIE, token)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path(Here.get().base().isEmpty() ? "/" : Here.get().base())
                .maxAge(age)
                .build()
                .toString();
    }
}
