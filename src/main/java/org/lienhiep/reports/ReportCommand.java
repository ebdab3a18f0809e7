package org.lienhiep.reports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lienhiep.documents.papers.PaperProfile;
import org.lienhiep.documents.papers.PaperProfiles;
import org.lienhiep.figures.FigureJson;
import org.lienhiep.figures.FigureLists;
import org.lienhiep.runtime.Arguments;
import org.lienhiep.runtime.Command;
import org.lienhiep.runtime.Problem;
import org.lienhiep.unions.Union;
import org.lienhiep.web.AsOffice;
import org.lienhiep.web.Here;
import org.lienhiep.web.Texts;
import org.lienhiep.web.Views;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;

/** {@code report}: the year report as JSON, HTML, Word or PDF. */
@Component
class ReportCommand implements Command {

    private final Reports reports;
    private final Composition composition;
    private final FigureLists lists;
    private final FrozenRecords frozen;
    private final AsOffice office;
    private final Tools tools;

    /** What the command prints with. */
    @Component
    record Tools(ObjectMapper json, Views views, TransactionTemplate transaction, PaperProfiles profiles) {}

    ReportCommand(
            Reports reports,
            Composition composition,
            FigureLists lists,
            FrozenRecords frozen,
            AsOffice office,
            Tools tools) {
        this.reports = reports;
        this.composition = composition;
        this.lists = lists;
        this.frozen = frozen;
        this.office = office;
        this.tools = tools;
    }

    @Override
    public String name() {
        return "report";
    }

    @Override
    public int run(Arguments arguments) throws IOException {
        String lang = arguments.lang();
        String year = arguments.require("year");
        String format = arguments.get("format") == null ? "json" : arguments.require("format");
        if (!year.matches("\\d{4}")) throw new Arguments.WrongUse("--year " + year);
        if (!List.of("json", "html", "docx", "pdf").contains(format))
            throw new Arguments.WrongUse("--format json|html|docx|pdf");
        office.call(arguments.require("union"), lang, () -> {
            tools.transaction.execute(status -> {
                print(arguments, Integer.parseInt(year), lang, format);
                return true;
            });
            return true;
        });
        return 0;
    }

    private void print(Arguments arguments, int year, String lang, String format) {
        Report report = reports.ofYear(year)
                .orElseThrow(() -> new Problem(Texts.in(lang, "reports.none-of-year", Integer.toString(year))));
        Composed composed = composition.compose(report, lang, "");
        Union union = Here.get().union();
        PaperProfile profile = tools.profiles.on(Here.get().today());
        switch (format) {
            case "json" -> arguments.out().println(tools.json.writeValueAsString(json(composed, lang)));
            case "docx" -> arguments.out().writeBytes(ReportPaper.docx(composed, profile, union));
            case "pdf" -> arguments.out().writeBytes(ReportPaper.pdf(composed, profile, union));
            default ->
                arguments
                        .out()
                        .println(tools.views.render(
                                "reports/report-print",
                                Map.of(
                                        "composed",
                                        composed,
                                        "preview",
                                        ReportPaper.preview(composed, profile, union))));
        }
    }

    private ReportJson json(Composed composed, String lang) {
        Report report = composed.report();
        List<FigureJson> figures = new ArrayList<>();
        for (var item : composed.items()) {
            var rows = report.issue() == null
                    ? lists.counted(item.live().figure().query())
                    : frozen.signed(report, 0, item.key()).rows();
            figures.add(ReportJson.figure(item, lang, rows));
        }
        Report.Issue issue = report.issue();
        return new ReportJson(
                "lienhiep.report/1",
                Here.get().union().slug(),
                report.year(),
                new ReportJson.Period(report.from(), report.to()),
                issue == null ? null : new ReportJson.Issued(issue.number(), issue.on(), issue.sha256()),
                figures,
                composed.unbound(),
                composed.sections().stream().map(ReportJson.SectionJson::of).toList());
    }
}
