package org.lienhiep.figures;

import java.util.List;
import java.util.Optional;
import org.lienhiep.web.RecordNames;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names a record by the address of its page, as lists name it. */
@Component
class NamesOfRecords implements RecordNames {

    private final ObjectProvider<RecordPages> pages;
    private final RecordTitles titles;

    NamesOfRecords(ObjectProvider<RecordPages> pages, RecordTitles titles) {
        this.pages = pages;
        this.titles = titles;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> at(String path) {
        int slash = path.lastIndexOf('/');
        if (!path.substring(slash + 1).matches("\\d{1,18}")) return Optional.empty();
        long id = Long.parseLong(path.substring(slash + 1));
        return pages.stream()
                .filter(p -> p.stands(path))
                .findFirst()
                .map(p -> titles.of(p.type(), List.of(id)).get(id))
                .map(RecordPages.Titled::title);
    }
}
