package org.lienhiep.portal.site;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienhiep.figures.Figure;
import org.lienhiep.figures.FigureLists;
import org.lienhiep.figures.FigureRow;
import org.lienhiep.portal.articles.Article;
import org.lienhiep.portal.articles.ArticleFigures;
import org.lienhiep.portal.articles.Articles;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.PublicPages;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list behind a figure that stands in an article: what is counted today, titles only, as anybody may read them. */
@Controller
@Permit(Permit.PUBLIC)
class ArticleFigureController {

    private static final int ROWS = 250;
    private static final Pattern AFTER = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})~(\\d{1,18})~(.{0,100})");

    private final Articles articles;
    private final ArticleFigures figures;
    private final FigureLists lists;
    private final PublicTitles titles;

    ArticleFigureController(Articles articles, ArticleFigures figures, FigureLists lists, PublicTitles titles) {
        this.articles = articles;
        this.figures = figures;
        this.lists = lists;
        this.titles = titles;
    }

    @GetMapping("/public/articles/{id}/figures/{place:\\d{1,3}}")
    ModelAndView list(
            @PathVariable long id,
            @PathVariable int place,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response) {
        Article article = articles.readable(id, Here.get().today())
                .filter(a -> a.reportId() == null)
                .orElseThrow(NotFound::new);
        Figure figure = figures.at(article.body(), place).orElseThrow(NotFound::new);
        var found = Public.asAnybody(() -> lists.counted(figure.query(), after(after), ROWS + 1));
        boolean more = found.size() > ROWS;
        List<FigureRow> shown = more ? found.subList(0, ROWS) : found;
        String next = more ? "?after=" + place(shown.getLast()) : "";
        PublicPages.mayKeep(response);
        return new ModelAndView(
                "portal/article-figure",
                Map.of("figure", figure, "article", article, "table", table(shown, figure.total()), "next", next));
    }

    private TableView table(List<FigureRow> rows, long total) {
        List<Cell> names = titles.cells(rows);
        List<TableView.Row> drawn = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            FigureRow row = rows.get(i);
            drawn.add(TableView.Row.of(row.type() + ":" + row.id(), Cell.date(row.on()), names.get(i)));
        }
        return new TableView(List.of(Texts.t("portal.on"), Texts.t("portal.name")), drawn, total);
    }

    private static String place(FigureRow row) {
        return java.net.URLEncoder.encode(
                row.on() + "~" + row.id() + "~" + row.part(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** A place that cannot be read is the beginning. */
    private static FigureLists.After after(@Nullable String text) {
        var place = AFTER.matcher(text == null ? "" : text);
        if (!place.matches()) return FigureLists.After.START;
        try {
            return new FigureLists.After(
                    LocalDate.parse(place.group(1)), Long.parseLong(place.group(2)), place.group(3));
        } catch (DateTimeException e) {
            return FigureLists.After.START;
        }
    }
}
