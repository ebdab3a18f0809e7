package org.lienhiep.notices;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.ListView;
import org.lienhiep.web.Menu;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.See;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.lienhiep.web.Viewer;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Calendar feeds: the addresses a person has given out, and what programs read there. */
@Controller
class CalendarFeedController {

    private static final String LIST = "/calendar/feeds";
    private static final MediaType ICAL = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final Feeds feeds;
    private final Almanac almanac;
    private final FormKeys keys;

    CalendarFeedController(Feeds feeds, Almanac almanac, FormKeys keys) {
        this.feeds = feeds;
        this.almanac = almanac;
        this.keys = keys;
    }

    @GetMapping(LIST)
    @Permit("notices.read")
    ModelAndView list() {
        var rows = feeds.of(Here.get().signedIn().account(), manages()).stream()
                .map(f -> new TableView.Row(
                        "",
                        List.of(
                                Cell.text(f.name()),
                                Cell.text(Texts.t("notices.scope." + f.scope())),
                                Cell.text(MailPageController.when(f.madeAt())),
                                f.revokedAt() == null
                                        ? Cell.link(Texts.t("notices.feed.revoke"), LIST + "/revocation?feed=" + f.id())
                                        : Cell.text(Texts.t(
                                                "notices.feed.revoked", MailPageController.when(f.revokedAt())))),
                        f.revokedAt() != null))
                .toList();
        var heads = List.of(
                Texts.t("notices.feed.name"),
                Texts.t("notices.feed.scope"),
                Texts.t("notices.feed.made"),
                Texts.t("notices.slip.state"));
        var view = new ListView("notices/feeds", TableView.of(heads, rows))
                .action("notices.read", Texts.t("notices.feed.new"), LIST + "/new");
        return new ModelAndView("web/list-page", Map.of("list", view));
    }

    private static boolean manages() {
        return Menu.may("notices.manage");
    }

    private static List<String> scopes() {
        return manages() ? List.of("own", "union", "public") : List.of("own");
    }

    @GetMapping(LIST + "/new")
    @Permit("notices.read")
    ModelAndView form() {
        return FormAnswer.show(view(Form.of(Map.of("scope", "own"))));
    }

    /** The address is read once, in the answer; a form sent again finds the feed made and leads to the list. */
    @PostMapping(LIST)
    @Permit("notices.read")
    Object make(Form form, HttpServletRequest request) {
        String scope = form.choice("scope", scopes());
        String name = form.requiredText("feed_name", 100);
        if (form.hasErrors()) return FormAnswer.again(view(form));
        var code = new AtomicReference<>("");
        try {
            keys.once(form, () -> {
                String fresh = scope.equals("public") ? null : Feeds.freshCode();
                feeds.make(scope, name, fresh);
                code.set(fresh == null ? "public" : fresh);
                return LIST;
            });
        } catch (Rejected rule) {
            form.reject("scope", rule.messageKey(), rule.arguments());
            return FormAnswer.again(view(form));
        }
        String made = Objects.requireNonNullElse(code.get(), "");
        if (made.isEmpty()) return See.other(LIST);
        String path = made.equals("public") ? "/calendar.ics" : "/calendar/" + made + ".ics";
        return new ModelAndView(
                "notices/feed", Map.of("name", name, "address", root(request) + Here.url(path), "scope", scope));
    }

    private static FormView view(Form form) {
        return new FormView("notices/feed-new", Texts.t("notices.feed.new"), LIST, LIST, form)
                .field("feed_name", "text", true)
                .field("scope", "segmented", true, FormView.options("notices.scope.", scopes()));
    }

    @GetMapping(LIST + "/revocation")
    @Permit("notices.read")
    ModelAndView revocation(@RequestParam(defaultValue = "") String feed) {
        return FormAnswer.show(revocationView(Form.of(Map.of("feed", feed))));
    }

    @PostMapping(LIST + "/revocation")
    @Permit("notices.read")
    Object revoke(Form form) {
        Long id = form.reference("feed");
        if (id == null && form.error("feed") == null) form.reject("feed", "web.required");
        if (form.hasErrors() || id == null) return FormAnswer.again(revocationView(form));
        return FormAnswer.save(
                keys,
                form,
                "feed",
                () -> {
                    feeds.revoke(id, manages());
                    return LIST;
                },
                f -> FormAnswer.again(revocationView(f)));
    }

    private FormView revocationView(Form form) {
        Map<String, String> open = new LinkedHashMap<>();
        feeds.of(Here.get().signedIn().account(), manages()).stream()
                .filter(f -> f.revokedAt() == null)
                .forEach(f -> open.put(Long.toString(f.id()), f.name()));
        return new FormView(
                        "notices/feed-revocation",
                        Texts.t("notices.feed.revoke-title"),
                        LIST + "/revocation",
                        LIST,
                        form)
                .field("feed", "select", true, open);
    }

    @GetMapping("/calendar/{code:[0-9a-f]{32}}.ics")
    @Permit(Permit.PUBLIC)
    ResponseEntity<String> read(@PathVariable String code, HttpServletRequest request) {
        Feeds.Reader reader = feeds.read(code).orElseThrow(NotFound::new);
        var viewer = new Viewer(reader.accountId(), reader.accountName(), reader.role(), reader.organisationId(), null);
        String text = as(viewer).call(() -> almanac.of(reader.scope(), root(request)));
        return answer(text, CacheControl.noCache().cachePrivate(), request);
    }

    @GetMapping("/calendar.ics")
    @Permit(Permit.PUBLIC)
    ResponseEntity<String> readPublic(HttpServletRequest request) {
        if (!feeds.isPublic()) throw new NotFound();
        String text = as(null).call(() -> almanac.of("public", root(request)));
        return answer(text, CacheControl.maxAge(java.time.Duration.ofMinutes(5)).cachePublic(), request);
    }

    private static Here as(@org.jspecify.annotations.Nullable Viewer viewer) {
        Here h = Here.get();
        return new Here(h.union(), viewer, h.lang(), h.today(), h.year(), h.base(), h.path(), h.demo());
    }

    /** The same calendar has the same tag; who has it already is told so. */
    private static ResponseEntity<String> answer(String text, CacheControl cache, HttpServletRequest request) {
        String tag = "\"" + Feeds.hash(text).substring(0, 32) + "\"";
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && known.contains(tag))
            return ResponseEntity.status(304).eTag(tag).cacheControl(cache).build();
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(cache)
                .contentType(ICAL)
                .header("Content-Disposition", "inline; filename=\"lich.ics\"")
                .body(text);
    }

    private static String root(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromRequest(request)
                .replacePath("")
                .replaceQuery(null)
                .build()
                .toUriString();
    }
}
