package org.lienhiep.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lienhiep.identity.Permissions;
import org.lienhiep.web.Here;
import org.lienhiep.web.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The types of files that the modules bring. */
@Component
class ImportTypes {

    private final ObjectProvider<ImportType> beans;
    private final Permissions permissions;

    ImportTypes(ObjectProvider<ImportType> beans, Permissions permissions) {
        this.beans = beans;
        this.permissions = permissions;
    }

    /** All types, each after those that its rows need. */
    List<ImportType> ordered() {
        List<ImportType> left = new ArrayList<>(beans.stream().toList());
        Set<String> done = new LinkedHashSet<>();
        List<ImportType> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            var ready = left.stream()
                    .filter(t -> left.stream().noneMatch(o -> t.after().contains(o.name())))
                    .toList();
            if (ready.isEmpty()) throw new IllegalStateException("types wait for each other: " + done);
            ordered.addAll(ready);
            ready.forEach(t -> done.add(t.name()));
            left.removeAll(ready);
        }
        return ordered;
    }

    /** The types whose records the viewer may write for the whole Union. */
    List<ImportType> writable() {
        return ordered().stream().filter(this::writable).toList();
    }

    /** A type by its name, if the viewer may write its records. */
    Optional<ImportType> writable(String name) {
        return find(name).filter(this::writable);
    }

    /** A type by its name. */
    Optional<ImportType> find(String name) {
        return beans.stream().filter(t -> t.name().equals(name)).findFirst();
    }

    private boolean writable(ImportType type) {
        String role = Here.get().signedIn().role();
        // a module without a row of its own for writing, such as figures, is written by whoever brings lists at all
        return type.modules().stream()
                .map(m -> m + ".write")
                .map(a -> permissions.actions().contains(a) ? a : "imports.write")
                .allMatch(a -> permissions.cell(a, role) == Permissions.Cell.ALL);
    }

    /** What a type is called. */
    static String label(String name) {
        String key = "imports.type." + name.replace('_', '-');
        return Texts.has(key) ? Texts.t(key) : name;
    }

    /** The names of these types, for a choice. */
    static Map<String, String> labels(List<ImportType> types) {
        Map<String, String> labels = new LinkedHashMap<>();
        types.forEach(t -> labels.put(t.name(), label(t.name())));
        return labels;
    }
}
