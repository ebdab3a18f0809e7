package org.lienhiep.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two people changed the same record: answered 409 with both versions. What one side alone changed is chosen already. */
public class Conflict extends RuntimeException {

    /**
     * One field that differs.
     *
     * @param field its name
     * @param label its label
     * @param saved what is saved now
     * @param mine what the viewer wrote
     * @param base what stood there when the viewer opened the form; null where nobody noted it
     * @param savedWords {@code saved} as people read it, where it is a code
     * @param mineWords {@code mine} as people read it, where it is a code
     */
    public record Difference(
            String field,
            String label,
            String saved,
            String mine,
            @Nullable String base,
            String savedWords,
            String mineWords) {

        /** A field that differs. */
        public Difference(String field, String label, String saved, String mine) {
            this(field, label, saved, mine, null);
        }

        /** A field that differs, with what stood there before. */
        public Difference(String field, String label, String saved, String mine, @Nullable String base) {
            this(field, label, saved, mine, base, saved, mine);
        }

        /** A field that differs and holds a code: the code is sent again, its words are shown. */
        public static Difference coded(
                String field, String label, String saved, String mine, String savedWords, String mineWords) {
            return new Difference(field, label, saved, mine, null, savedWords, mineWords);
        }

        /** What stood there before as people read it; null where that is not known. */
        public @Nullable String baseWords() {
            if (base == null || base.equals(saved)) return base == null ? null : savedWords;
            if (base.equals(mine)) return mineWords;
            return saved.equals(savedWords) && mine.equals(mineWords) ? base : null;
        }

        private Difference since(@Nullable String before) {
            return new Difference(field, label, saved, mine, before, savedWords, mineWords);
        }

        /** {@code saved} or {@code mine} where one side alone changed the field; empty where a person must choose. */
        public String chosen() {
            if (base == null) return "";
            if (mine.equals(base)) return "saved";
            return saved.equals(base) ? "mine" : "";
        }
    }

    private final transient Form form;
    private final String action;
    private final transient List<Difference> differences;

    /**
     * Both versions.
     *
     * @param mine what the viewer sent
     * @param action where it was sent, below the base
     * @param savedVersion the version saved now
     * @param differences the fields that differ
     */
    public Conflict(Form mine, String action, int savedVersion, List<Difference> differences) {
        this.form = mine.again(savedVersion);
        this.action = action;
        this.differences =
                differences.stream().map(d -> d.since(mine.base(d.field()))).toList();
    }

    /** The viewer's entries, ready to be sent again on top of the saved version. */
    public Form form() {
        return form;
    }

    /** Where to send it. */
    public String action() {
        return action;
    }

    /** The fields that differ. */
    public List<Difference> differences() {
        return differences;
    }

    /** How many fields a person must choose. */
    public long open() {
        return differences.stream().filter(d -> d.chosen().isEmpty()).count();
    }

    /** The fields that are the same on both sides. */
    public List<String> unquestioned() {
        var asked = differences.stream().map(Difference::field).toList();
        return form.names().stream().filter(name -> !asked.contains(name)).toList();
    }
}
