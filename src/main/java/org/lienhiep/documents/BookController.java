package org.lienhiep.documents;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Here;
import org.lienhiep.web.Permit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The books of a year, to be printed and kept as paper ones are, or taken along as a table. */
@Controller
@Permit("documents.read")
class BookController {

    private final Books books;

    BookController(Books books) {
        this.books = books;
    }

    @GetMapping("/documents/{book:in|out|follow-up}/book")
    ModelAndView show(
            @PathVariable String book,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String part) {
        int of = year(year);
        int at = part != null && part.matches("[1-9]\\d{0,3}") ? Integer.parseInt(part) : 1;
        var page = new BookPage(book, of, at, books.lines(book, of, at), books.count(book, of));
        return new ModelAndView("documents/book", Map.of("view", page));
    }

    @GetMapping("/documents/{book:in|out|follow-up}/book.csv")
    void file(
            @PathVariable String book,
            @RequestParam(required = false) @Nullable String year,
            HttpServletResponse response)
            throws IOException {
        int of = year(year);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + book + "-" + of + ".csv\"");
        var out = response.getWriter();
        out.write('\uFEFF');
        var printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord(Books.heads(book));
        for (Books.Line line : books.lines(book, of, 0)) {
            List<String> safe = new ArrayList<>();
            line.cells().forEach(cell -> safe.add(safe(cell)));
            printer.printRecord(safe);
        }
        printer.flush();
    }

    private static int year(@Nullable String year) {
        return year != null && year.matches("[12]\\d{3}")
                ? Integer.parseInt(year)
                : Here.get().year();
    }

    /** A cell that a spreadsheet would take for a formula is set behind an apostrophe. */
    private static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
