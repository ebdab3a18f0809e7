package org.lienhiep.documents.papers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienhiep.web.Form;
import org.lienhiep.web.Texts;

/** A paper while it is filled: the fields that the record leaves open beside the paper as it would be. */
record MakePage(
        PaperTemplate template,
        String of,
        String action,
        String cancel,
        List<PaperDrafts.Asked> asked,
        Form form,
        Preview preview) {

    Map<String, String> urgencies() {
        Map<String, String> urgencies = new LinkedHashMap<>();
        for (String urgency : PaperDrafts.URGENCIES)
            urgencies.put(urgency, urgency.isEmpty() ? Texts.t("papers.not-urgent") : urgency);
        return urgencies;
    }

    boolean letter() {
        return template.kind() != PaperKind.CERTIFICATE && template.kind() != PaperKind.ANNEX;
    }

    String lead() {
        long needed = asked.stream().filter(PaperDrafts.Asked::required).count();
        if (needed == 0) return Texts.t("papers.all-there");
        return Texts.t("papers.left-open", org.lienhiep.web.Fmt.count(needed));
    }
}
