package org.lienhiep.documents.open;

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

/** The documents opened to everybody, as lists and pages read them: none recalled, none whose day has not come. */
@Component
@Transactional(readOnly = true)
class OpenDocuments {

    static final String PATH = "/public/documents";

    private static final int MOST_WORDS = 8;

    /** Who issued it, as a key: a body of the Union, the Union itself, one of the directory, one only named. */
    private static final String ISSUER = """
            case when d.body_id is not null then 'b' || d.body_id when d.direction = 'out' then 'own'
                 when d.issuer_id is not null then 'o' || o.current_id else 'n' || d.issuer_name end
            """;

    private static final String NAME = "coalesce(b.name, o.name, nullif(d.issuer_name, ''))";

    private static final String FROM = """
            from documents.opening g
            join documents.document d on d.union_id = g.union_id and d.id = g.document_id
            left join directory.organisation_name o on o.union_id = d.union_id and o.id = d.issuer_id
            left join documents.issuing_body b on b.union_id = d.union_id and b.id = d.body_id
            left join documents.file f on f.union_id = g.union_id and f.id = g.file_id and not exists (
                select 1 from documents.file r where r.union_id = f.union_id and r.replaces_id = f.id)
            """;
    private static final String OPEN = """
            g.withdrawn_at is null and g.opened_on <= :today and not exists (
                select 1 from documents.recall r where r.union_id = d.union_id and r.document_id = d.id and r.withdrawn_at is null)
            """;
    private static final String SELECT =
            "select d.id, d.type, d.number, d.issued_on, d.subject, d.signer, d.signer_post, " + NAME
                    + " as issuer, g.opened_on, f.name as file_name, f.bytes as file_bytes " + FROM;

    /** A document as everybody reads it; no issuer for the Union's own. */
    record Line(
            long id,
            String type,
            String number,
            LocalDate issuedOn,
            String subject,
            String signer,
            String signerPost,
            @Nullable String issuer,
            LocalDate openedOn,
            @Nullable String fileName,
            @Nullable Long fileBytes) {}

    /** What the list is narrowed by; null for not at all. */
    record Filter(
            @Nullable String issuer,
            @Nullable String type,
            @Nullable Integer year,
            String words) {}

    /** A value that occurs, and how often. */
    record Occurring(String code, @Nullable String name, long times) {}

    /** The values of all open documents that a list can be narrowed by. */
    record Choices(List<Occurring> issuers, List<Occurring> types, List<Occurring> years) {}

    /** The file given out with a document. */
    record Given(long unionId, String name, String mediaType, String sha256) {}

    private final JdbcClient jdbc;

    OpenDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of the documents under a filter, the newest first. */
    public Keyset.Page<Line> page(Filter filter, LocalDate today, Keyset after) {
        var where = narrowed(filter, today).and("(d.issued_on, d.id) < (:day, :id)", "day", after.on());
        var rows = jdbc.sql(SELECT + where.sql() + " order by d.issued_on desc, d.id desc limit " + (Keyset.PAGE + 1))
                .params(where.parameters())
                .param("id", after.id())
                .query(Line.class)
                .list();
        var all = narrowed(filter, today);
        long total = jdbc.sql("select count(*) " + FROM + all.sql())
                .params(all.parameters())
                .query(Long.class)
                .single();
        return Keyset.Page.of(rows, total, l -> new Keyset(l.issuedOn(), l.id()).toString());
    }

    private static Where narrowed(Filter filter, LocalDate today) {
        var where = new Where()
                .and(OPEN, "today", today)
                .and(ISSUER + " = :issuer", "issuer", filter.issuer)
                .and("d.type = :type", "type", filter.type);
        Integer year = filter.year;
        if (year != null) {
            where.and("d.issued_on >= :from", "from", LocalDate.of(year, 1, 1))
                    .and("d.issued_on <= :to", "to", LocalDate.of(year, 12, 31));
        }
        String[] words = VietnameseNames.fold(filter.words).split(" ", MOST_WORDS);
        for (int i = 0; i < words.length; i++) {
            String said = "(strpos(d.fold, :word" + i + ") > 0 or strpos(coalesce(o.fold, ''), :word" + i + ") > 0)";
            where.and(said, "word" + i, words[i]);
        }
        return where;
    }

    /** What the list can be narrowed by: who issued, which type, which year; the commonest first, years the newest first. */
    public Choices choices(LocalDate today) {
        var sheaf = new Sheaf().param("today", today);
        var issuers = sheaf.list(
                Occurring.class,
                "select " + ISSUER + " as code, min(" + NAME + ") as name, count(*) as times " + FROM + " where " + OPEN
                        + " group by 1 order by 3 desc, 2 limit 40");
        var types = sheaf.list(
                Occurring.class,
                "select d.type as code, null as name, count(*) as times " + FROM + " where " + OPEN
                        + " group by 1 order by 3 desc, 1 limit 20");
        var years = sheaf.list(
                Occurring.class,
                "select extract(year from d.issued_on)::integer::text as code, null as name, count(*) as times " + FROM
                        + " where " + OPEN + " group by 1 order by 1 desc limit 20");
        sheaf.read(jdbc);
        return new Choices(issuers.rows(), types.rows(), years.rows());
    }

    /** The newest so many. */
    public List<Line> newest(LocalDate today, int most) {
        return jdbc.sql(SELECT + " where " + OPEN + " order by d.issued_on desc, d.id desc limit " + most)
                .param("today", today)
                .query(Line.class)
                .list();
    }

    /** One document. */
    public Optional<Line> find(long id, LocalDate today) {
        return jdbc.sql(SELECT + " where d.id = :id and " + OPEN)
                .param("id", id)
                .param("today", today)
                .query(Line.class)
                .optional();
    }

    /** The file given out with a document. */
    public Optional<Given> file(long id, LocalDate today) {
        return jdbc.sql("select f.union_id, f.name, f.media_type, f.sha256 " + FROM
                        + " where d.id = :id and f.id is not null and " + OPEN)
                .param("id", id)
                .param("today", today)
                .query(Given.class)
                .optional();
    }

    /** The words of values that occur, with how often. */
    static Map<String, String> named(List<Occurring> occurring, java.util.function.Function<Occurring, String> words) {
        Map<String, String> named = new LinkedHashMap<>();
        occurring.forEach(o -> named.put(o.code, words.apply(o)));
        return named;
    }
}
