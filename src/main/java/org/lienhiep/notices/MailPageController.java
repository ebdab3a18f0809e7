package org.lienhiep.notices;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Permit;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The mail of a Union as it stands: its server, what went out, who gets it, what came back. */
@Controller
@Permit("notices.manage")
class MailPageController {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    static final String PAGE = "/admin/mail";

    /** The lists of the page. */
    record Lists(LetterQueue letters, Recipients recipients, Undeliverables undeliverables) {}

    private final MailServers servers;
    private final Lists lists;

    MailPageController(MailServers servers, LetterQueue letters, Recipients recipients, Undeliverables undeliverables) {
        this.servers = servers;
        this.lists = new Lists(letters, recipients, undeliverables);
    }

    @GetMapping(PAGE)
    ModelAndView page() {
        Optional<MailServer> server = servers.find();
        var view = new RecordView("notices/mail", Texts.t("notices.mail.title"));
        if (server.isEmpty()) view.clause(Texts.t("notices.mail.without"));
        server.ifPresent(s -> view.fact("notices.field.host", Cell.text(s.host() + ":" + s.port()))
                .fact("notices.field.security", Cell.text(Texts.t("notices.security." + s.security())))
                .fact("notices.field.username", Cell.text(s.username()))
                .fact("notices.field.sender", Cell.text(s.sender()))
                .fact("notices.field.site", Cell.text(s.site()))
                .fact("notices.mail.state", state(s)));
        view.part(Texts.t("notices.mail.letters"), Texts.t("notices.mail.letters-context"), letters());
        view.part(Texts.t("notices.mail.outside"), Texts.t("notices.mail.outside-context"), outside());
        view.part(Texts.t("notices.mail.failures"), Texts.t("notices.mail.failures-context"), failures());
        view.action("notices.manage", Texts.t("notices.mail.set"), PAGE + "/server");
        if (server.isPresent()) view.action("notices.manage", Texts.t("notices.mail.test"), PAGE + "/test");
        view.action("notices.manage", Texts.t("notices.mail.add"), PAGE + "/recipients/new");
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    private static Cell state(MailServer server) {
        if (server.stopped()) return Cell.mark("soon", Texts.t("notices.mail.state.stopped"));
        if (server.trouble().isEmpty()) return Cell.mark("ok", Texts.t("notices.mail.state.works"));
        return Cell.mark("late", Texts.t("notices.mail.state.trouble", answer(server.trouble())));
    }

    /** What a server's numbers mean, as far as we know. */
    private static String answer(String code) {
        String key = "notices.answer."
                + (code.length() >= 3 && Character.isDigit(code.charAt(0)) ? code.substring(0, 3) : code);
        return Texts.has(key) ? Texts.t(key, code) : code;
    }

    private TableView letters() {
        var rows = lists.letters.newest(20).stream()
                .map(l -> TableView.Row.of(
                        "",
                        Cell.text(when(l.madeAt())),
                        Cell.text(Texts.t("notices.letter-kind." + kind(l.kind()))),
                        Cell.text(l.shown()),
                        outcome(l),
                        Cell.text(answer(l.answer()))))
                .toList();
        return TableView.of(
                List.of(
                        Texts.t("notices.mail.made"),
                        Texts.t("notices.mail.about"),
                        Texts.t("notices.field.address"),
                        Texts.t("notices.slip.state"),
                        Texts.t("notices.mail.answer")),
                rows);
    }

    private static String kind(String kind) {
        String last = kind.substring(kind.lastIndexOf('.') + 1);
        return Texts.has("notices.letter-kind." + last) ? last : "account";
    }

    private static Cell outcome(LetterQueue.Line letter) {
        String outcome = letter.outcome();
        if (outcome == null) {
            String key = letter.tries() == 0 ? "waiting" : "again";
            return Cell.mark(letter.tries() == 0 ? "open" : "soon", Texts.t("notices.outcome." + key));
        }
        String look = outcome.equals("sent") ? "ok" : outcome.equals("failed") ? "late" : "plain";
        OffsetDateTime ended = letter.endedAt();
        return Cell.mark(look, Texts.t("notices.outcome." + outcome, ended == null ? "" : when(ended)));
    }

    private TableView outside() {
        var rows = lists.recipients.outside().stream()
                .map(r -> new TableView.Row(
                        "",
                        List.of(
                                Cell.text(r.name()),
                                Cell.text(r.body()),
                                Cell.text(r.address()),
                                Cell.text(Texts.t("notices.cadence." + r.cadence())),
                                r.stoppedAt() == null
                                        ? Cell.link(
                                                Texts.t("notices.mail.stop"),
                                                PAGE + "/recipients/stopping?recipient=" + r.id())
                                        : Cell.text(Texts.t("notices.mail.stopped", when(r.stoppedAt())))),
                        r.stoppedAt() != null))
                .toList();
        return TableView.of(
                List.of(
                        Texts.t("notices.mail.who"),
                        Texts.t("notices.field.organisation"),
                        Texts.t("notices.field.address"),
                        Texts.t("notices.field.cadence"),
                        ""),
                rows);
    }

    private TableView failures() {
        var rows = lists.undeliverables.all().stream()
                .map(u -> TableView.Row.of(
                        "",
                        Cell.text(u.address()),
                        Cell.text(answer(u.answer())),
                        Cell.text(when(u.since())),
                        Cell.link(Texts.t("notices.mail.clear"), PAGE + "/failures/clearing?failure=" + u.id())))
                .toList();
        return TableView.of(
                List.of(
                        Texts.t("notices.field.address"),
                        Texts.t("notices.mail.answer"),
                        Texts.t("notices.mail.since"),
                        ""),
                rows);
    }

    static String when(@Nullable OffsetDateTime at) {
        if (at == null) return "";
        var there = at.atZoneSameInstant(ZONE);
        return Fmt.date(there.toLocalDate()) + " "
                + there.toLocalTime().toString().substring(0, 5);
    }
}
