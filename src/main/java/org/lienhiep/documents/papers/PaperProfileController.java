package org.lienhiep.documents.papers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienhiep.unions.Union;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.Permit;
import org.lienhiep.web.See;
import org.lienhiep.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The layout of a Union's papers: its measures within the decree's bounds, its words, each with a preview. */
@Controller
@Permit("papers.settings")
class PaperProfileController {

    private static final List<String> LONG = List.of("body", "copies", "capacity", "contact");
    private static final List<String> NEEDED = List.of("body", "name", "symbol", "place", "capacity");

    private final PaperProfiles profiles;
    private final FormKeys keys;

    PaperProfileController(PaperProfiles profiles, FormKeys keys) {
        this.profiles = profiles;
        this.keys = keys;
    }

    @GetMapping("/papers/layout")
    ModelAndView show() {
        LocalDate today = Here.get().today();
        Map<String, String> values = new LinkedHashMap<>(profiles.settings(today));
        values.put("valid_from", Fmt.date(today));
        return page(Form.of(values), profiles.on(today), HttpStatus.OK);
    }

    @PostMapping("/papers/layout")
    Object set(Form form) {
        LocalDate from = form.requiredDate("valid_from");
        Map<String, String> settings = read(form);
        PaperProfile shown = form.hasErrors() ? profiles.on(Here.get().today()) : profiles.profile(settings);
        if (form.hasErrors()) return page(form, shown, HttpStatus.UNPROCESSABLE_CONTENT);
        if (form.flag("_preview")) return page(form, shown, HttpStatus.OK);
        return See.other(keys.once(form, () -> {
            profiles.set(from, settings);
            return "/papers/layout";
        }));
    }

    private static Map<String, String> read(Form form) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (PaperProfile.Measure measure : PaperProfile.MEASURES) settings.put(measure.code(), measure(form, measure));
        settings.put("indent", form.choice("indent", PaperProfile.INDENTS));
        for (String word : PaperProfile.WORDS) {
            String text = NEEDED.contains(word) ? form.requiredText(word, 500) : form.text(word, 500);
            settings.put(word, text.replace("\r", ""));
        }
        String address = settings.getOrDefault("address", "");
        if (!address.isEmpty() && !address.matches("https?://[A-Za-z0-9.-]+(:\\d+)?(/[A-Za-z0-9._-]+)*"))
            form.reject("address", "papers.no-address");
        return settings;
    }

    private static String measure(Form form, PaperProfile.Measure measure) {
        BigDecimal typed = form.decimal(measure.code());
        BigDecimal least = new BigDecimal(measure.least().replace(',', '.'));
        BigDecimal most = new BigDecimal(measure.most().replace(',', '.'));
        boolean whole = !measure.code().equals("line");
        if (typed == null || !fits(typed, least, most, !measure.code().equals("line"))) {
            form.reject(measure.code(), "papers.bounds", measure.least(), measure.most());
            return measure.standard();
        }
        return typed.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static boolean fits(BigDecimal typed, BigDecimal least, BigDecimal most, boolean whole) {
        boolean inside = typed.compareTo(least) >= 0 && typed.compareTo(most) <= 0;
        return inside && (!whole || typed.stripTrailingZeros().scale() <= 0);
    }

    private static ModelAndView page(Form form, PaperProfile profile, HttpStatus status) {
        var view = new FormView("papers/layout", Texts.t("papers.layout.save"), "/papers/layout", "/papers", form)
                .field("valid_from", "date", true);
        for (String word : PaperProfile.WORDS)
            view.field(word, LONG.contains(word) ? "textarea" : "text", NEEDED.contains(word));
        for (PaperProfile.Measure measure : PaperProfile.MEASURES) view.field(measure.code(), "number", true);
        Map<String, String> indents = new LinkedHashMap<>();
        PaperProfile.INDENTS.forEach(i -> indents.put(i, i + " mm"));
        view.field("indent", "segmented", true, indents);
        var page = new ModelAndView(
                "documents/papers/layout-page",
                Map.of("view", view, "preview", new Preview(sample(profile), profile.layout())));
        page.setStatus(status);
        return page;
    }

    /** A paper that shows every measure. */
    static Paper sample(PaperProfile profile) {
        Union union = Here.get().union();
        Letterhead words = profile.words();
        return new Paper(
                PaperKind.REPORT,
                new Paper.Head(
                        words.upperBody(),
                        words.body(),
                        PaperWords.openNumber("BC-" + words.symbol()),
                        PaperWords.openDay(words.place(), Here.get().today().getYear()),
                        "",
                        ""),
                new Paper.Subject(
                        PaperKind.REPORT.title(), Texts.in("vi", "papers.sample.summary"), List.of(words.above())),
                List.of(
                        new PaperBlock.Heading(1, "I.", Texts.in("vi", "papers.sample.chapter")),
                        new PaperBlock.Heading(2, "1.", Texts.in("vi", "papers.sample.part")),
                        PaperBlock.Paragraph.of(Texts.in("vi", "papers.sample.words", words.name()))),
                new Paper.Foot(words.copies(), words.capacity(), words.signer(), null, words.contact()),
                List.of(),
                union.demo() ? Texts.in("vi", "documents.year-report.demo") : "",
                null);
    }
}
