package org.lienhiep.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list that everybody reads: what narrows it stands in its address, one table, the way to the next page. Its texts are
 * {@code <page>.title}, {@code .lead}, {@code .empty} and {@code .empty-text}.
 */
public final class PublicList {

    /** A row of choices; {@code chosen} is null for all. */
    public record Row(List<ListView.Choice> choices) {}

    private final String page;
    private final String path;
    private final Map<String, String> asked;
    private final List<Row> rows = new ArrayList<>();
    private TableView table = TableView.of(List.of(), List.of());
    private @Nullable String next;
    private @Nullable String words;

    /**
     * The list.
     *
     * @param page its name, {@code documents/open}
     * @param path its address below the base
     * @param asked what it is narrowed by, by name of the field; empty and missing values are left out
     */
    public PublicList(String page, String path, Map<String, String> asked) {
        this.page = page;
        this.path = path;
        this.asked = new LinkedHashMap<>(asked);
        this.asked.values().removeIf(String::isEmpty);
    }

    /** Offers the values of a field, with a choice of all before them; nothing to choose is not offered. */
    public PublicList choice(String field, String all, Map<String, String> values) {
        if (values.size() < 2 && !asked.containsKey(field)) return this;
        String chosen = asked.getOrDefault(field, "");
        List<ListView.Choice> choices = new ArrayList<>();
        choices.add(new ListView.Choice(all, address(field, ""), chosen.isEmpty()));
        values.forEach(
                (code, name) -> choices.add(new ListView.Choice(name, address(field, code), code.equals(chosen))));
        rows.add(new Row(choices));
        return this;
    }

    /** Offers a box for words under the field {@code q}, with what it shows while empty. */
    public PublicList box(String placeholder) {
        words = placeholder;
        return this;
    }

    /** The table, and where it goes on. */
    public PublicList rows(TableView view, @Nullable String after) {
        table = view;
        next = after == null ? null : address("after", after);
        return this;
    }

    private String address(String field, String value) {
        var fields = new LinkedHashMap<>(asked);
        fields.put(field, value);
        var query = new StringBuilder();
        fields.forEach((name, said) -> {
            if (said.isEmpty()) return;
            query.append(query.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(said, StandardCharsets.UTF_8));
        });
        return Here.url(path) + query;
    }

    /** The page's name. */
    public String page() {
        return page;
    }

    /** Where its box is sent. */
    public String path() {
        return path;
    }

    /** The text of this page under a name, if the module has one. */
    public String text(String name) {
        String key = page.replace('/', '.') + "." + name;
        return Texts.has(key) ? Texts.t(key) : "";
    }

    /** The rows of choices. */
    public List<Row> choices() {
        return rows;
    }

    /** What the box shows while it is empty, null for no box. */
    public @Nullable String words() {
        return words;
    }

    /** The words looked for. */
    public String q() {
        return asked.getOrDefault("q", "");
    }

    /** What else narrows the list and stays while words are looked for. */
    public Map<String, String> others() {
        var others = new LinkedHashMap<>(asked);
        others.remove("q");
        return others;
    }

    /** The table. */
    public TableView table() {
        return table;
    }

    /** Address of the next page. */
    public @Nullable String next() {
        return next;
    }
}
