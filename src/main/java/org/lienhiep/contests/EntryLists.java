package org.lienhiep.contests;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.directory.VietnameseNames;
import org.lienhiep.runtime.Sheaf;
import org.lienhiep.runtime.Where;
import org.lienhiep.web.Keyset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Entries as lists show them: one edition, the newest first, paged by day and id, narrowed in the address. */
@Component
class EntryLists {

    private static final String STANDING = """
             join contests.edition n on n.union_id = e.union_id and n.id = e.edition_id
            left join contests.entry_return r on r.union_id = e.union_id and r.entry_id = e.id and r.mended_on is null
            left join contests.recognised g on g.union_id = e.union_id and g.entry_id = e.id and not g.withdrawn
            left join contests.entry_check k on k.union_id = e.union_id and k.entry_id = e.id and k.withdrawn_at is null
            """;

    static final String SELECT = """
            select e.id, e.edition_id, e.code, e.title, e.field, e.applicant_id, o.name as applicant, e.drafted_on, e.day,
                   e.received_on, e.postmarked_on, e.late, e.late_excuse, e.public as open, e.version, x.cause, x.left_on, x.reason, x.same_as,
                   w.rank, w.decided_on, e.made_on, e.prior_awards, e.guardians, e.division, e.level, e.resident, e.related, e.mentors,
                   case when r.id is not null then 'returned' when n.formal and g.entry_id is null then 'unrecognised' end as waits,
                   r.due_on, r.reason as return_reason, k.checked_on
            from contests.entry e
            left join directory.organisation_name o on o.union_id = e.union_id and o.id = e.applicant_id
            left join contests.entry_exit x on x.union_id = e.union_id and x.entry_id = e.id and x.withdrawn_at is null
            left join contests.entry_award w on w.union_id = e.union_id and w.entry_id = e.id and w.revoked_on is null
            """ + STANDING;

    private static final String COUNT = "select count(*) as total from contests.entry e" + STANDING + """
            left join contests.entry_exit x on x.union_id = e.union_id and x.entry_id = e.id and x.withdrawn_at is null
            left join contests.entry_award w on w.union_id = e.union_id and w.entry_id = e.id and w.revoked_on is null
            """;

    /** The authors of the entry {@code :entry}, in order. */
    static final String AUTHORS = """
            select p.id, p.code, p.name, p.consent_public, a.born_on, a.share, a.unit from contests.entry_author a
            join directory.person_name p on p.union_id = a.union_id and p.id = a.person_id
            where a.entry_id = :entry order by a.no
            """;

    /** Its prizes, the one in force first. */
    static final String PRIZES = """
            select w.id, w.rank, w.proposed_on, w.decided_on, w.document_id, d.number, w.revoked_on, w.revoke_reason
            from contests.entry_award w
            left join documents.document_ref d on d.union_id = w.union_id and d.id = w.document_id
            where w.entry_id = :entry order by w.revoked_on is not null, w.id desc
            """;

    /** Where it was sent and what came of it. */
    static final String SENDINGS = """
            select f.id, f.contest, f.sent_on, r.rank, r.result_on
            from contests.entry_forwarding f
            left join contests.external_result r on r.union_id = f.union_id and r.entry_id = f.entry_id
                and r.contest = f.contest and r.taken_back_at is null
            where f.entry_id = :entry and f.taken_back_at is null order by f.sent_on, f.id
            """;

    private static final Map<String, String> STATES = Map.of(
            "draft",
            "x.id is null and e.received_on is null",
            "eligible",
            "x.id is null and e.received_on is not null and not e.late and r.id is null"
                    + " and (g.entry_id is not null or not n.formal)",
            "unchecked",
            "x.id is null and e.received_on is not null and r.id is null and k.id is null",
            "accepted",
            "x.id is null and r.id is null and k.id is not null",
            "returned",
            "x.id is null and not e.late and r.id is not null",
            "unrecognised",
            "x.id is null and e.received_on is not null and not e.late and r.id is null and n.formal and g.entry_id is null",
            "late",
            "x.id is null and e.received_on is not null and e.late",
            "withdrawn",
            "x.cause = 'withdrawn'",
            "rejected",
            "x.cause = 'rejected'",
            "double",
            "x.cause = 'double'");

    /**
     * How a list is narrowed; null for not at all.
     *
     * @param state one of {@link Entry#STATES}
     * @param rank one of {@link Entry#RANKS}, proposed or decided
     * @param words words of the title, with or without diacritics
     */
    record Filter(
            @Nullable String field,
            @Nullable String state,
            @Nullable String rank,
            @Nullable String words) {}

    private record Total(long total) {}

