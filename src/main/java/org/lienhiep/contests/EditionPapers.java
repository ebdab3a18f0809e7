package org.lienhiep.contests;

import static org.lienhiep.documents.papers.PaperValue.count;
import static org.lienhiep.documents.papers.PaperValue.day;
import static org.lienhiep.documents.papers.PaperValue.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lienhiep.documents.papers.PaperField;
import org.lienhiep.documents.papers.PaperRecord;
import org.lienhiep.documents.papers.PaperSource;
import org.lienhiep.documents.papers.PaperValue;
import org.lienhiep.documents.papers.PaperValue.Kind;
import org.lienhiep.web.Here;
import org.lienhiep.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an edition gives to its papers: the decision on its awards with the list, and a certificate for every author of one. */
@Component
class EditionPapers implements PaperSource {

    private record Named(long id, String name, int ordinal, String series, LocalDate opensOn, LocalDate closesOn) {}

    private record Awarded(
            long id,
            String title,
            String rank,
            @Nullable LocalDate decidedOn,
            @Nullable String number,
            @Nullable String issuer,
            long person,
            String author,
            @Nullable String unit) {}

    private static final List<String> RANKS = List.of("first", "second", "third", "encouragement");

    private final JdbcClient jdbc;

    EditionPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Records records() {
        return new Records("contests.edition", "/contests/", "contests.read");
    }

    @Override
    public List<PaperField> fields() {
        return List.of(
                new PaperField("Tên cuộc thi", Kind.WORDS),
                new PaperField("Lần", Kind.WORDS),
                new PaperField("Ngày phát động", Kind.DAY),
                new PaperField("Hạn nhận hồ sơ", Kind.DAY),
                new PaperField("Quyết định trao giải", Kind.WORDS),
                new PaperField("Ngày trao giải", Kind.DAY),
                new PaperField("Cơ quan trao giải", Kind.WORDS),
                new PaperField("Số giải", Kind.COUNT),
                new PaperField("Cơ cấu giải", Kind.LINES),
                new PaperField("Danh sách giải", Kind.TABLE));
    }

    @Override
    public String member() {
        return "Tác giả đạt giải";
    }

    @Override
    public List<PaperField> memberFields() {
        return List.of(
                new PaperField("Họ tên", Kind.WORDS),
                new PaperField("Đơn vị", Kind.WORDS),
                new PaperField("Sản phẩm", Kind.WORDS),
                new PaperField("Giải", Kind.WORDS));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PaperRecord> find(long id) {
        return jdbc.sql("""
                        select e.id, e.name, e.ordinal, s.name as series, e.opens_on, e.closes_on from contests.edition e
                        join contests.series s on s.union_id = e.union_id and s.id = e.series_id where e.id = :id
                        """).param("id", id).query(Named.class).optional().map(edition -> record(edition, awarded(id)));
    }

    private static PaperRecord record(Named edition, List<Awarded> awarded) {
        Map<String, PaperValue> values = new HashMap<>();
        values.put("Tên cuộc thi", words(edition.name));
        values.put("Lần", words(Integer.toString(edition.ordinal)));
        values.put("Ngày phát động", day(edition.opensOn));
        values.put("Hạn nhận hồ sơ", day(edition.closesOn));
        values.put("Quyết định trao giải", words(awarded.isEmpty() ? null : awarded.getFirst().number));
        values.put("Ngày trao giải", day(awarded.isEmpty() ? null : awarded.getFirst().decidedOn));
        values.put("Cơ quan trao giải", words(awarded.isEmpty() ? null : decidedBy(awarded.getFirst())));
        var entries = new TreeSet<>(awarded.stream().map(Awarded::id).toList());
        values.put("Số giải", count(entries.isEmpty() ? null : entries.size()));
        values.put("Cơ cấu giải", ranks(awarded));
        values.put("Danh sách giải", list(awarded));
        return new PaperRecord(edition.id, edition.name, values);
    }

    /** Who decided: the body that issued the decision, or the Union itself. */
    private static @Nullable String decidedBy(Awarded award) {
        if (award.issuer != null) return award.issuer;
        return Here.isSet() ? Here.get().union().name() : null;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PaperRecord> members(long id) {
        return awarded(id).stream()
                .map(a -> new PaperRecord(
                        a.id * 1_000_003 + a.person,
                        a.author + " · " + say(a.rank),
                        Map.of(
                                "Họ tên",
                                words(a.author),
                                "Đơn vị",
                                words(a.unit),
                                "Sản phẩm",
                                words(a.title),
                                "Giải",
                                words(say(a.rank))),
                        a.person))
                .toList();
    }

    @Override
    public String newest() {
        return """
                        select max(e.edition_id) from contests.entry_award a
                        join contests.entry e on e.union_id = a.union_id and e.id = a.entry_id
                        where a.decided_on is not null and a.revoked_on is null
                        """;
    }

    /** Decided awards that stand, by rank, each author a row. */
    private List<Awarded> awarded(long edition) {
        return jdbc.sql("""
                        select e.id, e.title, a.rank, a.decided_on, d.number, b.name as issuer, p.id as person, p.name as author, o.name as unit
                        from contests.entry_award a
                        join contests.entry e on e.union_id = a.union_id and e.id = a.entry_id
                        join contests.entry_author w on w.union_id = e.union_id and w.entry_id = e.id
                        join directory.person_name p on p.union_id = w.union_id and p.id = w.person_id
                        left join directory.organisation_name o on o.union_id = e.union_id and o.id = e.applicant_id
                        left join documents.document_ref d on d.union_id = a.union_id and d.id = a.document_id
                        left join directory.organisation_name b on b.union_id = d.union_id and b.id = d.issuer_id
                        where e.edition_id = :edition and a.decided_on is not null and a.revoked_on is null
                        order by array_position(array['first', 'second', 'third', 'encouragement'], a.rank), e.id, w.no
                        """).param("edition", edition).query(Awarded.class).list();
    }

    private static PaperValue ranks(List<Awarded> awarded) {
        List<String> lines = new ArrayList<>();
        for (String rank : RANKS) {
            long entries = awarded.stream()
                    .filter(a -> a.rank.equals(rank))
                    .map(Awarded::id)
                    .distinct()
                    .count();
            if (entries > 0)
                lines.add(
                        count(entries).words().length() < 2
                                ? "0" + entries + " " + say(rank)
                                : entries + " " + say(rank));
        }
        return PaperValue.lines(lines);
    }

    private static PaperValue list(List<Awarded> awarded) {
        Map<Long, List<String>> rows = new java.util.LinkedHashMap<>();
        for (Awarded award : awarded) {
            List<String> before = rows.get(award.id);
            String authors = before == null ? award.author : before.get(2) + ", " + award.author;
            String no = before == null ? Integer.toString(rows.size() + 1) : before.getFirst();
            rows.put(
                    award.id, List.of(no, award.title, authors, award.unit == null ? "" : award.unit, say(award.rank)));
        }
        return PaperValue.table(
                List.of("STT#", "Tên sản phẩm, giải pháp", "Tác giả", "Đơn vị", "Giải"), List.copyOf(rows.values()));
    }

    private static String say(String rank) {
        return Texts.in("vi", "contests.rank." + rank);
    }
}
