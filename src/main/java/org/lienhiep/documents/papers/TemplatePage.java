package org.lienhiep.documents.papers;

import java.util.List;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormView;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;

/** A template as its page and its form show it, beside the paper that it makes. */
record TemplatePage(
        String page,
        PaperTemplate template,
        String source,
        List<PaperField> fields,
        List<PaperTemplates.Version> versions,
        Form form,
        Preview preview) {

    FormView formView() {
        return PaperTemplateController.form(this);
    }

    String version() {
        return PaperTemplateController.version(template.version());
    }

    TableView history() {
        return TableView.of(
                List.of(Texts.t("papers.template.version"), Texts.t("papers.field.valid_from")),
                versions.stream()
                        .map(v -> TableView.Row.of(
                                "",
                                Cell.text(Texts.t("papers.version", Integer.toString(v.version()))),
                                Cell.date(v.validFrom())))
                        .toList());
    }
}
