package org.lienhiep.portal;

import java.util.Collection;
import java.util.Set;
import org.lienhiep.identity.RecordWatch;
import org.lienhiep.runtime.CurrentUnion;
import org.lienhiep.web.PublicPages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Drops the copies of public pages on disk when a record changes that may take something off them: an article taken down, a
 * consent withdrawn, an honour taken back. They fill again as pages are read.
 */
@Component
class ForgottenCopies implements RecordWatch {

    private static final Set<String> SHOWN =
            Set.of(Writing.TYPE, "directory.person", "directory.organisation", "honours.honour", "contests.entry");

    private final PublicPages pages;

    ForgottenCopies(PublicPages pages) {
        this.pages = pages;
    }

    @Override
    public void changed(String recordType, Collection<Long> ids) {
        if (!SHOWN.contains(recordType) || !TransactionSynchronizationManager.isSynchronizationActive()) return;
        // a file of thousands changes thousands of records, and their pages are forgotten once
        if (TransactionSynchronizationManager.hasResource(this)) return;
        TransactionSynchronizationManager.bindResource(this, true);
        TransactionSynchronizationManager.registerSynchronization(new Forgetting(CurrentUnion.id()));
    }

    private final class Forgetting implements TransactionSynchronization {

        private final long union;

        Forgetting(long union) {
            this.union = union;
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(ForgottenCopies.this);
            if (status != STATUS_ROLLED_BACK) pages.forget(union);
        }
    }
}
