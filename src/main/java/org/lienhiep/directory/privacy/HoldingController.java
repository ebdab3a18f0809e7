package org.lienhiep.directory.privacy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.directory.PersonalData;
import org.lienhiep.identity.AccountHolders;
import org.lienhiep.unions.RuleBook;
import org.lienhiep.unions.Rules;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What is held about a person: to be read, printed, taken along as a file. */
@Controller
@Permit("privacy.write")
class HoldingController {

    private final HeldData held;
    private final Consents consents;
    private final Erasures erasures;
    private final FreeTexts texts;
    private final AccountHolders accounts;
    private final Rules rules;

    HoldingController(
            HeldData held,
            Consents consents,
            Erasures erasures,
            FreeTexts texts,
            AccountHolders accounts,
            Rules rules) {
        this.texts = texts;
        this.held = held;
        this.consents = consents;
        this.erasures = erasures;
        this.accounts = accounts;
        this.rules = rules;
    }

    @GetMapping("/people/{id:\\d+}/held")
    ModelAndView show(@PathVariable long id) {
        var own = own(id);
        var lines = held.of(id);
        var view = new RecordView("privacy/held", Texts.t("privacy.held-of", own.fullName()))
                .crumb(Texts.t("directory.people.title"), "/people")
                .crumb(own.fullName(), "/people/" + id);
        if (own.erased()) erasures.of(id).ifPresent(e -> erased(view, e));
        else facts(view, own);
        view.action("privacy.write", Texts.t("privacy.as-file"), "/people/" + id + "/held.json")
                .action("privacy.write", Texts.t("privacy.enter-request"), "/privacy/requests/new?person=" + id);
        if (!own.erased())
            view.action("privacy.write", Texts.t("privacy.texts.title"), "/people/" + id + "/erasure/texts");
        var decided = texts.decided(id);
        if (!decided.isEmpty()) view.part(Texts.t("privacy.texts.title"), "", FreeTextController.decided(decided));
        if (!own.erased()) view.action("privacy.write", Texts.t("privacy.erase"), "/people/" + id + "/erasure");
        RuleBook book = rules.book();
        held.kinds().values().forEach(kind -> part(view, kind, lines, book));
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    private void facts(RecordView view, HeldData.Own own) {
        String account = accounts.ofPeople(List.of(own.id())).getOrDefault(own.id(), "");
        view.fact("directory.field.full_name", Cell.text(own.fullName()))
                .fact("directory.field.born_on", Cell.date(own.bornOn()))
                .fact("directory.field.gender", Cell.text(gender(own)))
                .fact("directory.field.degree", Cell.text(own.degree()))
                .fact("directory.field.email", Cell.text(own.email()))
                .fact("directory.field.phone", Cell.text(own.phone()))
                .fact("directory.field.address", Cell.text(own.address()))
                .fact("privacy.account", Cell.text(account));
    }

    private static void erased(RecordView view, Erasures.Kept erased) {
        view.fact("privacy.erased-on", Cell.date(erased.onDay()))
                .fact("privacy.field.reason", Cell.text(erased.reason()));
        if (erased.requestId() != null) {
            String request = erased.requestId().toString();
            view.fact(
                    "privacy.field.request",
                    Cell.link(Texts.t("privacy.request-no", request), "/privacy/requests/" + request));
        }
        String kept = erased.fullName();
        if (kept == null) return;
        view.fact(
                        "privacy.kept-apart",
                        Cell.text(kept + (erased.bornOn() == null ? "" : " · " + Fmt.date(erased.bornOn()))))
                .fact("privacy.because", Cell.text(ErasureController.words(erased.obliging())));
    }

    private static void part(RecordView view, PersonalData kind, List<HeldData.Line> lines, RuleBook book) {
        var rows = lines.stream()
                .filter(l -> l.code().equals(kind.code()))
                .map(l -> TableView.Row.of(
                        "",
                        Cell.date(l.onDay()),
                        l.path() == null ? Cell.text(l.title()) : Cell.link(l.title(), l.path())))
                .toList();
        if (rows.isEmpty()) return;
        LocalDate today = Here.get().today();
        var purpose = Purposes.on(today).get(kind.purpose());
        String context = purpose == null
                ? ""
                : Texts.t(
                        "privacy.held-for",
                        purpose.name(),
                        Texts.t("privacy.audience." + kind.audience()),
                        purpose.kept(book, today));
        view.part(
                Texts.t("privacy.data." + kind.code()),
                context,
                TableView.of(List.of(Texts.t("privacy.day"), Texts.t("privacy.record")), rows));
    }

    private static @Nullable String gender(HeldData.Own own) {
        return own.gender() == null ? null : Texts.t("directory.gender." + own.gender());
    }

    @GetMapping("/people/{id:\\d+}/held.json")
    ResponseEntity<Object> file(@PathVariable long id) {
        var own = own(id);
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("id", own.id());
        person.put("full_name", own.fullName());
        person.put("born_on", day(own.bornOn()));
        person.put("gender", own.gender());
        person.put("degree", own.degree());
        person.put("email", own.email());
        person.put("phone", own.phone());
        person.put("address", own.address());
        Map<String, Object> copy = new LinkedHashMap<>();
        copy.put("schema", "lienhiep.personal-data/1");
        copy.put("on", Here.get().today().toString());
        copy.put("person", person);
        copy.put(
                "consents",
                consents.of(id).stream().map(HoldingController::consent).toList());
        copy.put("records", held.of(id).stream().map(this::line).toList());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"du-lieu-ca-nhan-" + id + ".json\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(copy);
    }

    private static Map<String, Object> consent(Consents.Kept entry) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("purpose", entry.purpose());
        map.put("given", entry.given());
        map.put("on", day(entry.onDay()));
        map.put("method", entry.method());
        map.put("proof", entry.proof());
        map.put("text_version", entry.textVersion());
        map.put("representative", entry.representative());
        return map;
    }

    private Map<String, Object> line(HeldData.Line line) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", line.code());
        map.put("title", line.title());
        map.put("on", day(line.onDay()));
        PersonalData kind = held.kinds().get(line.code());
        if (kind != null) {
            map.put("purpose", kind.purpose());
            map.put("audience", kind.audience());
        }
        return map;
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private HeldData.Own own(long id) {
        return held.own(id).orElseThrow(NotFound::new);
    }
}
