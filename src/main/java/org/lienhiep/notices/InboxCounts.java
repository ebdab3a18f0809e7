package org.lienhiep.notices;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.lienhiep.runtime.CurrentUnion;
import org.lienhiep.web.Viewer;
import org.lienhiep.web.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The number beside "Hộp thư" on every page. It is read with the first page of an account and then kept up in the background, in one
 * statement for all accounts of a Union that are at work: a page asks the database nothing for it.
 */
@Component
class InboxCounts implements Waiting.Count {

    private static final Logger LOG = LoggerFactory.getLogger(InboxCounts.class);
    private static final long AT_WORK_NANOS = 600_000_000_000L;

    private record Of(long union, long account) {}

    private record Known(long unread, long askedAt) {}

    private final Inbox inbox;
    private final Map<Of, Known> known = new ConcurrentHashMap<>();

    InboxCounts(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public long of(Viewer viewer) {
        if (viewer.account() == 0) return 0;
        Of who = new Of(CurrentUnion.id(), viewer.account());
        Known now = known.get(who);
        if (now == null && !TransactionSynchronizationManager.isActualTransactionActive()) return 0;
        long unread = now == null ? inbox.unread(viewer.account()) : now.unread;
        known.put(who, new Known(unread, System.nanoTime()));
        return unread;
    }

    /** The number has changed by this account's own doing: it is read anew with the next page. */
    void forget(long account) {
        known.remove(new Of(CurrentUnion.id(), account));
    }

    @Scheduled(initialDelay = 30_000, fixedDelay = 20_000)
    void keepUp() {
        long now = System.nanoTime();
        known.values().removeIf(k -> now - k.askedAt > AT_WORK_NANOS);
        known.keySet().stream()
                .collect(Collectors.groupingBy(Of::union, Collectors.mapping(Of::account, Collectors.toSet())))
                .forEach((union, accounts) -> {
                    try {
                        Map<Long, Long> unread =
                                CurrentUnion.call(union, () -> inbox.unread(accounts.toArray(Long[]::new)));
                        accounts.forEach(account -> known.computeIfPresent(
                                new Of(union, account),
                                (of, old) -> new Known(unread.getOrDefault(account, 0L), old.askedAt)));
                    } catch (DataAccessException | TransactionException e) {
                        LOG.warn("Union {}: unread notices not counted this time", union, e);
                    }
                });
    }
}
