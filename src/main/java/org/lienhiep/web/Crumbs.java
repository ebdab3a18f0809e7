package org.lienhiep.web;

import java.util.ArrayList;
import java.util.List;

/** The way back from a form: the list of the contents, and the record that the form is about. */
final class Crumbs {

    private Crumbs() {}

    /** The steps back from a form whose record, or list, stands at this path. */
    static List<ListView.Action> to(String path) {
        List<ListView.Action> steps = new ArrayList<>();
        var list = Menu.entry();
        list.ifPresent(e -> steps.add(new ListView.Action(Texts.t(e.label()), e.path())));
        if (list.isEmpty() || !path.equals(list.get().path()))
            Beans.of(RecordNames.class)
                    .flatMap(names -> names.at(path).stream())
                    .forEach(name -> steps.add(new ListView.Action(name, path)));
        return steps;
    }
}
