package org.lienhiep.contests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.figures.Figures;
import org.lienhiep.web.FigureLink;
import org.lienhiep.web.Here;
import org.lienhiep.web.HomePicture;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Component;

/** The newest edition with prizes, drawn: a dot for each entry, filled where it won. */
@Component
class EditionPicture implements HomePicture {

    /** Beyond so many dots nobody sees one; then no picture is drawn. */
    private static final int MOST = 400;

    private final Results results;
    private final Figures figures;

    EditionPicture(Results results, Figures figures) {
        this.results = results;
        this.figures = figures;
    }

    @Override
    public @Nullable Picture picture() {
        LocalDate today = Here.get().today();
        return results.newest(today).map(edition -> draw(edition, today)).orElse(null);
    }

    private @Nullable Picture draw(Edition.Kept edition, LocalDate today) {
        var lines = results.received(edition.id(), today, Results.FIRST, MOST + 1);
        if (lines.size() > MOST) return null;
        var counted = EditionFigures.of(edition, figures, today);
        List<Clause> clauses = new ArrayList<>();
        for (String list : EditionFigures.LISTS) {
            FigureLink link = counted.link(list);
            if (link != null) clauses.add(new Clause(link, Texts.t("contests.public.counted." + list)));
        }
        boolean national = lines.stream().anyMatch(l -> l.nationalRank() != null);
        List<Meaning> meanings = new ArrayList<>(List.of(
                new Meaning("", Texts.t("contests.public.dot.entry")),
                new Meaning("full", Texts.t("contests.public.dot.prize"))));
        if (national) meanings.add(new Meaning("gold", Texts.t("contests.public.dot.national")));
        return new Picture(
                edition.name(),
                clauses,
                Texts.t("contests.public.dots"),
                lines.stream().map(EditionPicture::dot).toList(),
                meanings,
                Texts.t("contests.public.all-results"),
                counted.path());
    }

    private static Dot dot(Results.Line line) {
        String look = line.nationalRank() != null ? "gold" : line.rank() != null ? "full" : "";
        return new Dot(look, line.title() == null ? "" : line.title(), line.path());
    }
}