    /** What other contests said about an entry. */
    record Sending(
            long id,
            String contest,
            LocalDate sentOn,
            @Nullable String rank,
            @Nullable LocalDate resultOn) {}

    /** A prize, in force or revoked. */
    record Prize(
            long id,
            String rank,
            LocalDate proposedOn,
            @Nullable LocalDate decidedOn,
            @Nullable Long documentId,
            @Nullable String number,
            @Nullable LocalDate revokedOn,
            String revokeReason) {}

    private final JdbcClient jdbc;

    EntryLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of an edition's entries. */
    @Transactional(readOnly = true)
    public Keyset.Page<Entry.Kept> page(long edition, Filter filter, Keyset after) {
        var where = of(edition, filter).and("(e.day, e.id) < (:day, :id)", "day", after.on());
        var all = of(edition, filter);
        var sheaf =
                new Sheaf().params(where.parameters()).params(all.parameters()).param("id", after.id());
        var rows = sheaf.list(
                Entry.Kept.class,
                SELECT + where.sql() + " order by e.day desc, e.id desc limit " + (Keyset.rows() + 1));
        var total = sheaf.list(Total.class, COUNT + all.sql());
        sheaf.read(jdbc);
        return Keyset.Page.of(rows.rows(), total.rows().getFirst().total, e -> new Keyset(e.day(), e.id()).toString());
    }

    private static Where of(long edition, Filter filter) {
        String state = filter.state();
        String rank = filter.rank();
        var where = new Where()
                .and("e.edition_id = :edition", "edition", edition)
                .and("e.field = :field", "field", filter.field())
                .and(state != null, state == null ? "" : STATES.getOrDefault(state, "false"))
                .and("w.rank = :rank", "rank", rank);
        String[] words = filter.words() == null
                ? new String[0]
                : VietnameseNames.fold(filter.words()).split(" ", 8);
        for (int i = 0; i < words.length; i++) where.and("strpos(e.fold, :word" + i + ") > 0", "word" + i, words[i]);
        return where;
    }

    /** The prizes of an entry, the one in force first. */
    @Transactional(readOnly = true)
    public List<Prize> prizes(long entry) {
        return jdbc.sql(PRIZES).param("entry", entry).query(Prize.class).list();
    }

    /** Where an entry was sent and what came of it. */
    @Transactional(readOnly = true)
    public List<Sending> sendings(long entry) {
        return jdbc.sql(SENDINGS).param("entry", entry).query(Sending.class).list();
    }

    /** An entry with all that its page shows of it. */
    @Transactional(readOnly = true)
    public Optional<WholeEntry> whole(long id) {
        return WholeEntry.read(jdbc, id);
    }

    /** The entry with this code. */
    @Transactional(readOnly = true)
    public Optional<Entry.Kept> byCode(String code) {
        return jdbc.sql(SELECT + " where e.code = :code")
                .param("code", code)
                .query(Entry.Kept.class)
                .optional();
    }

    /** The fields that entries of an edition have, and how many prizes of each rank it has: decided, and only proposed. */
    record Overview(List<String> fields, Map<String, long[]> ranks) {}

    private record Used(String field) {}

    private record Counted(String rank, long decided, long proposed) {}

    /** What a room says of its entries beside their list. */
    @Transactional(readOnly = true)
    public Overview overview(long edition) {
        var sheaf = new Sheaf().param("edition", edition);
        var fields = sheaf.list(
                Used.class,
                "select distinct field from contests.entry where edition_id = :edition and field <> '' order by 1");
        var counted = sheaf.list(Counted.class, """
                select w.rank, count(w.decided_on) as decided, count(*) - count(w.decided_on) as proposed
                from contests.entry_award w
                join contests.entry e on e.union_id = w.union_id and e.id = w.entry_id
                where e.edition_id = :edition and w.revoked_on is null group by w.rank
                """);
        sheaf.read(jdbc);
        Map<String, long[]> ranks = new LinkedHashMap<>();
        Entry.RANKS.forEach(rank -> ranks.put(rank, new long[2]));
        counted.rows().forEach(c -> ranks.put(c.rank, new long[] {c.decided, c.proposed}));
        return new Overview(fields.rows().stream().map(Used::field).toList(), ranks);
    }

    /** The contest that entries of a contest were last sent to, for the form of the next sending. */
    @Transactional(readOnly = true)
    public String lastContest(long series) {
        return jdbc.sql("""
                        select f.contest from contests.entry_forwarding f
                        join contests.entry e on e.union_id = f.union_id and e.id = f.entry_id
                        join contests.edition n on n.union_id = e.union_id and n.id = e.edition_id
                        where n.series_id = :series order by f.id desc limit 1
                        """)
                .param("series", series)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
