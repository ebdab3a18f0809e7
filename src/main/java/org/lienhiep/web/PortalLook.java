package org.lienhiep.web;

import org.jspecify.annotations.Nullable;

/** How a Union's public pages look; a bean of the module that lets the Union choose. */
public interface PortalLook {

    /**
     * What was chosen.
     *
     * @param accent code of the colour of links and buttons; {@code petrol} where nothing was chosen
     * @param notice a line of news above every page, or empty
     * @param href where that line leads, or null
     */
    record Look(String accent, String notice, @Nullable String href) {

        /** Where nothing was chosen. */
        public static final Look PLAIN = new Look("petrol", "", null);
    }

    /** The look of the current Union today. */
    Look look();

    /** The look of the current Union, plain where no module has any. */
    static Look now() {
        return Beans.of(PortalLook.class).map(PortalLook::look).findFirst().orElse(Look.PLAIN);
    }
}
