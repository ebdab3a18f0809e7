package org.lienhiep.web;

import java.util.List;

/** Two people changed the same record: answered 409 with both versions beside each other. */
public class Conflict extends RuntimeException {

    /** One field that differs: its label, what is saved now, what the viewer wrote. */
    public record Difference(String field, String label, String saved, String mine) {}

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
        this.differences = differences;
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
}
