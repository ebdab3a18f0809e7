package org.lienhiep.directory.privacy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lienhiep.directory.NameFields;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.ListView;
import org.lienhiep.web.MenuEntry;
import org.lienhiep.web.Permit;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The queue of requests about personal data, the most pressing first, and the form that enters one. */
@Controller
class RequestController {

    private final Requests requests;
    private final RequestClock.Reader clocks;
    private final NameFields names;
    private final FormKeys keys;

    RequestController(Requests requests, RequestClock.Reader clocks, NameFields names, FormKeys keys) {
        this.requests = requests;
        this.clocks = clocks;
        this.names = names;
        this.keys = keys;
    }

    @Bean
    static MenuEntry requestsEntry() {
        return new MenuEntry(3, 50, "/privacy", "privacy.menu", "privacy.read");
    }

    @GetMapping("/privacy")
    @Permit("privacy.read")
    ModelAndView list(
            @RequestParam(defaultValue = "") String state, @RequestParam(required = false) @Nullable String after) {
        boolean finished = state.equals("finished");
        RequestClock clock = clocks.read();
        var page = finished
                ? requests.finished(Keyset.read(after, Keyset.NEWEST))
                : pressing(clock, state.equals("overdue"));
        var rows = page.rows().stream().map(r -> row(r, clock)).toList();
        var view = new ListView("privacy/requests", new TableView(heads(finished), rows, page.total()))
                .filter(List.of(
                        choice("privacy.open", "", !finished && !state.equals("overdue")),
                        choice("privacy.overdue", "overdue", state.equals("overdue")),
                        choice("privacy.finished", "finished", finished)))
                .action("privacy.write", Texts.t("privacy.enter-request"), "/privacy/requests/new")
                .action("privacy.read", Texts.t("privacy.register.title"), "/privacy/register")
                .action("privacy.read", Texts.t("privacy.retention.title"), "/privacy/retention")
                .action("privacy.read", Texts.t("privacy.breaches.title"), "/privacy/breaches")
                .paged(
                        page.next() == null ? null : "?state=finished&after=" + page.next(),
                        after == null ? null : "?state=finished");
        return new ModelAndView("web/list-page", Map.of("list", view));
    }

    private static ListView.Choice choice(String label, String state, boolean here) {
        return new ListView.Choice(Texts.t(label), "?state=" + state, here);
    }

    private Keyset.Page<DataRequest.Kept> pressing(RequestClock clock, boolean overdue) {
        LocalDate today = Here.get().today();
        var rows = requests.open().stream()
                .filter(r -> !overdue || clock.of(r).overdue(today))
                .sorted(Comparator.comparing(
                        r -> Objects.requireNonNull(clock.of(r).next())))
                .toList();
        return new Keyset.Page<>(rows, rows.size(), null);
    }

    private static List<String> heads(boolean finished) {
        return List.of(
                Texts.t("privacy.number"),
                Texts.t("privacy.kind"),
                Texts.t("privacy.asker"),
                Texts.t("privacy.received"),
                Texts.t(finished ? "privacy.finished-on" : "privacy.due"),
                Texts.t("privacy.state"));
    }

    private static TableView.Row row(DataRequest.Kept request, RequestClock clock) {
        var due = clock.of(request);
        return TableView.Row.of(
                Requests.TYPE + ":" + request.id(),
                Cell.link(
                        Texts.t("privacy.request-no", Long.toString(request.id())),
                        "/privacy/requests/" + request.id()),
                Cell.text(Texts.t("privacy.kind." + request.kind())),
                Cell.text(request.asker()),
                Cell.date(request.receivedOn()),
                Cell.date(due.next() == null ? request.finishedOn() : due.next()),
                state(request, due, Here.get().today()));
    }

    /** How a request stands, in a word. */
    static Cell state(DataRequest.Kept request, RequestClock.Due due, LocalDate today) {
        String outcome = request.outcome();
        if (outcome != null) {
            return Cell.mark(outcome.equals("refused") ? "open" : "ok", Texts.t("privacy.outcome." + outcome));
        }
        if (due.overdue(today)) {
            return Cell.mark(
                    "late", Texts.t(request.answeredOn() == null ? "privacy.late-answer" : "privacy.late-finish"));
        }
        return Cell.mark("soon", Texts.t(request.answeredOn() == null ? "privacy.to-answer" : "privacy.to-finish"));
    }

    @GetMapping("/privacy/requests/new")
    @Permit("privacy.write")
    ModelAndView enter(@RequestParam(defaultValue = "") String person) {
        Map<String, String> values =
                new LinkedHashMap<>(Map.of("received_on", Fmt.date(Here.get().today())));
        if (person.matches("\\d{1,18}")) values.put("person", person);
        return FormAnswer.show(view(Form.of(values)));
    }

    @PostMapping("/privacy/requests")
    @Permit("privacy.write")
    Object enter(Form form) {
        var request = read(form);
        return FormAnswer.save(
                keys, form, "content", () -> view(form), () -> "/privacy/requests/" + requests.enter(request));
    }

    private DataRequest read(Form form) {
        LocalDate received = form.requiredDate("received_on");
        if (received.isAfter(Here.get().today())) form.reject("received_on", "directory.future");
        Long person = form.value("person").isBlank() ? null : names.person(form, "person");
        return new DataRequest(
                form.choice("kind", DataRequest.KINDS),
                person,
                form.requiredText("asker", 200),
                form.choice("standing", DataRequest.STANDINGS),
                form.requiredText("identity_check", 300),
                form.choice("channel", DataRequest.CHANNELS),
                received,
                form.requiredText("content", 4_000),
                form.flag("third_party"));
    }

    private FormView view(Form form) {
        var view = new FormView(
                        "privacy/request-form", Texts.t("privacy.enter-request"), "/privacy/requests", "/privacy", form)
                .field("kind", "select", true, FormView.options("privacy.kind.", DataRequest.KINDS))
                .field("asker", "text", true)
                .field("standing", "segmented", true, FormView.options("privacy.standing.", DataRequest.STANDINGS))
                .field("identity_check", "text", true)
                .field("channel", "segmented", true, FormView.options("privacy.channel.", DataRequest.CHANNELS))
                .field("received_on", "date", true);
        names.addPerson(view, "person", false);
        return view.field("content", "textarea", true).field("third_party", "checkbox", false);
    }

    /** The turns of a request as a table. */
    static TableView turns(List<DataRequest.Turn> turns) {
        List<TableView.Row> rows = new ArrayList<>();
        for (var turn : turns) {
            Integer days = turn.days();
            String what = Texts.t("privacy.turn." + turn.turn());
            if (turn.outcome() != null) what = Texts.t("privacy.outcome." + turn.outcome());
            else if (days != null) what = Texts.t("privacy.extended-by", days);
            rows.add(TableView.Row.of(
                    "", Cell.date(turn.onDay()), Cell.text(what), Cell.text(turn.words()), Cell.text(turn.paper())));
        }
        return TableView.of(
                List.of(
                        Texts.t("privacy.day"),
                        Texts.t("privacy.turn"),
                        Texts.t("privacy.words"),
                        Texts.t("privacy.paper")),
                rows);
    }
}
