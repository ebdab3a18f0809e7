package org.lienhiep.identity;

import java.util.Collection;

/** Is told of every record that a use case changes, in the transaction of the change; a bean of whoever follows records. */
public interface RecordWatch {

    /** These records were changed, entered or taken out. */
    void changed(String recordType, Collection<Long> ids);
}
