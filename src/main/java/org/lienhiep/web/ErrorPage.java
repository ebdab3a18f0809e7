package org.lienhiep.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/** The one error page: its status decides its words, the address the ways on. */
public final class ErrorPage {

    /**
     * What an error page says.
     *
     * @param status the status, one that has words
     * @param rule the rule that said no, in words; empty for none
     * @param incident the number for the administrator
     * @param ways where to go from here
     * @param signedIn whether somebody is signed in
     */
    public record Told(int status, String rule, String incident, List<ListView.Action> ways, boolean signedIn) {

        /** The title. */
        public String title() {
            return Texts.t("web.error." + status + ".title");
        }

        /** What happened. */
        public String text() {
            return Texts.t("web.error." + status + ".text", Here.get().path());
        }

        /** What was kept, a line each. */
        public List<String> kept() {
            return Stream.of("web.error." + status + ".kept", "web.error." + status + ".kept-too")
                    .filter(Texts::has)
                    .map(Texts::t)
                    .toList();
        }
    }

    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 409, 413, 422, 429, 503);
    private static final Set<Integer> ON_THE_RECORD = Set.of(403, 405, 409, 413, 422, 503);
    private static final SecureRandom RANDOM = new SecureRandom();

    private ErrorPage() {}

    /** The page of a status. */
    public static ModelAndView of(int status, HttpServletRequest request) {
        return of(status, request, "");
    }

    /** The page of a status with the rule that said no. */
    public static ModelAndView of(int status, HttpServletRequest request, String rule) {
        int known = KNOWN.contains(status) ? status : status >= 500 ? 500 : 400;
        boolean signedIn = Here.get().viewer() != null;
        var told = new Told(known, rule, incident(), ways(known, signedIn), signedIn);
        boolean part = request.getHeader("HX-Request") != null;
        var page = new ModelAndView(part ? "web/error-part" : "web/error-page", Map.of("told", told));
        page.setStatus(HttpStatusCode.valueOf(status));
        return page;
    }

    /** The incident number of an error page. */
    static String incident(ModelAndView page) {
        return page.getModel().get("told") instanceof Told told ? told.incident() : "";
    }

    private static String incident() {
        byte[] number = new byte[4];
        RANDOM.nextBytes(number);
        return HexFormat.of().formatHex(number);
    }

    private static List<ListView.Action> ways(int status, boolean signedIn) {
        List<ListView.Action> ways = new ArrayList<>();
        if (!signedIn) {
            ways.add(new ListView.Action(Texts.t("web.to-portal"), "/"));
            ways.add(new ListView.Action(Texts.t("web.sign-in"), "/sign-in"));
            return ways;
        }
        String path = Here.get().path();
        String record = path.replaceFirst("(/\\d+)/[a-z-]+$", "$1");
        if (status == 500) ways.add(new ListView.Action(Texts.t("web.try-again"), Address.here()));
        else if (ON_THE_RECORD.contains(status) && !record.equals(path)) {
            ways.add(new ListView.Action(Texts.t("web.to-record"), record));
        }
        Menu.entry().ifPresent(e -> ways.add(new ListView.Action(Texts.t(e.label()), e.path())));
        if (!Menu.open().equals("/desk") && Menu.may("desk.read")) {
            ways.add(new ListView.Action(Texts.t("web.to-desk"), "/desk"));
        }
        return ways;
    }
}
