package org.lienhiep.portal.pictures;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.lienhiep.documents.papers.PaperFiles;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The pictures of articles: added with their words, corrected, set at the head, taken out. */
@Component
public class Pictures {

    private static final String ARTICLE = "portal.article";
    private static final String SELECT = """
            select p.id, p.article_id, p.address, p.width, p.height, p.alt, p.caption, p.credit, p.people, p.consent, p.version,
                c.picture_id is not null as cover,
                coalesce((select string_agg(s.width::text, ' ' order by s.width) from portal.picture_size s
                 where s.union_id = p.union_id and s.picture_id = p.id), p.width::text) as widths
            from portal.picture p
            left join portal.cover c on c.union_id = p.union_id and c.article_id = p.article_id and c.picture_id = p.id
            where not exists (
                select 1 from portal.picture_removal m where m.union_id = p.union_id and m.picture_id = p.id)
            """;

    /** What is said of a picture. */
    record Words(String alt, String caption, String credit, String people, String consent, boolean cover) {}

    /** A file of a picture: its hash, and whether its article can be read by everybody at this moment. */
    record File(String sha256, long articleId) {}

    private final JdbcClient jdbc;
    private final PaperFiles files;
    private final Audit audit;

    Pictures(JdbcClient jdbc, PaperFiles files, Audit audit) {
        this.jdbc = jdbc;
        this.files = files;
        this.audit = audit;
    }

    /** The pictures of an article, in the order they were added. */
    @Transactional(readOnly = true)
    public List<Picture> of(long article) {
        return jdbc.sql(SELECT + " and p.article_id = :article order by p.id")
                .param("article", article)
                .query(Picture.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Picture find(long article, long id) {
        return of(article).stream().filter(p -> p.id() == id).findFirst().orElseThrow(NotFound::new);
    }

    /** The file of a picture that is in its article. */
    @Transactional(readOnly = true)
    public Optional<File> file(String address, int width) {
        return jdbc.sql("""
                        select s.sha256, p.article_id from portal.picture p
                        join portal.picture_size s on s.union_id = p.union_id and s.picture_id = p.id and s.width = :width
                        where p.address = :address and not exists (
                            select 1 from portal.picture_removal m where m.union_id = p.union_id and m.picture_id = p.id)
                        """)
                .param("address", address)
                .param("width", width)
                .query(File.class)
                .optional();
    }

    /** The files first, then the rows: what fails in between leaves bytes that nothing refers to. */
    List<String> keep(List<PictureFile.Size> sizes) {
        return sizes.stream()
                .map(s -> files.keep(new ByteArrayInputStream(s.jpeg())))
                .toList();
    }

    @Transactional
    public void add(long article, Words words, List<PictureFile.Size> sizes, List<String> kept) {
        PictureFile.Size largest = sizes.getLast();
        long id = said("""
                        insert into portal.picture (article_id, width, height, alt, caption, credit, people, consent, by_account)
                        values (:article, :width, :height, :alt, :caption, :credit, :people, :consent, :account) returning id
                        """, words)
                .param("article", article)
                .param("width", largest.width())
                .param("height", largest.height())
                .param("account", account())
                .query(Long.class)
                .single();
        for (int i = 0; i < sizes.size(); i++) {
            jdbc.sql("insert into portal.picture_size (picture_id, width, height, sha256, bytes)"
                            + " values (:id, :width, :height, :sha256, :bytes)")
                    .param("id", id)
                    .param("width", sizes.get(i).width())
                    .param("height", sizes.get(i).height())
                    .param("sha256", kept.get(i))
                    .param("bytes", sizes.get(i).jpeg().length)
                    .update();
        }
        if (words.cover || of(article).size() == 1) cover(article, id);
        audit.record("add-picture", ARTICLE, article);
    }

    @Transactional
    public void correct(long article, long id, int version, Words words) {
        int saved = said(
                        "update portal.picture set alt = :alt, caption = :caption, credit = :credit, people = :people,"
                                + " consent = :consent, version = version + 1 where id = :id and version = :version",
                        words)
                .param("id", id)
                .param("version", version)
                .update();
        if (saved == 0) throw new Stale();
        if (words.cover) cover(article, id);
        audit.record("correct-picture", ARTICLE, article);
    }

    @Transactional
    public void remove(long article, long id, String reason) {
        jdbc.sql("insert into portal.picture_removal (picture_id, reason, removed_on, by_account)"
                        + " values (:id, :reason, :today, :account) on conflict do nothing")
                .param("id", id)
                .param("reason", reason)
                .param("today", Here.get().today())
                .param("account", account())
                .update();
        audit.record("remove-picture", ARTICLE, article, reason);
    }

    private void cover(long article, long id) {
        jdbc.sql("insert into portal.cover (article_id, picture_id, by_account) values (:article, :id, :account)"
                        + " on conflict (union_id, article_id) do update set picture_id = excluded.picture_id,"
                        + " by_account = excluded.by_account, at = now()")
                .param("article", article)
                .param("id", id)
                .param("account", account())
                .update();
    }

    private JdbcClient.StatementSpec said(String sql, Words words) {
        return jdbc.sql(sql)
                .param("alt", words.alt)
                .param("caption", words.caption)
                .param("credit", words.credit)
                .param("people", words.people)
                .param("consent", words.consent);
    }

    private static long account() {
        return Here.get().signedIn().account();
    }
}
