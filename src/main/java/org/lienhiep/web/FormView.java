package org.lienhiep.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page with one form. */
public final class FormView {

    /** One field. */
    public record Field(
            String name,
            String label,
            String type,
            boolean required,
            @Nullable String help,
            Map<String, String> options) {}

    private final String page;
    private final String title;
    private final String action;
    private final String cancel;
    private final Form form;
    private final List<Field> fields = new ArrayList<>();
    private String submit;

    /** The page {@code events/form} that sends the form to {@code action}; {@code cancel} leads back. */
    public FormView(String page, String title, String action, String cancel, Form form) {
        this.page = page;
        this.title = title;
        this.action = action;
        this.cancel = cancel;
        this.form = form;
        this.submit = title;
    }

    /** The word on the button, where the title says more than what is done. */
    public FormView button(String words) {
        submit = words;
        return this;
    }

    /** Adds a field; its label is {@code <module>.field.<name>} and its help, if there is one, {@code ….help}. */
    public FormView field(String name, String type, boolean required) {
        return field(name, type, required, Map.of());
    }

    /** Adds a field with choices. */
    public FormView field(String name, String type, boolean required, Map<String, String> options) {
        String key = page.substring(0, page.indexOf('/')) + ".field." + name;
        String help = Texts.has(key + ".help") ? Texts.t(key + ".help") : null;
        form.label(name, Texts.t(key));
        fields.add(new Field(name, Texts.t(key), type, required, help, options));
        return this;
    }

    /** Says something between the fields, under the label {@code <module>.field.<name>}; nothing is typed there. */
    public FormView said(String name, String words) {
        String key = page.substring(0, page.indexOf('/')) + ".field." + name;
        fields.add(new Field(name, Texts.t(key), "said", true, words, Map.of()));
        return this;
    }

    /** Choices of codes whose names are {@code <prefix><code>}. */
    public static Map<String, String> options(String prefix, List<String> codes) {
        Map<String, String> options = new LinkedHashMap<>();
        codes.forEach(code -> options.put(code, Texts.t(prefix + code)));
        return options;
    }

    /** The page's name. */
    public String page() {
        return page;
    }

    /** The title. */
    public String title() {
        return title;
    }

    /** Where it is sent. */
    public String action() {
        return action;
    }

    /** Where it leads back. */
    public String cancel() {
        return cancel;
    }

    /** The steps back: the list, and the record that the form is about. */
    public List<ListView.Action> crumbs() {
        return Crumbs.to(cancel);
    }

    /** What was typed. */
    public Form form() {
        return form;
    }

    /** The fields in order. */
    public List<Field> fields() {
        return fields;
    }

    /** Whether a file goes with it. */
    public boolean upload() {
        return fields.stream().anyMatch(f -> f.type().equals("file"));
    }

    /** The word on the button. */
    public String submit() {
        return submit;
    }
}
