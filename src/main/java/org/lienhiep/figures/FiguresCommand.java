package org.lienhiep.figures;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.lienhiep.runtime.Arguments;
import org.lienhiep.runtime.Command;
import org.lienhiep.web.AsOffice;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** {@code figures}: figures of a period and, if asked, their lists; as JSON, CSV or a table. */
@Component
class FiguresCommand implements Command {

    private record Answer(String schema, List<FigureJson> figures) {}

    private static final Set<String> FORMATS = Set.of("json", "csv", "table");

    private final Figures figures;
    private final FigureLists lists;
    private final Indicators indicators;
    private final AsOffice office;
    private final ObjectMapper json;

    FiguresCommand(Figures figures, FigureLists lists, Indicators indicators, AsOffice office, ObjectMapper json) {
        this.figures = figures;
        this.lists = lists;
        this.indicators = indicators;
        this.office = office;
        this.json = json;
    }

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public int run(Arguments arguments) throws IOException {
        String lang = arguments.lang();
        String union = arguments.require("union");
        LocalDate from = arguments.requireDay("from");
        LocalDate to = arguments.requireDay("to");
        if (from.isAfter(to)) throw new Arguments.WrongUse("--from " + from + " --to " + to);
        String format = arguments.get("format") == null ? "table" : arguments.require("format");
        if (!FORMATS.contains(format)) throw new Arguments.WrongUse("--format " + format + " (json|csv|table)");
        if (!arguments.words().isEmpty()) {
            throw new Arguments.WrongUse(arguments.words().getFirst());
        }
        var answers = office.call(union, lang, () -> answers(arguments, from, to, lang));
        switch (format) {
            case "json" -> arguments.out().println(json.writeValueAsString(new Answer("lienhiep.figures/1", answers)));
            case "csv" -> csv(arguments, answers, from, to, lang);
            default -> table(arguments, answers);
        }
        return 0;
    }

    private List<FigureJson> answers(Arguments arguments, LocalDate from, LocalDate to, String lang) {
        String code = arguments.get("indicator");
        if (code != null && indicators.find(code).isEmpty()) throw new Arguments.WrongUse("--indicator " + code);
        var queries = indicators.all().stream()
                .filter(i -> code == null || i.code().equals(code))
                .map(i -> new FigureQuery(i.code(), i, Map.of(), from, to))
                .toList();
        List<FigureJson> answers = new ArrayList<>();
        for (var compared : figures.compare(queries)) {
            var rows =
                    arguments.has("records") ? lists.counted(compared.figure().query()) : null;
            answers.add(FigureJson.of(compared, lang, rows));
        }
        return answers;
    }

    private static void table(Arguments arguments, List<FigureJson> answers) {
        for (FigureJson f : answers) {
            arguments.out().printf("%-8s %12s %s%n", f.indicator(), f.printed(), f.unit());
            if (f.records() != null)
                f.records().forEach(r -> arguments.out().println("           " + r.on() + "  " + r.title()));
        }
    }

    private void csv(Arguments arguments, List<FigureJson> answers, LocalDate from, LocalDate to, String lang)
            throws IOException {
        var printer = new CSVPrinter(arguments.out(), CSVFormat.RFC4180);
        if (arguments.has("records")) {
            printer.printRecord("indicator", "type", "id", "path", "title", "on", "amount");
            for (FigureJson f : answers) {
                if (f.records() == null) continue;
                for (var r : f.records()) {
                    printer.printRecord(
                            f.indicator(),
                            r.type(),
                            r.id(),
                            r.path(),
                            FigureFileController.safe(r.title()),
                            r.on(),
                            r.amount());
                }
            }
        } else {
            printer.printRecord("indicator", "name", "unit", "from", "to", "value", "printed", "records_total");
            for (FigureJson f : answers) {
                String name = indicators.get(f.indicator()).name(lang);
                printer.printRecord(f.indicator(), name, f.unit(), from, to, f.value(), f.printed(), f.recordsTotal());
            }
        }
        printer.flush();
    }
}
