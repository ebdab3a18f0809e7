package org.lienhiep.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** The text as it was signed: words and printed figures, which later records and later rules do not touch. */
@Component
class FrozenTexts {

    /** A run as it is kept: its text, and the name of the figure if it is one. */
    private record Kept(String t, @Nullable String k) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    FrozenTexts(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps the sections of a report; returns what the hash of the text is taken over. */
    String freeze(long report, List<Composed.Section> sections) {
        StringBuilder text = new StringBuilder();
        int place = 0;
        for (Composed.Section section : sections) {
            for (Composed.Block block : section.blocks()) {
                List<Kept> runs = block.kind().equals("list")
                        ? block.lines().stream().map(l -> new Kept(l, null)).toList()
                        : kept(block.runs());
                text.append(insert(report, 0, ++place, section.no(), section.title(), block.kind(), runs));
            }
        }
        return text.toString();
    }

    /** Keeps the words of an addendum; returns what the hash of the text is taken over. */
    String freeze(long report, Composed.Addition addition) {
        return insert(report, addition.no(), 1, addition.section(), "", "text", kept(addition.runs()));
    }

    /** The sections as they were signed. */
    List<Composed.Section> sections(List<Report.FrozenText> all, Wording.Sources sources, List<String> table) {
        Map<String, Composed.Section> sections = new LinkedHashMap<>();
        for (Report.FrozenText f : all) {
            if (f.addendumNo() != 0) continue;
            sections.computeIfAbsent(f.section(), no -> new Composed.Section(no, f.title(), new ArrayList<>()))
                    .blocks()
                    .add(block(f, sources, table));
        }
        return List.copyOf(sections.values());
    }

    /** The words of an addendum as they were signed. */
    List<Run> addendum(List<Report.FrozenText> all, int no, Wording.Sources sources) {
        return all.stream()
                .filter(f -> f.addendumNo() == no)
                .flatMap(f -> runs(f, sources).stream())
                .toList();
    }

    private Composed.Block block(Report.FrozenText f, Wording.Sources sources, List<String> table) {
        List<Run> runs = runs(f, sources);
        return switch (f.kind()) {
            case "table" -> new Composed.Block(f.place(), "table", "", List.of(), table, 0, 0);
            case "list" ->
                new Composed.Block(
                        f.place(),
                        "list",
                        "",
                        List.of(),
                        runs.stream().map(Run::text).toList(),
                        0,
                        0);
            default -> new Composed.Block(f.place(), "text", "", runs, List.of(), 0, 0);
        };
    }

    private List<Run> runs(Report.FrozenText frozen, Wording.Sources sources) {
        List<Run> runs = new ArrayList<>();
        for (Kept kept : json.readValue(frozen.runs(), Kept[].class)) {
            Run chip = kept.k == null ? null : Wording.chip(kept.k, kept.t, sources);
            runs.add(chip == null ? Run.words(kept.t) : chip);
        }
        return runs;
    }

    private static List<Kept> kept(List<Run> runs) {
        return runs.stream().map(r -> new Kept(r.text(), r.key())).toList();
    }

    private String insert(
            long report, int addendum, int place, String section, String title, String kind, List<Kept> runs) {
        jdbc.sql("""
                        insert into reports.frozen_text (report_id, addendum_no, place, section, title, kind, runs)
                        values (:report, :addendum, :place, :section, :title, :kind, cast(:runs as jsonb))
                        """)
                .param("report", report)
                .param("addendum", addendum)
                .param("place", place)
                .param("section", section)
                .param("title", title)
                .param("kind", kind)
                .param("runs", json.writeValueAsString(runs))
                .update();
        StringBuilder text =
                new StringBuilder(section).append(' ').append(title).append('\n');
        runs.forEach(r -> text.append(r.t));
        return text.append('\n').toString();
    }
}
