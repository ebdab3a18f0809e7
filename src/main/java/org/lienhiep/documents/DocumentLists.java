package org.lienhiep.documents;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.runtime.Sheaf;
import org.lienhiep.runtime.Where;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Keyset;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Documents with how they stand: a register read page by page, its counts, one document. */
@Component
class DocumentLists {

    /** A document and how it stands. */
    record Entry(Document.Kept document, Standing standing) {}

    private static final String FROM = """
        from documents.document d
        left join directory.organisation_name o on o.union_id = d.union_id and o.id = d.issuer_id
        left join documents.issuing_body b on b.union_id = d.union_id and b.id = d.body_id
        left join documents.arrival a on a.union_id = d.union_id and a.document_id = d.id
        left join documents.number_cancellation x on x.union_id = a.union_id and x.number_id = a.number_id
        left join documents.follow_up f on f.union_id = d.union_id and f.document_id = d.id and f.ended_at is null
        left join documents.settlement s on s.union_id = d.union_id and s.document_id = d.id and s.reopened_at is null
        left join documents.recall r on r.union_id = d.union_id and r.document_id = d.id and r.withdrawn_at is null
        """;

    static final String SELECT = """
        select d.id, d.direction, d.type, d.number, d.issued_on, d.issuer_id, d.issuer_name,
               coalesce(o.short_name, nullif(d.issuer_name, '')) as issuer, d.subject, d.signer, d.signer_post, d.body_id,
               b.name as body, d.unit, d.recipients, d.keeper, d.copies, d.pages, d.priority, d.answer_by, d.note, d.version,
               (select n.note from documents.number n where n.union_id = d.union_id and n.document_id = d.id and n.code <> ''
                order by n.id desc limit 1) as number_note,
               a.year as arrival_year, a.value as arrival_no, a.arrived_on, x.cancelled_on as struck_on, x.reason as struck_reason,
               f.unit_id, (select u.short_name from directory.organisation_name u where u.union_id = f.union_id and u.id = f.unit_id)
               as unit_name, f.handler, f.passed_on, f.due_on, f.instruction,
               (select p.words from documents.progress p where p.union_id = f.union_id and p.document_id = f.document_id
                order by p.id desc limit 1) as progress,
               s.settled_on, s.words as settled_words, s.reply_id, (select y.number from documents.document y
                where y.union_id = s.union_id and y.id = s.reply_id) as reply,
               (select min(z.sent_on) from documents.dispatch z where z.union_id = d.union_id and z.document_id = d.id) as sent_on,
               (select string_agg(z.receipt, '; ' order by z.id) from documents.dispatch z where z.union_id = d.union_id
                and z.document_id = d.id and z.receipt <> '') as receipt,
               r.recalled_on, r.reason as recall_reason, d.replaces_id, (select y.number from documents.document y
                where y.union_id = d.union_id and y.id = d.replaces_id) as replaces,
               q.id as replaced_by_id, q.number as replaced_by,
               (select g.opened_on from documents.opening g where g.union_id = d.union_id and g.document_id = d.id
                and g.withdrawn_at is null) as opened_on
        """ + FROM + """
        left join documents.document q on q.union_id = d.union_id and q.replaces_id = d.id
        """;

    private static final RowMapper<Document.Kept> DOCUMENT = new DataClassRowMapper<>(Document.Kept.class);
    private static final RowMapper<Standing> STANDING = new DataClassRowMapper<>(Standing.class);
    static final RowMapper<Entry> ENTRY = (row, n) -> new Entry(mapped(DOCUMENT, row, n), mapped(STANDING, row, n));

    private static <T> T mapped(RowMapper<T> mapper, java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return java.util.Objects.requireNonNull(mapper.mapRow(row, n));
    }

    private final JdbcClient jdbc;

    DocumentLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of a register: of arrivals by their number, of our own by their day, the newest first. */
    @Transactional(readOnly = true)
    public Keyset.Page<Entry> page(RegisterFilter filter, LocalDate today, Keyset after) {
        boolean book = filter.isBookOfArrivals();
        var where = book
                ? filter.where(today)
                        .and(
                                "(a.year, a.value) < (:fromYear, :id)",
                                "fromYear",
                                after.on().getYear())
                : filter.where(today).and("(d.issued_on, d.id) < (:day, :id)", "day", after.on());
        String order = book ? " order by a.year desc, a.value desc" : " order by d.issued_on desc, d.id desc";
        var rows = jdbc.sql(SELECT + where.sql() + order + " limit " + (Keyset.rows() + 1))
                .params(where.parameters())
                .param("id", after.id())
                .query(ENTRY)
                .list();
        var all = filter.where(today);
        long total = jdbc.sql("select count(*) " + FROM + all.sql())
                .params(all.parameters())
                .query(Long.class)
                .single();
        return Keyset.Page.of(rows, total, e -> place(e, book).toString());
    }

