package org.lienhiep.documents.papers;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.ListView;
import org.lienhiep.web.Menu;
import org.lienhiep.web.Offer;
import org.lienhiep.web.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The record types that papers are made of; offers a paper on the page of each record. */
@Component
class PaperSources implements Offer {

    private static final Pattern REFERENCE = Pattern.compile("([a-z_.]{3,60}):(\\d{1,18})");

    private final ObjectProvider<PaperSource> beans;

    private final JdbcClient jdbc;

    PaperSources(ObjectProvider<PaperSource> beans, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.beans = beans;
    }

    /** What an address names: a source that the viewer may read, and a record of it. */
    record Named(PaperSource source, long id, PaperRecord record) {

        String reference() {
            return source.records().type() + ":" + id;
        }
    }

    Optional<PaperSource> of(String type) {
        return beans.stream()
                .filter(s ->
                        s.records().type().equals(type) && Menu.may(s.records().permit()))
                .findFirst();
    }

    /** The record that {@code events.event:41} names; empty for what is not there or not the viewer's to know. */
    Optional<Named> read(@Nullable String reference) {
        Matcher named = REFERENCE.matcher(reference == null ? "" : reference);
        if (!named.matches()) return Optional.empty();
        long id = Long.parseLong(named.group(2));
        return of(named.group(1)).flatMap(source -> source.find(id).map(record -> new Named(source, id, record)));
    }

    /** The newest record of a source; empty where it has none. */
    @Transactional(readOnly = true)
    public Optional<Long> newest(PaperSource source) {
        return jdbc.sql(source.newest()).query(Long.class).optional();
    }

    List<PaperSource> all() {
        return beans.stream().toList();
    }

    @Override
    public ListView.@Nullable Action on(String path) {
        if (!Menu.may("papers.write")) return null;
        for (PaperSource source : all()) {
            var key = source.records().pages().key(path);
            if (key.isPresent())
                return new ListView.Action(
                        Texts.t("papers.make"),
                        "/papers/new?of=" + source.records().type() + ":" + key.getAsLong());
        }
        return null;
    }
}
