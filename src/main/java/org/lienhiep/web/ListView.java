package org.lienhiep.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A list page: filters in the address, one table, the way to the next page and to a new record. */
public final class ListView implements Listed {

    /** A filter that stands in the address. */
    public record Choice(String label, String href, boolean here) {}

    /** An action offered. */
    public record Action(String label, String href) {}

    final String module;
    final String page;
    final TableView table;
    final List<List<Choice>> filters = new ArrayList<>();
    final List<Action> actions = new ArrayList<>();

    @Nullable
    String next;

    @Nullable
    String first;

    /**
     * The page.
     *
     * @param page its name, {@code events/list}; the texts are {@code <page>.title}, {@code .empty} and {@code .empty-text}
     */
    public ListView(String page, TableView table) {
        this.page = page;
        this.module = page.substring(0, page.indexOf('/'));
        this.table = table;
    }

    /** Adds a row of filter choices. */
    public ListView filter(List<Choice> choices) {
        filters.add(choices);
        return this;
    }

    /** Offers an action to those who may. */
    public ListView action(String permit, String label, String href) {
        if (Menu.may(permit)) actions.add(new Action(label, href));
        return this;
    }

    /** Says where the list goes on. */
    public ListView paged(@Nullable String nextHref, @Nullable String firstHref) {
        this.next = nextHref;
        this.first = firstHref;
        return this;
    }

    /** The page's name. */
    public String page() {
        return page;
    }

    @Override
    public String fileName() {
        return page.replace('/', '-');
    }

    /** The text of this page under a name, if the module has one. */
    public String text(String name) {
        String key = page.replace('/', '.') + "." + name;
        return Texts.has(key) ? Texts.t(key) : "";
    }

    /** The table. */
    @Override
    public TableView table() {
        return table;
    }

    /** The filters. */
    public List<List<Choice>> filters() {
        return filters;
    }

    /** The actions. */
    public List<Action> actions() {
        return actions;
    }

    /** What a printed list says of itself: the filters chosen, and how many rows there are. */
    public String foot() {
        return filters.stream()
                        .flatMap(List::stream)
                        .filter(Choice::here)
                        .map(choice -> choice.label() + " · ")
                        .collect(Collectors.joining())
                + Texts.t("web.rows-printed", table.rows().size(), table.total());
    }

    /** Address of the next page. */
    @Override
    public @Nullable String next() {
        return next;
    }

    /** Address of the first page, on any other. */
    public @Nullable String first() {
        return first;
    }
}
