package org.lienhiep.assignments;

import java.util.List;
import org.lienhiep.directory.OrganisationPart;
import org.lienhiep.web.ListView;
import org.lienhiep.web.Menu;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Component;

/** The way from an organisation's page to its tasks and the figures it is credited with. */
@Component
class BodyLink implements OrganisationPart {

    @Override
    public List<ListView.Action> links(long organisation) {
        if (!Menu.may("assignments.read")) return List.of();
        return List.of(new ListView.Action(Texts.t("assignments.body-link"), "/tasks/bodies/" + organisation));
    }
}