    private static Keyset place(Entry entry, boolean book) {
        Integer year = entry.standing.arrivalYear();
        Integer value = entry.standing.arrivalNo();
        return book && year != null && value != null
                ? new Keyset(LocalDate.of(year, 1, 1), value)
                : new Keyset(entry.document.issuedOn(), entry.document.id());
    }

    /** How many documents stand under each tab of a register in a year, or in all. */
    @Transactional(readOnly = true)
    public Map<String, Long> counts(RegisterFilter filter, LocalDate today) {
        Map<String, Long> counts = new LinkedHashMap<>();
        StringBuilder sql = new StringBuilder("select 1");
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (String tab : filter.tabs()) {
            Where where = filter.under(tab).where(today);
            sql.append(", (select count(*) ").append(FROM).append(where.sql()).append(')');
            parameters.putAll(where.parameters());
        }
        jdbc.sql(sql.toString()).params(parameters).query(row -> {
            int column = 2;
            for (String tab : filter.tabs()) counts.put(tab, row.getLong(column++));
        });
        return counts;
    }

    /** One document. */
    @Transactional(readOnly = true)
    public Optional<Entry> entry(long id) {
        return jdbc.sql(SELECT + " where d.id = :id")
                .param("id", id)
                .query(ENTRY)
                .optional();
    }

    /** One document without how it stands. */
    @Transactional(readOnly = true)
    public Optional<Document.Kept> find(long id) {
        return entry(id).map(Entry::document);
    }

    /** The latest documents of ours that bear a number, as a form offers them; the one chosen is always among them. */
    @Transactional(readOnly = true)
    public Map<String, String> answers(@Nullable Long chosen) {
        Map<String, String> answers = new LinkedHashMap<>();
        jdbc.sql("""
            select d.id, d.number, d.issued_on, d.subject from documents.document d
            where d.direction = 'out' and d.number <> '' order by d.issued_on desc, d.id desc limit 200
            """).query(row -> {
            LocalDate on = row.getObject(3, LocalDate.class);
            answers.put(row.getString(1), row.getString(2) + " (" + Fmt.date(on) + ") " + cut(row.getString(4)));
        });
        if (chosen != null) find(chosen).ifPresent(d -> answers.putIfAbsent(chosen.toString(), d.number()));
        return answers;
    }

    private static String cut(String subject) {
        int most = 80;
        return subject.length() <= most ? subject : subject.substring(0, most) + "…";
    }

    /** A document that arrived, by number and symbol, or by its subject where it has none. */
    record Answered(long id, String number) {}

    /** The documents that arrived and that a document of ours answers, among the lists of its page. */
    static Sheaf.Part<Answered> answered(Sheaf page) {
        return page.list(Answered.class, """
                select d.id, case when d.number = '' then d.subject else d.number end as number from documents.settlement s
                join documents.document d on d.union_id = s.union_id and d.id = s.document_id
                where s.reply_id = :document and s.reopened_at is null order by d.id limit 50
                """);
    }

    /** Documents that arrived and wait, for the whole Union or for one body, the most urgent first. */
    @Transactional(readOnly = true)
    public List<Entry> waiting(@Nullable Long unit, int most) {
        var where = new Where()
                .and(true, "f.due_on is not null and s.id is null and x.number_id is null")
                .and("f.unit_id = :unit", "unit", unit);
        return jdbc.sql(SELECT + where.sql() + " order by f.due_on, f.document_id limit " + most)
                .params(where.parameters())
                .query(ENTRY)
                .list();
    }

    /** A register's documents of a year, by day. */
    @Transactional(readOnly = true)
    public List<Entry> ofYear(String direction, LocalDate from, LocalDate to) {
        return jdbc.sql(SELECT + """
            where d.direction = :direction and d.issued_on between :from and :to order by d.issued_on, d.id
            """)
                .param("direction", direction)
                .param("from", from)
                .param("to", to)
                .query(ENTRY)
                .list();
    }
}
