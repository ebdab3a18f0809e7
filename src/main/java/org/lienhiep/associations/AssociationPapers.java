package org.lienhiep.associations;

import static org.lienhiep.documents.papers.PaperValue.count;
import static org.lienhiep.documents.papers.PaperValue.day;
import static org.lienhiep.documents.papers.PaperValue.words;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
import org.lienhiep.web.Here;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an association gives to its papers: reminders of its congress, and the letter to the authority about it. */
@Component
class AssociationPapers implements PaperSource {

    private record Standing(
            long id,
            String name,
            @Nullable Integer ordinal,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate lastDay,
            @Nullable LocalDate plannedOn,
            @Nullable String place,
            @Nullable Integer members) {}

    private final JdbcClient jdbc;

    AssociationPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Records records() {
        return new Records("directory.organisation", "/associations/", "associations.read");
    }

    @Override
    public List<PaperField> fields() {
        return List.of(
                new PaperField("Tên hội", Kind.WORDS),
                new PaperField("Nhiệm kỳ", Kind.WORDS),
                new PaperField("Nhiệm kỳ tới", Kind.WORDS),
                new PaperField("Thời gian nhiệm kỳ", Kind.WORDS),
                new PaperField("Ngày hết nhiệm kỳ", Kind.DAY),
                new PaperField("Số ngày quá hạn", Kind.COUNT),
                new PaperField("Ngày dự kiến đại hội", Kind.DAY),
                new PaperField("Nơi đại hội", Kind.WORDS),
                new PaperField("Số hội viên", Kind.COUNT));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PaperRecord> find(long id) {
        return jdbc.sql("""
                        select o.id, o.name, t.ordinal, t.starts_on, t.ends_on, t.last_day, t.planned_on, t.place, s.members
                        from directory.organisation_name o
                        left join lateral (select * from associations.kept_term k where k.union_id = o.union_id
                             and k.organisation_id = o.id order by k.starts_on desc limit 1) t on true
                        left join lateral (select m.members from associations.kept_statement m where m.union_id = o.union_id
                             and m.organisation_id = o.id order by m.year desc limit 1) s on true
                        where o.id = :id and o.kind = 'association'
                        """).param("id", id).query(Standing.class).optional().map(AssociationPapers::record);
    }

    private static PaperRecord record(Standing standing) {
        Map<String, PaperValue> values = new HashMap<>();
        values.put("Tên hội", words(standing.name));
        values.put("Ngày hết nhiệm kỳ", day(standing.lastDay));
        values.put("Ngày dự kiến đại hội", day(standing.plannedOn));
        values.put("Nơi đại hội", words(standing.place));
        values.put("Số hội viên", count(standing.members));
        Integer ordinal = standing.ordinal;
        LocalDate from = standing.startsOn;
        LocalDate to = standing.endsOn;
        LocalDate last = standing.lastDay;
        if (ordinal != null) {
            values.put("Nhiệm kỳ", words(Roman.of(ordinal)));
            values.put("Nhiệm kỳ tới", words(Roman.of(ordinal + 1)));
        }
        if (from != null && to != null) values.put("Thời gian nhiệm kỳ", words(from.getYear() + "–" + to.getYear()));
        if (last != null) {
            long late = ChronoUnit.DAYS.between(last, Here.get().today());
            if (late > 0) values.put("Số ngày quá hạn", count(late));
        }
        return new PaperRecord(standing.id, standing.name, values);
    }

    @Override
    public String newest() {
        return "select max(organisation_id) from associations.kept_term";
    }
}
