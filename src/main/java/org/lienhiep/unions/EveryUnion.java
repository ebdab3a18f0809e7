package org.lienhiep.unions;

import org.lienhiep.runtime.CurrentUnion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Work that is due for every Union from time to time. */
@Component
public class EveryUnion {

    private final Unions unions;
    private final TransactionTemplate transaction;

    EveryUnion(Unions unions, TransactionTemplate transaction) {
        this.unions = unions;
        this.transaction = transaction;
    }

    /** Does the work for one Union after the other, each in a transaction of its own. */
    public void inTransaction(Runnable work) {
        for (Union union : unions.all())
            CurrentUnion.call(union.id(), () -> {
                transaction.executeWithoutResult(status -> work.run());
                return true;
            });
    }
}
