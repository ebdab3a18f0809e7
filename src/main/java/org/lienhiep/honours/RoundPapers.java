package org.lienhiep.honours;

import static org.lienhiep.documents.papers.PaperValue.count;
import static org.lienhiep.documents.papers.PaperValue.day;
import static org.lienhiep.documents.papers.PaperValue.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.documents.papers.PaperField;
import org.lienhiep.documents.papers.PaperRecord;
import org.lienhiep.documents.papers.PaperSource;
import org.lienhiep.documents.papers.PaperValue;
import org.lienhiep.documents.papers.PaperValue.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a round of honours gives to its papers: the decision with the list, and a certificate for everybody honoured. */
@Component
class RoundPapers implements PaperSource {

    private record Named(long id, String name, int ordinal) {}

    private record Honoured(
            long id,
            long person,
            String name,
            String degree,
            String achievement,
            @Nullable LocalDate decidedOn,
            @Nullable String number) {}

    private final JdbcClient jdbc;

    RoundPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Records records() {
        return new Records("honours.round", "/honours/rounds/", "honours.read");
    }

    @Override
    public List<PaperField> fields() {
        return List.of(
                new PaperField("Tên đợt", Kind.WORDS),
                new PaperField("Lần", Kind.WORDS),
                new PaperField("Số người được tôn vinh", Kind.COUNT),
                new PaperField("Quyết định tôn vinh", Kind.WORDS),
                new PaperField("Ngày tôn vinh", Kind.DAY),
                new PaperField("Danh sách tôn vinh", Kind.TABLE));
    }

    @Override
    public String member() {
        return "Người được tôn vinh";
    }

    @Override
    public List<PaperField> memberFields() {
        return List.of(new PaperField("Họ tên", Kind.WORDS), new PaperField("Thành tích", Kind.WORDS));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PaperRecord> find(long id) {
        return jdbc.sql("select id, name, ordinal from honours.round where id = :id")
                .param("id", id)
                .query(Named.class)
                .optional()
                .map(round -> record(round, honoured(id)));
    }

    private static PaperRecord record(Named round, List<Honoured> honoured) {
        List<List<String>> rows = new ArrayList<>();
        for (Honoured one : honoured)
            rows.add(List.of(Integer.toString(rows.size() + 1), one.name, one.degree, one.achievement));
        Map<String, PaperValue> values = new HashMap<>();
        values.put("Tên đợt", words(round.name));
        values.put("Lần", words(Integer.toString(round.ordinal)));
        values.put("Số người được tôn vinh", count(rows.isEmpty() ? null : rows.size()));
        values.put("Quyết định tôn vinh", words(honoured.isEmpty() ? null : honoured.getFirst().number));
        values.put("Ngày tôn vinh", day(honoured.isEmpty() ? null : honoured.getFirst().decidedOn));
        values.put(
                "Danh sách tôn vinh",
                PaperValue.table(List.of("STT#", "Họ và tên", "Học hàm, học vị", "Thành tích"), rows));
        return new PaperRecord(round.id, round.name, values);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PaperRecord> members(long id) {
        return honoured(id).stream()
                .map(h -> new PaperRecord(
                        h.id, h.name, Map.of("Họ tên", words(h.name), "Thành tích", words(h.achievement)), h.person))
                .toList();
    }

    @Override
    public String newest() {
        return "select max(h.round_id) from honours.honour h join honours.decision d"
                + " on d.union_id = h.union_id and d.honour_id = h.id";
    }

    private List<Honoured> honoured(long round) {
        return jdbc.sql("""
                        select h.id, p.id as person, p.name, p.degree, h.achievement, d.decided_on, d.number
                        from honours.honour h
                        join honours.decision d on d.union_id = h.union_id and d.honour_id = h.id
                        join directory.person_name p on p.union_id = h.union_id and p.id = h.person_id
                        where h.round_id = :round order by p.sort_key, p.id
                        """).param("round", round).query(Honoured.class).list();
    }
}
