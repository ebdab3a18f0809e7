package org.lienhiep.portal.articles;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lienhiep.portal.pictures.Picture;
import org.lienhiep.portal.pictures.Pictures;
import org.lienhiep.portal.text.Block;
import org.lienhiep.portal.text.Blocks;
import org.lienhiep.portal.text.Piece;
import org.lienhiep.reports.Composed;
import org.lienhiep.reports.Composition;
import org.lienhiep.reports.Report;
import org.lienhiep.reports.Reports;
import org.lienhiep.reports.Run;
import org.lienhiep.web.Here;
import org.springframework.stereotype.Component;

/** Puts an article together for its readers: text, figures, pictures, what else there is to read. */
@Component
public class ArticleReading {

    private static final int OTHERS = 5;

    private final Articles articles;
    private final Pictures pictures;
    private final ArticleFigures figures;
    private final Reports reports;
    private final Composition composition;

    public ArticleReading(
            Articles articles, Pictures pictures, ArticleFigures figures, Reports reports, Composition composition) {
        this.articles = articles;
        this.pictures = pictures;
        this.figures = figures;
        this.reports = reports;
        this.composition = composition;
    }

    /** The page of an article. */
    public ArticlePage page(Article article, long views) {
        Long reportId = article.reportId();
        Report report = reportId == null ? null : reports.find(reportId).orElse(null);
        List<Picture> own = pictures.of(article.id());
        List<Article> others = articles.related(article, Here.get().today(), OTHERS);
        Article.State state = article.state(Now.here());
        if (report == null) {
            var body = body(
                    article.body(),
                    own,
                    texts -> figures.runs(texts, "/public/articles/" + article.id() + "/figures/"));
            return new ArticlePage(article, state, views, body, List.of(), null, own, others);
        }
        // the article of a report: its figures are the signed ones and open the public lists
        List<Composed.Item> signed = composition.signed(report);
        var body = body(
                article.body(),
                own,
                texts -> composition.runs(report, signed, texts, "/public/figures/" + report.id()));
        var keys = body.stream()
                .flatMap(part -> part.rows().stream())
                .flatMap(List::stream)
                .flatMap(List::stream)
                .flatMap(bit -> bit.runs().stream())
                .map(Run::key)
                .toList();
        var used = signed.stream().filter(i -> keys.contains(i.key())).toList();
        return new ArticlePage(article, state, views, body, used, report, own, others);
    }

    /** The text with what its places hold; all places are filled at once. */
    private static List<ArticlePage.Part> body(
            String text, List<Picture> own, Function<List<String>, List<List<Run>>> filling) {
        List<Block> blocks = Blocks.of(text);
        List<String> texts = blocks.stream()
                .flatMap(b -> b.rows().stream())
                .flatMap(row -> row.cells().stream())
                .flatMap(List::stream)
                .map(Piece::text)
                .toList();
        Iterator<List<Run>> filled = filling.apply(texts).iterator();
        Map<Long, Picture> byId = own.stream().collect(Collectors.toMap(Picture::id, Function.identity()));
        List<ArticlePage.Part> parts = new ArrayList<>();
        for (Block block : blocks) {
            var rows = block.rows().stream()
                    .map(row -> row.cells().stream()
                            .map(cell -> cell.stream()
                                    .map(p -> bit(p, filled.next()))
                                    .toList())
                            .toList())
                    .toList();
            Picture picture = byId.get(block.number());
            boolean shown = block.kind() == Block.Kind.PICTURE;
            // a picture that was taken out leaves no hole
            if (shown && picture == null) continue;
            parts.add(new ArticlePage.Part(block.kind(), rows, block.number(), shown ? picture : null));
        }
        return parts;
    }

    private static ArticlePage.Bit bit(Piece piece, List<Run> runs) {
        var shown = runs.stream()
                .map(run -> run.unbound() ? new Run(run.text(), null, false, null) : run)
                .toList();
        String href = piece.href();
        return new ArticlePage.Bit(
                shown,
                piece.strong(),
                piece.slanted(),
                href != null && href.startsWith("/") && !href.startsWith("//") ? Here.url(href) : href);
    }
}
