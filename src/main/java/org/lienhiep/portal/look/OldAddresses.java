package org.lienhiep.portal.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.lienhiep.runtime.CurrentUnion;
import org.lienhiep.unions.EveryUnion;
import org.lienhiep.web.Address;
import org.lienhiep.web.Here;
import org.lienhiep.web.MovedPages;
import org.lienhiep.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Addresses of an older site, each leading to a page of ours; how often they were asked is counted in memory and written in batches. */
@Component
public class OldAddresses implements MovedPages {

    static final String TYPE = "portal.old_address";

    private static final int LONGEST = 500;

    /** An address as it is kept. */
    record Kept(long id, String path, String target, long hits) {}

    /** A line of a list: an old address and where it leads. */
    record Line(String path, String target) {}

    private record Hit(long union, String path) {}

    private final JdbcClient jdbc;
    private final Audit audit;
    private final EveryUnion every;
    private final Map<Hit, Long> hits = new ConcurrentHashMap<>();

    OldAddresses(JdbcClient jdbc, Audit audit, EveryUnion every) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.every = every;
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable String now(String old) {
        if (old.length() > LONGEST) return null;
        String target = jdbc.sql("select target from portal.old_address where path = :path and taken_back_at is null")
                .param("path", old)
                .query(String.class)
                .optional()
                .orElse(null);
        if (target != null) hits.merge(new Hit(CurrentUnion.id(), old), 1L, Long::sum);
        return target;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void everyMinute() {
        if (!hits.isEmpty()) every.inTransaction(this::writeDown);
    }

    /** Writes down what was counted for the current Union. */
    @Transactional
    public void writeDown() {
        for (Hit hit : List.copyOf(hits.keySet())) {
            Long more = hit.union == CurrentUnion.id() ? hits.remove(hit) : null;
            if (more == null) continue;
            jdbc.sql("update portal.old_address set hits = hits + :more where path = :path and taken_back_at is null")
                    .param("more", more)
                    .param("path", hit.path)
                    .update();
        }
    }

    /** The addresses after one, in the order they were entered. */
    @Transactional(readOnly = true)
    public List<Kept> after(long id, int limit) {
        return jdbc.sql("select id, path, target, hits from portal.old_address"
                        + " where taken_back_at is null and id > :id order by id limit :limit")
                .param("id", id)
                .param("limit", limit)
                .query(Kept.class)
                .list();
    }

    @Transactional(readOnly = true)
    public long total() {
        return jdbc.sql("select count(*) from portal.old_address where taken_back_at is null")
                .query(Long.class)
                .single();
    }

    /** Enters a list; an address that is there already leads to the new page from now on. */
    @Transactional
    public void enter(List<Line> lines) {
        for (Line line : lines) {
            long id = jdbc.sql("""
                            insert into portal.old_address (path, target, by_account) values (:path, :target, :account)
                            on conflict (union_id, path) where taken_back_at is null do update set target = excluded.target returning id
                            """)
                    .param("path", line.path)
                    .param("target", line.target)
                    .param("account", Here.get().signedIn().account())
                    .query(Long.class)
                    .single();
            audit.record("enter", TYPE, id);
        }
    }

    /** Takes an address back; it leads nowhere from now on. */
    @Transactional
    public void takeBack(long id, String reason) {
        int back = jdbc.sql(
                        "update portal.old_address set taken_back_at = now(), taken_back_by = :account, reason = :reason"
                                + " where id = :id and taken_back_at is null")
                .param("account", Here.get().signedIn().account())
                .param("reason", reason)
                .param("id", id)
                .update();
        if (back == 0) throw new NotFound();
        audit.record("take-back", TYPE, id, reason);
    }

    /** The lines of a pasted list: two addresses with blanks, a tab or a semicolon between them; null at the first that is none. */
    static @Nullable List<Line> lines(String text, List<String> faults) {
        List<Line> lines = new ArrayList<>();
        for (String typed : text.lines().filter(l -> !l.isBlank()).toList()) {
            String[] parts = typed.strip().split("\\s*[\\t;]\\s*|\\s+", -1);
            String path = parts[0].replaceFirst("^https?://[^/]+", "");
            String target = parts.length == 2 ? Address.local(parts[1], "") : "";
            if (!path.startsWith("/") || path.length() > LONGEST || target.isEmpty() || target.length() > LONGEST)
                faults.add(typed);
            else lines.add(new Line(path, target));
        }
        return faults.isEmpty() ? lines : null;
    }
}
