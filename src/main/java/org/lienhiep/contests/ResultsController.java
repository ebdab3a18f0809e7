package org.lienhiep.contests;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.figures.Figures;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.PublicEntry;
import org.lienhiep.web.PublicPages;
import org.lienhiep.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What everybody reads of contests: the library of prizes, an edition with all that came, an entry. */
@Controller
@Permit(Permit.PUBLIC)
class ResultsController {

    private final Results results;
    private final Editions editions;
    private final Figures figures;

    ResultsController(Results results, Editions editions, Figures figures) {
        this.results = results;
        this.editions = editions;
        this.figures = figures;
    }

    @Bean
    static PublicEntry resultsEntry() {
        return new PublicEntry(30, "/results", "contests.public.title");
    }

    @GetMapping("/results")
    ModelAndView library(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String series,
            @RequestParam(defaultValue = "") String rank,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response) {
        var known = results.series();
        String words = q.length() > 100 ? "" : q.strip();
        var filter = new Results.Filter(
                known.containsKey(series) ? series : null,
                Entry.RANKS.contains(rank) ? rank : null,
                words.isEmpty() ? null : words);
        var today = Here.get().today();
        var page = results.library(filter, today, Keyset.read(after, Keyset.NEWEST));
        Map<String, String> ranks = new LinkedHashMap<>();
        Entry.RANKS.forEach(r -> ranks.put(r, Texts.t("contests.rank." + r)));
        var view = new ResultsPage(
                Texts.t("contests.public.title"),
                Texts.t("contests.public.lead"),
                List.of(),
                List.of(
                        ResultsPage.choices(
                                Texts.t("contests.public.every-contest"),
                                known,
                                filter.series(),
                                code -> address(code, filter.rank(), words)),
                        ResultsPage.choices(
                                Texts.t("contests.every-rank"),
                                ranks,
                                filter.rank(),
                                code -> address(filter.series(), code, words))),
                words,
                ResultsPage.table(page.rows(), page.total(), true),
                page.next() == null ? null : address(filter.series(), filter.rank(), words) + "&after=" + page.next());
        PublicPages.mayKeep(response);
        return new ModelAndView("contests/results", Map.of("view", view, "editions", results.editions(today)));
    }

    private static String address(@Nullable String series, @Nullable String rank, String words) {
        return Here.url("/results") + "?series=" + (series == null ? "" : series) + "&rank="
                + (rank == null ? "" : rank)
                + (words.isEmpty() ? "" : "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    @GetMapping("/results/{id:\\d{1,18}}")
    ModelAndView edition(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response) {
        var today = Here.get().today();
        Edition.Kept edition =
                editions.find(id).filter(e -> !e.opensOn().isAfter(today)).orElseThrow(NotFound::new);
        String shown = EditionFigures.LISTS.contains(show) ? show : "awarded";
        var counted = EditionFigures.of(edition, figures, today);
        long total = counted.over(shown).total();
        var page = shown.equals("received")
                ? Keyset.Page.of(
                        results.received(id, today, Keyset.read(after, Results.FIRST), Keyset.PAGE + 1),
                        total,
                        l -> new Keyset(l.day(), l.id()).toString())
                : new Keyset.Page<>(results.prizes(id, shown.equals("national"), today), total, null);
        String path = Here.url(counted.path()) + "?show=";
        var view = new ResultsPage(
                edition.name(),
                Texts.t("contests.public.days", Fmt.date(edition.opensOn()), Fmt.date(edition.closesOn())),
                EditionFigures.LISTS.stream()
                        .map(l -> new ResultsPage.Step(counted.link(l), Texts.t("contests.public.step." + l)))
                        .toList(),
                List.of(EditionFigures.LISTS.stream()
                        .map(l ->
                                new ResultsPage.Choice(Texts.t("contests.public.show." + l), path + l, l.equals(shown)))
                        .toList()),
                "",
                ResultsPage.table(page.rows(), page.total(), false),
                page.next() == null ? null : path + shown + "&after=" + page.next());
        PublicPages.mayKeep(response);
        return new ModelAndView("contests/results", Map.of("view", view, "editions", List.of()));
    }

    @GetMapping("/results/entries/{id:\\d{1,18}}")
    ModelAndView entry(@PathVariable long id, HttpServletResponse response) {
        var line = results.entry(id, Here.get().today()).orElseThrow(NotFound::new);
        PublicPages.mayKeep(response);
        return new ModelAndView("contests/result", Map.of("line", line, "authors", results.authors(id)));
    }
}
