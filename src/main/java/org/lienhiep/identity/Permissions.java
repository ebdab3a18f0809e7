package org.lienhiep.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienhiep.runtime.ShippedTable;
import org.lienhiep.web.Forbidden;
import org.lienhiep.web.Here;
import org.lienhiep.web.Menu;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Viewer;
import org.springframework.stereotype.Component;

/** The permission table: action × role, read from {@code permissions.csv}, the one place that says who may do what. */
@Component
public class Permissions implements Menu.Gate {

    /** What a role may do of an action. */
    public enum Cell {
        /** Not at all. */
        NONE,
        /** For the body or person that the account speaks for. */
        OWN,
        /** For the whole Union. */
        ALL
    }

    private final Map<String, Map<String, Cell>> table = new LinkedHashMap<>();

    Permissions() {
        ShippedTable.rows("/permissions.csv").forEach(row -> {
            Map<String, Cell> cells = new LinkedHashMap<>();
            row.toMap().forEach((role, word) -> {
                if (!role.equals("action")) cells.put(role, cell(word));
            });
            if (table.put(row.get("action"), cells) != null)
                throw new IllegalStateException("two rows for " + row.get("action"));
        });
    }

    private static Cell cell(String word) {
        return switch (word) {
            case "all" -> Cell.ALL;
            case "own" -> Cell.OWN;
            case "-" -> Cell.NONE;
            default -> throw new IllegalArgumentException("permissions.csv: " + word);
        };
    }

    /** The actions, one row each. */
    public Set<String> actions() {
        return table.keySet();
    }

    /** The cell of an action and a role. */
    public Cell cell(String action, String role) {
        var row = table.get(action);
        if (row == null) throw new IllegalArgumentException("no permission row " + action);
        return row.getOrDefault(role, Cell.NONE);
    }

    @Override
    public boolean open(String action) {
        Viewer viewer = Here.get().viewer();
        return viewer != null && cell(action, viewer.role()) != Cell.NONE;
    }

    /** Refuses the viewer: 404 for what is not theirs to know, 403 for what they know but may not do. */
    void require(String action) {
        if (open(action)) return;
        String module = action.substring(0, action.indexOf('.'));
        boolean known = table.containsKey(module + ".read") && open(module + ".read");
        if (known && !action.endsWith(".read")) throw new Forbidden();
        throw new NotFound();
    }

    /** Refuses where the viewer may do this only for an own body and this is another's. */
    public void requireOwn(String action, @Nullable Long organisation) {
        Viewer viewer = Here.get().signedIn();
        if (cell(action, viewer.role()) == Cell.ALL) return;
        if (organisation == null || !organisation.equals(viewer.organisation())) throw new Forbidden();
    }
}
