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
import org.springframework.stereotype.Component;

/** The record types that papers are made of; offers a paper on the page of each record. */
@Component
class PaperSources implements Offer {

    private static final Pattern REFERENCE = Pattern.compile("([a-z_.]{3,60}):(\\d{1,18})");

    private final ObjectProvider<PaperSource> beans;

    PaperSources(ObjectProvider<PaperSource> beans) {
        this.beans = beans;
    }

    /** What an address names: a source that the viewer may read, and a record of it. */
    record Named(PaperSource source, long id, PaperRecord record) {

        String reference() {
            return source.type() + ":" + id;
        }
    }

    Optional<PaperSource> of(String type) {
        return beans.stream()
                .filter(s -> s.type().equals(type) && Menu.may(s.permit()))
                .findFirst();
    }

    /** The record that {@code events.event:41} names; empty for what is not there or not the viewer's to know. */
    Optional<Named> read(@Nullable String reference) {
        Matcher named = REFERENCE.matcher(reference == null ? "" : reference);
        if (!named.matches()) return Optional.empty();
        long id = Long.parseLong(named.group(2));
        return of(named.group(1)).flatMap(source -> source.find(id).map(record -> new Named(source, id, record)));
    }

    List<PaperSource> all() {
        return beans.stream().toList();
    }

    @Override
    public ListView.@Nullable Action on(String path) {
        if (!Menu.may("papers.write")) return null;
        for (PaperSource source : all()) {
            Matcher page = Pattern.compile(source.pages()).matcher(path);
            if (page.matches())
                return new ListView.Action(
                        Texts.t("papers.make"), "/papers/new?of=" + source.type() + ":" + page.group(1));
        }
        return null;
    }
}
