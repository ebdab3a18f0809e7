package org.lienhiep.documents.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.lienhiep.jobs.Jobs;
import org.lienhiep.web.Here;
import org.lienhiep.web.Keyset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Many papers made in one go: who is to get one, who has it, who could not, and the two files at the end. */
@Component
class PaperBatches {

    static final String TYPE = "documents.paper_batch";
    static final String JOB = "papers.batch";

    /** A batch to be made. */
    record Order(
            String template,
            String profile,
            String given,
            String recordType,
            long recordId,
            String title,
            String symbol,
            int firstNo,
            LocalDate issuedOn,
            String address) {}

    /** A batch as it is kept. */
    record Kept(
            long id,
            String template,
            String profile,
            String given,
            String recordType,
            long recordId,
            String title,
            String symbol,
            int firstNo,
            LocalDate issuedOn,
            String address,
            @Nullable Long jobId,
            @Nullable String pdfSha256,
            @Nullable String zipSha256) {

        /** The number of the member at this place, counted from 1. */
        String number(int no) {
            int number = firstNo + no - 1;
            return (number < 10 ? "0" : "") + number + symbol;
        }
    }

    /** One member: its paper, or why there is none. */
    record Member(
            int no, long memberId, String title, @Nullable Long paperId, String failure) {}

    /** A batch in a list: of its members, how many still wait and how many could not be made. */
    record Listed(
            long id,
            String template,
            String title,
            LocalDate issuedOn,
            int size,
            int open,
            int failed,
            boolean bound) {}

    private final JdbcClient jdbc;
    private final Jobs jobs;
    private final Audit audit;

    PaperBatches(JdbcClient jdbc, Jobs jobs, Audit audit) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.audit = audit;
    }

    /** Orders a batch; its papers are made after the commit. */
    @Transactional
    public long order(Order order, List<PaperRecord> members) {
        long id = jdbc.sql("""
                        insert into documents.paper_batch (template, profile, given, record_type, record_id, title, symbol, first_no,
                            issued_on, address, by_account)
                        values (cast(:template as jsonb), cast(:profile as jsonb), cast(:given as jsonb), :type, :record, :title, :symbol,
                            :first, :on, :address, :account) returning id
                        """)
                .param("template", order.template)
                .param("profile", order.profile)
                .param("given", order.given)
                .param("type", order.recordType)
                .param("record", order.recordId)
                .param("title", order.title)
                .param("symbol", order.symbol)
                .param("first", order.firstNo)
                .param("on", order.issuedOn)
                .param("address", order.address)
                .param("account", Here.get().signedIn().account())
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into documents.paper_batch_member (batch_id, no, member_id, title)
                        select :batch, m.no, m.id, m.title from unnest(:ids::bigint[], :titles::text[]) with ordinality m (id, title, no)
                        """)
                .param("batch", id)
                .param("ids", members.stream().map(PaperRecord::id).toArray(Long[]::new))
                .param("titles", members.stream().map(PaperRecord::title).toArray(String[]::new))
                .update();
        start(id);
        audit.record("order", TYPE, id);
        return id;
    }

    /** Goes on where a stopped or failed batch ended. */
    @Transactional
    public void resume(long id) {
        start(id);
        audit.record("resume", TYPE, id);
    }

    private void start(long id) {
        long job = jobs.start(JOB, Long.toString(id));
        jdbc.sql("update documents.paper_batch set job_id = :job where id = :id")
                .param("job", job)
                .param("id", id)
                .update();
    }

    /** One page, the newest first. */
    @Transactional(readOnly = true)
    public Keyset.Page<Listed> before(long id) {
        List<Listed> batches = jdbc.sql("""
                        select b.id, b.template ->> 'name' as template, b.title, b.issued_on, count(*)::int as size,
                               count(*) filter (where m.paper_id is null and m.failure = '')::int as open,
                               count(*) filter (where m.failure <> '')::int as failed, b.zip_sha256 is not null as bound
                        from (select * from documents.paper_batch where id < :before order by id desc limit :most) b
                        join documents.paper_batch_member m on m.union_id = b.union_id and m.batch_id = b.id
                        group by b.id, b.template, b.title, b.issued_on, b.zip_sha256 order by b.id desc
                        """)
                .param("before", id)
                .param("most", Keyset.rows() + 1)
                .query(Listed.class)
                .list();
        long total = jdbc.sql("select count(*) from documents.paper_batch")
                .query(Long.class)
                .single();
        return Keyset.Page.of(batches, total, b -> Long.toString(b.id()));
    }

    @Transactional(readOnly = true)
    public Optional<Kept> find(long id) {
        return jdbc.sql("""
                        select id, template::text as template, profile::text as profile, given::text as given, record_type, record_id, title,
                               symbol, first_no, issued_on, address, job_id, pdf_sha256, zip_sha256
                        from documents.paper_batch where id = :id
                        """).param("id", id).query(Kept.class).optional();
    }

    /** The members that neither have a paper nor a reason why not, in their order. */
    @Transactional(readOnly = true)
    public List<Member> open(long id) {
        return members(id, "and paper_id is null and failure = ''");
    }

    /** The members whose paper could not be made. */
    @Transactional(readOnly = true)
    public List<Member> failed(long id) {
        return members(id, "and failure <> ''");
    }

    private List<Member> members(long id, String which) {
        return jdbc.sql("select no, member_id, title, paper_id, failure from documents.paper_batch_member"
                        + " where batch_id = :id " + which + " order by no")
                .param("id", id)
                .query(Member.class)
                .list();
    }

    @Transactional(readOnly = true)
    public long size(long id) {
        return jdbc.sql("select count(*) from documents.paper_batch_member where batch_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /** Notes what became of a member; the other half of making its paper. */
    void note(long id, int no, @Nullable Long paper, String failure) {
        jdbc.sql("update documents.paper_batch_member set paper_id = cast(:paper as bigint), failure = :failure"
                        + " where batch_id = :id and no = :no")
                .param("paper", paper)
                .param("failure", failure)
                .param("id", id)
                .param("no", no)
                .update();
    }

    /** Notes a member whose paper cannot be made. */
    @Transactional
    public void fail(long id, int no, String why) {
        note(id, no, null, why);
    }

    /** The whole batch as one PDF to print, and as single files. */
    @Transactional
    public void finish(long id, String pdf, String zip) {
        jdbc.sql("update documents.paper_batch set pdf_sha256 = :pdf, zip_sha256 = :zip where id = :id")
                .param("pdf", pdf)
                .param("zip", zip)
                .param("id", id)
                .update();
    }
}
