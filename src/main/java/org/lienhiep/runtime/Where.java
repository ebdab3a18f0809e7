package org.lienhiep.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The optional conditions of a list, as text and parameters; a condition whose value is missing is left out. */
public final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** A condition on a parameter. */
    public Where and(String condition, String parameter, @Nullable Object value) {
        if (value == null || value.toString().isBlank()) return this;
        conditions.add(condition);
        parameters.put(parameter, value);
        return this;
    }

    /** A condition without a value of its own, taken when {@code wanted}. */
    public Where and(boolean wanted, String condition) {
        if (wanted) conditions.add(condition);
        return this;
    }

    /** The clause, empty without conditions. */
    public String sql() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** What the conditions ask with. */
    public Map<String, Object> parameters() {
        return parameters;
    }
}
