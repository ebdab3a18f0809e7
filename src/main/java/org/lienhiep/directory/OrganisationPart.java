package org.lienhiep.directory;

import java.util.List;
import org.lienhiep.web.ListView;

/** What another module adds to the page of an organisation: ways to its own records of that organisation. */
public interface OrganisationPart {

    /** The links offered for an organisation, for those who may open them; empty where the module has nothing about it. */
    List<ListView.Action> links(long organisation);
}
