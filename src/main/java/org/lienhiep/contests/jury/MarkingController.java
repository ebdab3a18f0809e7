package org.lienhiep.contests.jury;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienhiep.contests.scoring.Marking;
import org.lienhiep.identity.LinkPass;
import org.lienhiep.identity.LinkScope;
import org.lienhiep.identity.SignedLinks;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.See;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The desk of a judge who came by a signed link: interests declared before any entry opens, then the own sheets and nothing else. */
@Controller
@Permit(Permit.LINK)
class MarkingController {

    private final Judgings judgings;
    private final Sheets sheets;
    private final Desks desks;
    private final SignedLinks links;
    private final FormKeys keys;

    MarkingController(Judgings judgings, Sheets sheets, Desks desks, SignedLinks links, FormKeys keys) {
        this.judgings = judgings;
        this.sheets = sheets;
        this.desks = desks;
        this.links = links;
        this.keys = keys;
    }

    /** A judge's link reaches the own desk and sheets. */
    private static class MarkingScope implements LinkScope {

        @Override
        public String role() {
            return Desks.ROLE;
        }

        @Override
        public boolean reaches(String method, String path, long record) {
            return path.matches("/marking(/declaration|/\\d{1,18})?");
        }
    }

    @Bean
    static LinkScope markingScope() {
        return new MarkingScope();
    }

    @GetMapping("/links/{link:\\d+}/marking")
    ModelAndView desk(Form form) {
        return desk(links.held(), Form.empty(), form.names().contains("done"));
    }

    private ModelAndView desk(LinkPass pass, Form form, boolean done) {
        Judging judging = judging(pass);
        var judge = desks.judge(pass);
        var own = judge.declared() ? sheets.of(judging.id(), pass.seat()) : List.<Sheets.Kept>of();
        var page =
                new DeskPage(base(pass), judging, judgings.rules(judging), judge.name(), judge.declared(), done, own);
        return new ModelAndView("contests/jury/desk", Map.of("page", page, "form", form));
    }

    private static String base(LinkPass pass) {
        return "/links/" + pass.link() + "/marking";
    }

    private Judging judging(LinkPass pass) {
        return judgings.find(pass.record()).orElseThrow(NotFound::new);
    }

    @PostMapping("/links/{link:\\d+}/marking/declaration")
    Object declare(Form form) {
        LinkPass pass = links.held();
        boolean some = form.choice("interest", List.of("none", "some")).equals("some");
        String kind = some ? form.choice("kind", DeskPage.KINDS) : "none";
        Set<Long> entries = some ? JudgingCodes.read(form, "codes", judgings.entries(pass.record())) : Set.of();
        String words = form.text("words", 1_000);
        if (!form.hasErrors()) {
            try {
                return See.other(keys.once(form, () -> {
                    desks.declare(pass, kind, entries, words);
                    return base(pass) + "?done";
                }));
            } catch (Rejected rule) {
                form.reject("interest", rule.messageKey(), rule.arguments());
            }
        }
        var again = desk(pass, form, false);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @GetMapping("/links/{link:\\d+}/marking/{sheet}")
    ModelAndView sheet(@PathVariable long sheet, Form asked) {
        LinkPass pass = links.held();
        var own = own(pass, sheet);
        Form form = SheetForm.of(sheets.marks(sheet), own.note()).again(own.version());
        return sheet(pass, own, form, asked.names().contains("done"));
    }

    /** A sheet of the own ones; nothing opens before interests were declared. */
    private Sheets.Kept own(LinkPass pass, long sheet) {
        if (!desks.judge(pass).declared()) throw new NotFound();
        return sheets.find(pass.record(), sheet)
                .filter(s -> s.seatId() != null && s.seatId() == pass.seat())
                .orElseThrow(NotFound::new);
    }

    private ModelAndView sheet(LinkPass pass, Sheets.Kept own, Form form, boolean done) {
        Judging judging = judging(pass);
        String base = base(pass);
        var all = sheets.of(judging.id(), pass.seat());
        long next = all.stream()
                .filter(s -> !s.signed() && s.code().compareTo(own.code()) > 0)
                .mapToLong(Sheets.Kept::id)
                .findFirst()
                .orElse(0);
        var page = new SheetPage(
                base + "/" + own.id(), base, own, judgings.rules(judging), judging.open(), done, next, all);
        return new ModelAndView("contests/jury/sheet", Map.of("page", page, "form", form));
    }

    @PostMapping("/links/{link:\\d+}/marking/{sheet}")
    Object keep(@PathVariable long sheet, Form form) {
        LinkPass pass = links.held();
        var own = own(pass, sheet);
        Map<String, Marking.Mark> marks = SheetForm.read(judgings.rules(judging(pass)), form);
        String note = form.text("note", 5_000);
        boolean sign = form.flag("sign");
        if (!form.hasErrors()) {
            try {
                return See.other(keys.once(form, () -> {
                    links.done(pass);
                    sheets.keep(own, form.version(), marks, note, sign);
                    return base(pass) + (sign ? "?done" : "/" + sheet + "?done");
                }));
            } catch (Rejected rule) {
                String field = rule.field();
                form.reject(field == null ? "note" : field, rule.messageKey(), rule.arguments());
            }
        }
        return refused(pass, own, form);
    }

    private ModelAndView refused(LinkPass pass, Sheets.Kept own, @Nullable Form form) {
        var again = sheet(pass, own, form == null ? Form.empty() : form, false);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
