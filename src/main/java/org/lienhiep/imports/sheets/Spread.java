package org.lienhiep.imports.sheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes what stands in the first cell of a place merged downwards into every row that the place covers. */
final class Spread {

    private final Map<Integer, List<WorkbookCheck.Merged>> byFirstRow = new HashMap<>();
    private final Map<WorkbookCheck.Merged, String> open = new HashMap<>();

    Spread(List<WorkbookCheck.Merged> places) {
        places.stream()
                .filter(p -> p.column() < Limits.COLUMNS)
                .sorted(Comparator.comparingInt(WorkbookCheck.Merged::column))
                .forEach(p -> byFirstRow
                        .computeIfAbsent(p.fromRow(), r -> new ArrayList<>())
                        .add(p));
    }

    void over(int row, List<String> cells) {
        open.keySet().removeIf(place -> place.toRow() < row);
        open.forEach((place, value) -> {
            while (cells.size() <= place.column()) cells.add("");
            if (cells.get(place.column()).isBlank()) cells.set(place.column(), value);
        });
        for (var place : byFirstRow.getOrDefault(row, List.of())) {
            if (place.column() < cells.size() && !cells.get(place.column()).isBlank()) {
                open.put(place, cells.get(place.column()));
            }
        }
    }
}
