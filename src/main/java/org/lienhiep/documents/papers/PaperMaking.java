package org.lienhiep.documents.papers;

import java.util.Map;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes drafts where a module, and not a form, asks for one. */
@Component
public class PaperMaking {

    private final Papers papers;
    private final PaperDrafts drafts;
    private final PaperSources sources;
    private final PaperTemplates templates;

    PaperMaking(Papers papers, PaperDrafts drafts, PaperSources sources, PaperTemplates templates) {
        this.papers = papers;
        this.drafts = drafts;
        this.sources = sources;
        this.templates = templates;
    }

    /**
     * A draft of a record, with what the record holds; what it leaves open stays a gap.
     *
     * @param reference the record, {@code critiques.critique:12}
     * @param template code of the template
     * @return the paper's key
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long draft(String reference, String template) {
        PaperSources.Named named = sources.read(reference).orElseThrow(NotFound::new);
        PaperTemplate chosen = templates.find(template, Here.get().today()).orElseThrow(NotFound::new);
        var given = new PaperDrafts.Given(PaperDrafts.values(named.record(), null), Map.of(), "");
        var of = new PaperDrafts.Of(
                named.source().records().type(),
                named.id(),
                null,
                named.record().title(),
                null);
        return papers.make(drafts.draft(chosen, given, of), null);
    }
}
