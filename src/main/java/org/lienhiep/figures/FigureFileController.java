package org.lienhiep.figures;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A figure's list as a file: exactly the list shown, whole. */
@Controller
@Permit("figures.read")
class FigureFileController {

    private static final int PORTION = 5_000;

    private final Figures figures;
    private final FigureLists lists;
    private final FigureTables tables;
    private final FigureAddress address;

    FigureFileController(Figures figures, FigureLists lists, FigureTables tables, FigureAddress address) {
        this.figures = figures;
        this.lists = lists;
        this.tables = tables;
        this.address = address;
    }

    @GetMapping("/figures/{code}.csv")
    void file(@PathVariable String code, @RequestParam Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        FigureQuery query = address.read(code, parameters);
        var tab = FigurePage.Tab.of(parameters.get("tab"));
        FigureQuery listed = tab == FigurePage.Tab.BEFORE ? query.yearBefore() : query;
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + code + "_" + listed.from() + "_" + listed.to() + ".csv\"");
        Writer out = response.getWriter();
        out.write('\uFEFF');
        var printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord("indicator", "type", "id", "path", "title", "on", "amount", "left_out");
        var after = FigureLists.After.START;
        Figure figure = figures.evaluate(List.of(listed)).getFirst();
        boolean source = figure.stated() && tab != FigurePage.Tab.LEFT_OUT;
        List<FigureRow> rows = source ? tables.sources(figure) : read(listed, tab, after);
        while (!rows.isEmpty()) {
            for (FigureRow row : rows) print(printer, code, row);
            FigureRow last = rows.getLast();
            after = new FigureLists.After(last.on(), last.id(), last.part());
            rows = rows.size() < PORTION ? List.of() : read(listed, tab, after);
        }
        printer.flush();
    }

    private List<FigureRow> read(FigureQuery query, FigurePage.Tab tab, FigureLists.After after) {
        return tab == FigurePage.Tab.LEFT_OUT
                ? lists.leftOut(query, after, PORTION)
                : lists.counted(query, after, PORTION);
    }

    private static void print(CSVPrinter printer, String code, FigureRow row) throws IOException {
        String excludedBy = row.excludedBy();
        printer.printRecord(
                code,
                row.type(),
                row.id(),
                row.path(),
                safe(row.title() == null ? Texts.t("figures.not-public") : row.title()),
                row.on(),
                row.amount().toPlainString(),
                excludedBy == null ? "" : Texts.t("excluded." + excludedBy));
    }

    /** A title that a spreadsheet would take for a formula is set behind an apostrophe. */
    static @Nullable String safe(@Nullable String text) {
        boolean formula = text != null && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
