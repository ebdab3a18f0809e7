package org.lienhiep.portal.look;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.lienhiep.runtime.CurrentUnion;
import org.lienhiep.web.Here;
import org.lienhiep.web.PortalLook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What a Union chose for its public pages: a colour of the tested list, a line of news. Each choice is kept; the last counts. */
@Component
class Looks implements PortalLook {

    /** Colours whose contrast on paper and in the dark was measured. */
    static final List<String> ACCENTS = List.of("petrol", "green", "maroon", "indigo", "brown");

    static final String TYPE = "portal.look";

    private static final long KEPT_NANOS = 10_000_000_000L;

    /** A choice. */
    record Chosen(
            long id,
            String accent,
            String notice,
            String href,
            @Nullable LocalDate noticeUntil) {}

    private record Known(Optional<Chosen> chosen, long readAt) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Map<Long, Known> known = new ConcurrentHashMap<>();

    Looks(JdbcClient jdbc, TransactionTemplate transaction, Audit audit) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.audit = audit;
    }

    @Override
    public Look look() {
        Known now = known.get(CurrentUnion.id());
        if (now == null || System.nanoTime() - now.readAt > KEPT_NANOS) {
            now = new Known(last(), System.nanoTime());
            known.put(CurrentUnion.id(), now);
        }
        return now.chosen.map(Looks::today).orElse(Look.PLAIN);
    }

    private static Look today(Chosen chosen) {
        LocalDate until = chosen.noticeUntil;
        boolean over = until != null && until.isBefore(Here.get().today());
        String href = chosen.href.isEmpty() ? null : chosen.href;
        return over ? new Look(chosen.accent, "", null) : new Look(chosen.accent, chosen.notice, href);
    }

    /** The last choice. */
    Optional<Chosen> last() {
        var found = transaction.execute(status -> jdbc.sql(
                        "select id, accent, notice, href, notice_until from portal.look order by id desc limit 1")
                .query(Chosen.class)
                .list());
        return found == null || found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    /** Chooses anew. */
    @Transactional
    public void choose(String accent, String notice, String href, @Nullable LocalDate until) {
        long id = jdbc.sql("insert into portal.look (accent, notice, href, notice_until, by_account)"
                        + " values (:accent, :notice, :href, cast(:until as date), :account) returning id")
                .param("accent", accent)
                .param("notice", notice)
                .param("href", href)
                .param("until", until)
                .param("account", Here.get().signedIn().account())
                .query(Long.class)
                .single();
        audit.record("choose", TYPE, id, List.of("accent", "notice", "href", "notice_until"));
    }

    /** Lets the next page read the choice. */
    void forget() {
        known.remove(CurrentUnion.id());
    }
}
