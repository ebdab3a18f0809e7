package org.lienhiep.reports;

import org.lienhiep.unions.Union;
import org.lienhiep.web.Rejected;

/** The report as an office paper. */
final class ReportPaper {

    private ReportPaper() {}

    static byte[] docx(Composed composed, Union union) {
        throw new Rejected("reports.no-paper");
    }
}
