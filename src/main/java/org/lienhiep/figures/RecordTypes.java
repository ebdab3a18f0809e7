package org.lienhiep.figures;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The record types of all modules, by name. */
@Component
class RecordTypes {

    private final ObjectProvider<RecordPages> beans;

    RecordTypes(ObjectProvider<RecordPages> beans) {
        this.beans = beans;
    }

    RecordPages get(String type) {
        return beans.stream()
                .filter(p -> p.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no record type " + type));
    }

    /** The modules that have facts, each with its record types. */
    Map<String, List<RecordPages>> byModule() {
        Map<String, List<RecordPages>> modules = new TreeMap<>();
        beans.stream()
                .filter(RecordPages::hasFacts)
                .forEach(p -> modules.computeIfAbsent(p.module(), m -> new java.util.ArrayList<>())
                        .add(p));
        return modules;
    }
}
