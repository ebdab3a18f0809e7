package org.lienhiep.contests;

import org.lienhiep.figures.RecordPages;
import org.lienhiep.web.Here;
import org.lienhiep.web.Menu;
import org.springframework.stereotype.Component;

/** How figures name and open entries; who may not read contests sees that there is one, not which. */
@Component
class ContestsPages implements RecordPages {

    @Override
    public String type() {
        return "contests.entry";
    }

    @Override
    public boolean stands(String path) {
        return path.matches("/contests/\\d+/entries/\\d+");
    }

    @Override
    public String titles() {
        boolean anybody = Here.isSet() && Here.get().viewer() == null;
        boolean reader = !anybody && (!Here.isSet() || Menu.may("contests.read"));
        // a public list names only what its authors let be named
        String seen = reader ? "" : anybody ? " and public" : " and false";
        return "select id, title, '/contests/' || edition_id || '/entries/' || id as path from contests.entry"
                + " where id = any(:ids)" + seen;
    }
}
