package org.lienhiep.contests.jury;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lienhiep.web.Form;

/** Codes of entries as people type them: {@code BT-007, BT-012}. */
final class JudgingCodes {

    private JudgingCodes() {}

    /** The entries that a field names; a code that is none is rejected beside the field. */
    static Set<Long> read(Form form, String field, List<Judging.Judged> entries) {
        Set<Long> found = new LinkedHashSet<>();
        for (String typed : form.requiredText(field, 2_000).split("[,;\\s]+")) {
            if (typed.isEmpty()) continue;
            entries.stream()
                    .filter(e -> e.code().toUpperCase(Locale.ROOT).equals(typed.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .ifPresentOrElse(e -> found.add(e.entryId()), () -> form.reject(field, "judging.no-code", typed));
        }
        return found;
    }
}
