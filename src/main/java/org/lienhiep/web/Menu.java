package org.lienhiep.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The year's contents as one viewer sees them. */
@Component
public class Menu {

    private static volatile List<MenuEntry> entries = List.of();
    private static volatile Gate gate = action -> true;

    /** Says whether the viewer may open what asks for an action. */
    public interface Gate {
        /** Whether the viewer has a cell other than none in this row. */
        boolean open(String action);
    }

    Menu(ObjectProvider<MenuEntry> beans, ObjectProvider<Gate> gates) {
        entries = beans.stream()
                .sorted(Comparator.comparingInt(MenuEntry::group).thenComparingInt(MenuEntry::order))
                .toList();
        gate = gates.getIfAvailable(() -> action -> true);
    }

    /** The parts of the contents with the lines that the viewer may open. */
    public static Map<Integer, List<MenuEntry>> parts() {
        return entries.stream()
                .filter(e -> gate.open(e.permit()))
                .collect(Collectors.groupingBy(MenuEntry::group, TreeMap::new, Collectors.toList()));
    }

    /** Whether the viewer may do this; for templates that offer it. */
    public static boolean may(String action) {
        return gate.open(action);
    }
}
