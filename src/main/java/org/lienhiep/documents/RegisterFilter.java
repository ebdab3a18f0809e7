package org.lienhiep.documents;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienhiep.directory.VietnameseNames;
import org.lienhiep.runtime.Where;
import org.lienhiep.web.Viewer;

/**
 * What a register is narrowed by; all of it stands in the address.
 *
 * @param tab one of {@link #tabs()}
 * @param words without diacritics, as they are looked for
 */
record RegisterFilter(
        String direction,
        @Nullable Integer year,
        @Nullable String type,
        String tab,
        String q,
        List<String> words,
        @Nullable Long body,
        String person) {

    private static final List<String> IN = List.of("all", "waiting", "overdue", "mine", "unregistered");
    private static final List<String> OUT = List.of("all", "draft", "unsent", "recalled");
    private static final int MOST_WORDS = 5;

    static RegisterFilter of(
            String direction,
            @Nullable String year,
            @Nullable String type,
            @Nullable String tab,
            @Nullable String q,
            Viewer viewer) {
        List<String> tabs = direction.equals("in") ? IN : OUT;
        String typed = q == null ? "" : q.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").strip();
        String text = typed.length() > 100 ? typed.substring(0, 100) : typed;
        return new RegisterFilter(
                direction,
                year != null && year.matches("[12]\\d{3}") ? Integer.valueOf(year) : null,
                type != null && DocumentType.CODES.contains(type) ? type : null,
                tab != null && tabs.contains(tab) ? tab : "all",
                text,
                Arrays.stream(VietnameseNames.fold(text).split(" ", -1))
                        .filter(w -> !w.isEmpty())
                        .limit(MOST_WORDS)
                        .toList(),
                viewer.organisation(),
                VietnameseNames.fold(viewer.name()));
    }

    List<String> tabs() {
        return direction.equals("in") ? IN : OUT;
    }

    /** The same register under another tab, narrowed by the year alone. */
    RegisterFilter under(String other) {
        return new RegisterFilter(direction, year, null, other, "", List.of(), body, person);
    }

    /** Whether the rows run by their number in the book of arrivals. */
    boolean isBookOfArrivals() {
        return direction.equals("in") && !tab.equals("unregistered");
    }

    Where where(LocalDate today) {
        var where = new Where();
        if (isBookOfArrivals()) {
            where.and(year == null, "a.value is not null").and("a.year = :year", "year", year);
        } else {
            where.and("d.direction = :direction", "direction", direction)
                    .and("d.issued_on >= :from", "from", year == null ? null : LocalDate.of(year, 1, 1))
                    .and("d.issued_on <= :to", "to", year == null ? null : LocalDate.of(year, 12, 31));
        }
        where.and("d.type = :type", "type", type);
        for (int i = 0; i < words.size(); i++)
            where.and(
                    "(position(:word" + i + " in d.fold) > 0 or position(:word" + i + " in coalesce(o.fold, '')) > 0)",
                    "word" + i,
                    words.get(i));
        return switch (tab) {
            case "waiting" -> where.and(true, WAITS);
            case "overdue" -> where.and(true, WAITS).and("f.due_on < :today", "today", today);
            case "mine" -> {
                where.and(true, WAITS).and("(f.unit_id = :own or f.handler_key = :person)", "person", person);
                where.parameters().put("own", body == null ? -1L : body);
                yield where;
            }
            case "unregistered" -> where.and(true, "a.document_id is null");
            case "draft" -> where.and(true, "d.number = '' and d.type not in ('minutes', 'own_letter')");
            case "unsent" ->
                where.and(
                        true,
                        "d.number <> '' and r.id is null and not exists (select 1 from documents.dispatch z"
                                + " where z.union_id = d.union_id and z.document_id = d.id)");
            case "recalled" -> where.and(true, "r.id is not null");
            default -> where;
        };
    }

    private static final String WAITS = "f.id is not null and s.id is null and x.number_id is null";

    /** Whether anything but the year narrows it. */
    boolean narrows() {
        return type != null || !q.isEmpty() || !tab.equals("all");
    }

    /** The address of the register under another year, type or tab. */
    String query(@Nullable Integer otherYear, @Nullable String otherType, String otherTab) {
        var parts = Stream.of(
                        otherYear == null ? "" : "year=" + otherYear,
                        otherType == null ? "" : "type=" + otherType,
                        otherTab.equals("all") ? "" : "tab=" + otherTab,
                        q.isEmpty() ? "" : "q=" + URLEncoder.encode(q, StandardCharsets.UTF_8))
                .filter(p -> !p.isEmpty())
                .toList();
        return "?" + String.join("&", parts);
    }

    /** The address of the register as it is. */
    String query() {
        return query(year, type, tab);
    }
}
