package org.lienhiep.councils;

import org.jspecify.annotations.Nullable;
import org.lienhiep.web.ListView;
import org.lienhiep.web.Menu;
import org.lienhiep.web.Offer;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** On the page of a record that bodies can be for: the way to them, or to establishing the first. */
@Component
class CouncilOffer implements Offer {

    private final Subjects subjects;
    private final CouncilLists lists;

    CouncilOffer(Subjects subjects, CouncilLists lists) {
        this.subjects = subjects;
        this.lists = lists;
    }

    @Override
    @Transactional(readOnly = true)
    public ListView.@Nullable Action on(String path) {
        if (!Menu.may("councils.read")) return null;
        var subject = subjects.at(path).filter(s -> subjects.of(s).isPresent());
        if (subject.isEmpty()) return null;
        long bodies = lists.count(subject.get());
        if (bodies > 0)
            return new ListView.Action(Texts.t("councils.list.title"), "/councils?kind=&subject=" + subject.get());
        return Menu.may("councils.write")
                ? new ListView.Action(Texts.t("councils.new"), "/councils/new?subject=" + subject.get())
                : null;
    }
}
