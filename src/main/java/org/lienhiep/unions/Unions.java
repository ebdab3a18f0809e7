package org.lienhiep.unions;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienhiep.runtime.CurrentUnion;
import org.lienhiep.runtime.Statements;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The Unions served by this installation. They are few and change rarely, so the list is kept in memory. */
@Component
public class Unions {

    /** First segments of addresses that no Union may take as its slug. */
    static final Set<String> RESERVED = Set.of(
            "public",
            "admin",
            "setup",
            "health",
            "desk",
            "sign-in",
            "static",
            "verify",
            "links",
            "account",
            "forgotten");

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final long KEPT_NANOS = 10_000_000_000L;

    private final JdbcClient jdbc;
    private final @Nullable LocalDate fixedToday;
    private volatile Kept kept = new Kept(List.of(), Long.MIN_VALUE / 2);

    private record Kept(List<Union> unions, long readAt) {}

    Unions(JdbcClient jdbc, @Value("${lienhiep.today:}") String today) {
        this.jdbc = jdbc;
        this.fixedToday = today.isBlank() ? null : LocalDate.parse(today);
    }

    /** All Unions, in order of creation; at most ten seconds old. */
    public List<Union> all() {
        Kept known = kept;
        if (known.unions.isEmpty() || System.nanoTime() - known.readAt > KEPT_NANOS) {
            known = new Kept(Statements.apart(this::read), System.nanoTime());
            kept = known;
        }
        return known.unions;
    }

    /** The Union of a slug. */
    public Optional<Union> bySlug(String slug) {
        return all().stream().filter(u -> u.slug().equals(slug)).findFirst();
    }

    /** The Union with this key. */
    public Optional<Union> byId(long id) {
        return all().stream().filter(u -> u.id() == id).findFirst();
    }

    /** The Union that has this host name for itself. */
    public Optional<Union> byHost(String host) {
        return all().stream().filter(u -> host.equals(u.host())).findFirst();
    }

    /** The Union acted for at present. */
    public Union current() {
        return byId(CurrentUnion.id()).orElseThrow();
    }

    /** The business date of a Union: of the installation where it is fixed, of the demonstration, or the calendar's. */
    public LocalDate today(Union union) {
        if (fixedToday != null) return fixedToday;
        return union.today() != null ? union.today() : LocalDate.now(ZONE);
    }

    /**
     * Creates a Union with the rules of the house as its first rules.
     *
     * @return its key
     * @throws IllegalArgumentException where the slug is taken by the product's own addresses
     */
    @Transactional
    public long create(
            String slug, String name, String shortName, String place, boolean demo, @Nullable LocalDate today) {
        if (RESERVED.contains(slug)) throw new IllegalArgumentException(slug);
        long id = jdbc.sql("select unions.create_union(:slug, :name, :shortName, :place, :demo, cast(:today as date))")
                .param("slug", slug)
                .param("name", name)
                .param("shortName", shortName)
                .param("place", place)
                .param("demo", demo)
                .param("today", today)
                .query(Long.class)
                .single();
        forget();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            // whoever read the list before the commit has kept it without the new one
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    forget();
                }
            });
        }
        return id;
    }

    private void forget() {
        kept = new Kept(List.of(), Long.MIN_VALUE / 2);
    }

    private List<Union> read() {
        return jdbc.sql("select id, slug, name, short_name, place, host, demo, today from unions.served_unions()")
                .query(Union.class)
                .list();
    }
}
