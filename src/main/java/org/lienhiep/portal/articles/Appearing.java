package org.lienhiep.portal.articles;

import java.util.List;
import org.lienhiep.identity.Audit;
import org.lienhiep.unions.EveryUnion;
import org.lienhiep.unions.Unions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells whoever follows articles, the search box first, that the minute of a waiting one has come. Pages do not need it: they
 * compare the minute themselves, so an article appears in time even where this did not run.
 */
@Component
class Appearing {

    private final JdbcClient jdbc;
    private final Unions unions;
    private final Audit audit;
    private final EveryUnion every;

    Appearing(JdbcClient jdbc, Unions unions, Audit audit, EveryUnion every) {
        this.jdbc = jdbc;
        this.unions = unions;
        this.audit = audit;
        this.every = every;
    }

    @Scheduled(initialDelay = 20_000, fixedDelay = 60_000)
    void everyMinute() {
        every.inTransaction(this::appear);
    }

    /** Notes what has appeared since the last time; each once, however many servers ask. */
    @Transactional
    public List<Long> appear() {
        Now now = Now.on(unions.today(unions.current()));
        List<Long> come = jdbc.sql("""
                        update portal.publication set appeared_at = now()
                        where appeared_at is null
                          and (published_on < :today or published_on = :today and published_time <= :time)
                        returning article_id
                        """)
                .param("today", now.day())
                .param("time", now.time())
                .query(Long.class)
                .list();
        come.stream().distinct().forEach(id -> audit.record("appear", Writing.TYPE, id));
        return come;
    }
}
