package org.lienhiep.associations;

import java.util.List;
import org.lienhiep.directory.OrganisationPart;
import org.lienhiep.web.ListView;
import org.lienhiep.web.Menu;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Component;

/** The way from an association's page in the directory to its file. */
@Component
class AssociationLink implements OrganisationPart {

    private final TermLists terms;

    AssociationLink(TermLists terms) {
        this.terms = terms;
    }

    @Override
    public List<ListView.Action> links(long organisation) {
        if (!Menu.may("associations.read") || terms.association(organisation).isEmpty()) return List.of();
        return List.of(new ListView.Action(Texts.t("associations.to-file"), "/associations/" + organisation));
    }
}
