package org.lienhiep.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The way back from a form: the list of the contents, and the record that the form is about. */
@Component
public class Crumbs {

    private static volatile RecordNames names = path -> Optional.empty();

    Crumbs(ObjectProvider<RecordNames> beans) {
        names = beans.getIfAvailable(() -> path -> Optional.empty());
    }

    /** The steps back from a form whose record, or list, stands at this path. */
    static List<ListView.Action> to(String path) {
        List<ListView.Action> steps = new ArrayList<>();
        var list = Menu.entry();
        list.ifPresent(e -> steps.add(new ListView.Action(Texts.t(e.label()), e.path())));
        if (list.isEmpty() || !path.equals(list.get().path()))
            names.at(path).ifPresent(name -> steps.add(new ListView.Action(name, path)));
        return steps;
    }
}
