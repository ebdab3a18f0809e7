package org.lienhiep.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The year's contents as one viewer sees them. */
@Component
public class Menu {

    private static final List<String> SHORTCUTS = List.of("/desk", "/tasks", "/figures");

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

    /** The lines that the phone keeps at hand: the desk, the tasks, the figures. */
    public static List<MenuEntry> shortcuts() {
        return entries.stream()
                .filter(e -> SHORTCUTS.contains(e.path()) && gate.open(e.permit()))
                .toList();
    }

    /** The path of the line whose page is open, or of the one it lies under; empty for none. */
    public static String open() {
        return entry().map(MenuEntry::path).orElse("");
    }

    /** The line whose page is open, or the one it lies under, if the viewer may open it. */
    static Optional<MenuEntry> entry() {
        String path = Here.get().path();
        return entries.stream()
                .filter(e -> path.equals(e.path()) || path.startsWith(e.path() + "/"))
                .filter(e -> gate.open(e.permit()))
                .max(Comparator.comparingInt(e -> e.path().length()));
    }

    /** Whether the viewer may do this; for templates that offer it. */
    public static boolean may(String action) {
        return gate.open(action);
    }
}
