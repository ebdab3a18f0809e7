package org.lienhiep.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.ListView;
import org.lienhiep.web.Texts;

/**
 * What was found, as a page.
 *
 * @param base the path of the page: signed in, or everybody's
 */
record SearchPage(Asked asked, Results results, Searching.Narrowed narrowed, String base) {

    private static final int MOST_YEARS = 8;

    /** The hits that carry the marks that were typed, then the others; one list where no mark was typed. */
    List<List<Hit>> tiers() {
        if (!asked.accented() || results.slips()) return List.of(results.hits());
        return List.of(
                results.hits().stream().filter(Hit::exact).toList(),
                results.hits().stream().filter(h -> !h.exact()).toList());
    }

    /** What stands above a tier: only where some carry the marks and some do not. */
    @Nullable
    String head(List<Hit> tier) {
        boolean both = tiers().size() == 2 && tiers().stream().noneMatch(List::isEmpty);
        boolean onlyFolded = tiers().size() == 2 && tiers().getFirst().isEmpty();
        if (tier.isEmpty() || !both && !onlyFolded) return null;
        return Texts.t(tier.getFirst().exact() ? "search.exact" : "search.folded");
    }

    /** The kinds that were found, each with its count; nothing where there is only one. */
    List<ListView.Choice> kinds() {
        if (results.kinds().size() < 2 && narrowed.kind() == null) return List.of();
        List<ListView.Choice> choices = new ArrayList<>();
        long all = results.kinds().values().stream().mapToLong(Long::longValue).sum();
        choices.add(choice(Texts.t("search.all"), all, href(null, narrowed.year(), 1), narrowed.kind() == null));
        results.kinds()
                .forEach((kind, count) -> choices.add(choice(
                        Texts.t("search.kind." + kind),
                        count,
                        href(kind, narrowed.year(), 1),
                        kind.equals(narrowed.kind()))));
        return choices;
    }

    /** The newest years that were found, each with its count; nothing where there is only one. */
    List<ListView.Choice> years() {
        if (results.years().size() < 2 && narrowed.year() == null) return List.of();
        List<ListView.Choice> choices = new ArrayList<>();
        long all = results.years().values().stream().mapToLong(Long::longValue).sum();
        choices.add(choice(Texts.t("search.any-year"), all, href(narrowed.kind(), null, 1), narrowed.year() == null));
        results.years().entrySet().stream()
                .sorted(Map.Entry.<Integer, Long>comparingByKey().reversed())
                .filter(e -> e.getKey() != 0)
                .limit(MOST_YEARS)
                .forEach(e -> choices.add(choice(
                        e.getKey().toString(),
                        e.getValue(),
                        href(narrowed.kind(), e.getKey(), 1),
                        e.getKey().equals(narrowed.year()))));
        Long undated = results.years().get(0);
        if (undated != null)
            choices.add(choice(
                    Texts.t("search.no-day"),
                    undated,
                    href(narrowed.kind(), 0, 1),
                    Integer.valueOf(0).equals(narrowed.year())));
        return choices;
    }

    private static ListView.Choice choice(String label, long count, String href, boolean here) {
        return new ListView.Choice(label + " " + Fmt.number(count), href, here);
    }

    @Nullable
    String next() {
        boolean more = results.total() > (long) narrowed.page() * Searching.ROWS;
        return more && narrowed.page() < Searching.MOST_PAGES
                ? href(narrowed.kind(), narrowed.year(), narrowed.page() + 1)
                : null;
    }

    @Nullable
    String first() {
        return narrowed.page() > 1 ? href(narrowed.kind(), narrowed.year(), 1) : null;
    }

    /** Whether there is more than is shown on all pages. */
    boolean cut() {
        return narrowed.page() == Searching.MOST_PAGES
                && results.total() > (long) Searching.MOST_PAGES * Searching.ROWS;
    }

    private String href(@Nullable String kind, @Nullable Integer year, int page) {
        return Here.url(base) + "?q=" + URLEncoder.encode(asked.typed(), StandardCharsets.UTF_8)
                + (kind == null ? "" : "&kind=" + kind)
                + (year == null ? "" : "&of=" + year)
                + (page == 1 ? "" : "&page=" + page);
    }

    /** The question again without its filters. */
    String everything() {
        return href(null, null, 1);
    }

    boolean narrowedAtAll() {
        return narrowed.kind() != null || narrowed.year() != null;
    }
}
