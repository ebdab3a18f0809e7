package org.lienhiep.documents.papers;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import org.lienhiep.web.Here;
import org.lienhiep.web.Rejected;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Issues a paper: makes its file with number, day and code, keeps it, and writes the row that makes it count. */
@Component
class PaperIssuing {

    private final Papers papers;
    private final PaperDrafts drafts;
    private final PaperFiles files;

    PaperIssuing(Papers papers, PaperDrafts drafts, PaperFiles files) {
        this.papers = papers;
        this.drafts = drafts;
        this.files = files;
    }

    /** The file first, then the row: what fails in between leaves bytes that nothing refers to. */
    void issue(Made paper, String number, LocalDate on, String address) {
        if (!paper.gaps().isEmpty()) throw new Rejected("papers.gaps-left", String.join(", ", paper.gaps()));
        var issue = new Composing.Issue(number, on, address, CheckCode.fresh());
        Preview made = drafts.preview(paper, issue);
        byte[] pdf = PaperPdf.write(made.paper(), made.layout());
        papers.issue(paper.id(), issue, files.keep(new ByteArrayInputStream(pdf)));
    }

    /** What stands before the code: the Union's own address where it is set, else the one that is asked for now. */
    static String address(PaperProfile profile) {
        String own = profile.words().address();
        return (own.isEmpty() ? served() : own) + "/verify/";
    }

    private static String served() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return Here.get().base();
        }
        HttpServletRequest request = attributes.getRequest();
        String host = request.getHeader("Host");
        boolean plain = host != null && host.matches("[A-Za-z0-9.-]{1,200}(:\\d{1,5})?");
        return request.getScheme() + "://" + (plain ? host : request.getServerName())
                + Here.get().base();
    }
}
