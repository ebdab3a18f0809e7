package org.lienhiep.web;

import java.util.Optional;

/** Knows what the record of an address is called, so that a form can say whose form it is; given as a bean. */
public interface RecordNames {

    /** The name of the record whose page stands at this path below the base, as the viewer may see it. */
    Optional<String> at(String path);
}
