package org.lienhiep.documents.workfiles;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.runtime.Where;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Work files as lists and choices. */
@Component
@Transactional(readOnly = true)
class WorkFileLists {

    /** How files are looked at: all, open, to be handed in, in the archive. */
    static final List<String> STATES = List.of("", "open", "due", "in");

    private static final int MOST = 200;

    /** A document that may be put into a file. */
    record Found(long id, String type, String number, LocalDate issuedOn, String subject) {

        String label() {
            String key = "documents.type." + type;
            String typed = Texts.has(key) ? Texts.t(key) : type;
            return (number.isEmpty() ? typed : typed + " " + number) + ", " + Fmt.date(issuedOn) + " · " + subject;
        }
    }

    private final JdbcClient jdbc;

    WorkFileLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page, the newest first. */
    public Keyset.Page<WorkFile.Kept> page(String state, @Nullable Integer year, Keyset after) {
        var count = filter(state, year);
        long total = jdbc.sql("select count(*) from (" + WorkFiles.SELECT + count.sql() + ") x")
                .params(count.parameters())
                .query(Long.class)
                .single();
        var where = filter(state, year).and("(f.opened_on, f.id) < (:on, :id)", "on", after.on());
        where.parameters().put("id", after.id());
        var rows = jdbc.sql(WorkFiles.SELECT + where.sql() + " order by f.opened_on desc, f.id desc limit "
                        + (Keyset.rows() + 1))
                .params(where.parameters())
                .query(WorkFile.Kept.class)
                .list();
        return Keyset.Page.of(rows, total, f -> new Keyset(f.openedOn(), f.id()).toString());
    }

    private static Where filter(String state, @Nullable Integer year) {
        return new Where()
                .and("f.year = :year", "year", year)
                .and(state.equals("open"), "c.closed_on is null")
                .and(
                        state.equals("due"),
                        "c.closed_on is not null and d.id is null and coalesce(f.keeping, 99) >= " + WorkFile.HANDED_IN)
                .and(state.equals("in"), "d.id is not null");
    }

    /** Closed files that are to be handed in, those closed first foremost. */
    public List<WorkFile.Kept> due() {
        return jdbc.sql(WorkFiles.SELECT + filter("due", null).sql() + " order by c.closed_on, f.id limit " + MOST)
                .query(WorkFile.Kept.class)
                .list();
    }

    /** The files of a deposit, in the order of their numbers. */
    public List<WorkFile.Kept> deposited(long deposit) {
        return jdbc.sql(WorkFiles.SELECT + """
                        where exists (select 1 from documents.deposit_file z
                            where z.union_id = f.union_id and z.work_file_id = f.id and z.deposit_id = :deposit)
                        order by f.year, f.number
                        """)
                .param("deposit", deposit)
                .query(WorkFile.Kept.class)
                .list();
    }

    /** Open files to choose from, the newest first. */
    public Map<String, String> open() {
        Map<String, String> options = new LinkedHashMap<>();
        jdbc.sql(WorkFiles.SELECT + filter("open", null).sql() + " order by f.opened_on desc, f.id desc limit " + MOST)
                .query(WorkFile.Kept.class)
                .list()
                .forEach(f -> options.put(Long.toString(f.id()), f.symbol() + " · " + f.title()));
        return options;
    }

    /** The newest documents that lie in no file yet, to choose from. */
    public Map<String, String> loose() {
        Map<String, String> options = new LinkedHashMap<>();
        jdbc.sql("""
                        select d.id, d.type, d.number, d.issued_on, d.subject from documents.document d
                        where not exists (select 1 from documents.work_file_entry e
                            where e.union_id = d.union_id and e.document_id = d.id and e.taken_out_on is null)
                        order by d.issued_on desc, d.id desc limit 100
                        """).query(Found.class).list().forEach(d -> options.put(Long.toString(d.id), d.label()));
        return options;
    }

    /** Documents with exactly this number and symbol, blanks and capitals aside. */
    public List<Found> numbered(String number) {
        return jdbc.sql("""
                        select id, type, number, issued_on, subject from documents.document
                        where number_key = translate(upper(replace(:number, ' ', '')), 'đĐ', 'DD')
                        order by issued_on desc, id desc limit 20
                        """).param("number", number).query(Found.class).list();
    }

    /** A document by its key. */
    public List<Found> document(long id) {
        return jdbc.sql("select id, type, number, issued_on, subject from documents.document where id = :id")
                .param("id", id)
                .query(Found.class)
                .list();
    }
}
