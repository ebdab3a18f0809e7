package org.lienhiep.documents.workfiles;

import java.util.List;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Form;
import org.lienhiep.web.Here;

/** The form by which files are handed in: the files that are ready, to be ticked. */
record DepositForm(Form form, List<WorkFile.Kept> ready) {

    boolean ticked(WorkFile.Kept file) {
        return form.all("file").contains(Long.toString(file.id()));
    }

    Cell state(WorkFile.Kept file) {
        return file.state(Here.get().today());
    }
}
