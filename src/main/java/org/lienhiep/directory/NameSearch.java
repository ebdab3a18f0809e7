package org.lienhiep.directory;

import java.util.Arrays;
import java.util.List;
import org.lienhiep.runtime.Where;

/**
 * Finds names by the beginnings of their words, without diacritics. Each word is a range over the starts of names, which an
 * index serves under row security, where a pattern would read every row.
 */
final class NameSearch {

    private static final int MOST_WORDS = 5;
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private NameSearch() {}

    /** What was typed, cleaned of what no name holds. */
    static String clean(String typed) {
        String text = typed.length() > 100 ? typed.substring(0, 100) : typed;
        return text.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").strip();
    }

    /** Narrows people to those whose name has every word typed. */
    static Where people(Where where, String typed) {
        return narrow(where, typed, "directory.person_start s where s.union_id = p.union_id and s.person_id = p.id");
    }

    /** Narrows organisations to those that have, or once had, a name with every word typed. */
    static Where organisations(Where where, String typed) {
        return narrow(
                where,
                typed,
                "directory.organisation_start s where s.union_id = o.union_id and s.organisation_id = o.id");
    }

    private static Where narrow(Where where, String typed, String starts) {
        List<String> words = words(typed);
        for (int i = 0; i < words.size(); i++) {
            where.and(
                    "exists (select 1 from " + starts + " and s.start >= :word" + i + " and s.start < :end" + i + ")",
                    "word" + i,
                    words.get(i));
            where.parameters().put("end" + i, words.get(i) + LAST);
        }
        return where;
    }

    private static List<String> words(String typed) {
        return Arrays.stream(VietnameseNames.fold(clean(typed)).split(" ", -1))
                .filter(w -> !w.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }
}
