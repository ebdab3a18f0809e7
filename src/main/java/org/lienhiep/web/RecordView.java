package org.lienhiep.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A record's page: what it is, how it stands, what belongs to it, what may be done. */
public final class RecordView {

    /** A part of the page with a table. */
    public record Part(String title, String context, TableView table) {}

    private final String page;
    private final String title;
    private final Map<String, Cell> facts = new LinkedHashMap<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<Stage> stages = new ArrayList<>();
    private final List<ListView.Action> actions = new ArrayList<>();
    private final List<ListView.Action> crumbs = new ArrayList<>();
    private String clause = "";

    /** The page of a record, {@code events/event}, under its title. */
    public RecordView(String page, String title) {
        this.page = page;
        this.title = title;
    }

    /** Where the record stands in the whole. */
    public RecordView crumb(String label, String href) {
        crumbs.add(new ListView.Action(label, href));
        return this;
    }

    /** A fact; empty words are left out. */
    public RecordView fact(String labelKey, Cell value) {
        if (!value.text().isEmpty()) facts.put(Texts.t(labelKey), value);
        return this;
    }

    /** Words of an official document. */
    public RecordView clause(String words) {
        this.clause = words;
        return this;
    }

    /** The stages it goes through. */
    public RecordView stages(List<Stage> all) {
        stages.addAll(all);
        return this;
    }

    /** A part with a table. */
    public RecordView part(String title, String context, TableView table) {
        parts.add(new Part(title, context, table));
        return this;
    }

    /** Offers an action to those who may. */
    public RecordView action(String permit, String label, String href) {
        if (Menu.may(permit)) actions.add(new ListView.Action(label, href));
        return this;
    }

    /** The page's name. */
    public String page() {
        return page;
    }

    /** The title. */
    public String title() {
        return title;
    }

    /** The facts by label. */
    public Map<String, Cell> facts() {
        return facts;
    }

    /** The parts. */
    public List<Part> parts() {
        return parts;
    }

    /** The stages. */
    public List<Stage> stages() {
        return stages;
    }

    /** The actions. */
    public List<ListView.Action> actions() {
        return actions;
    }

    /** The crumbs. */
    public List<ListView.Action> crumbs() {
        return crumbs;
    }

    /** The quoted words. */
    public String clause() {
        return clause;
    }
}
