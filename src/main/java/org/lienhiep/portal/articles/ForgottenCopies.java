package org.lienhiep.portal.articles;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lienhiep.identity.RecordWatch;
import org.lienhiep.runtime.CurrentUnion;
import org.lienhiep.web.PublicPages;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Drops the copies of public pages on disk when a record changes that may take something off them: an article taken down, a
 * consent withdrawn, an honour taken back. They fill again as pages are read. An article at once; the rest twice a minute, so that a
 * night of many entries does not leave the portal without copies.
 */
@Component
class ForgottenCopies implements RecordWatch {

    private static final Set<String> SHOWN = Set.of(
            Writing.TYPE,
            "directory.person",
            "directory.organisation",
            "honours.honour",
            "contests.entry",
            "documents.document",
            "critiques.critique",
            "events.event");

    private final PublicPages pages;
    private final Set<Long> later = ConcurrentHashMap.newKeySet();

    ForgottenCopies(PublicPages pages) {
        this.pages = pages;
    }

    @Override
    public void changed(String recordType, Collection<Long> ids) {
        if (!SHOWN.contains(recordType) || !TransactionSynchronizationManager.isSynchronizationActive()) return;
        // a file of thousands changes thousands of records, and their pages are forgotten once
        if (TransactionSynchronizationManager.hasResource(this)) return;
        TransactionSynchronizationManager.bindResource(this, true);
        TransactionSynchronizationManager.registerSynchronization(
                new Forgetting(CurrentUnion.id(), recordType.equals(Writing.TYPE)));
    }

    @Scheduled(initialDelay = 30_000, fixedDelay = 30_000)
    void forgetWhatChanged() {
        for (Long union : Set.copyOf(later)) {
            later.remove(union);
            pages.forget(union);
        }
    }

    private final class Forgetting implements TransactionSynchronization {

        private final long union;
        private final boolean atOnce;

        Forgetting(long union, boolean atOnce) {
            this.union = union;
            this.atOnce = atOnce;
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(ForgottenCopies.this);
            if (status == STATUS_ROLLED_BACK) return;
            if (atOnce) pages.forget(union);
            else later.add(union);
        }
    }
}
