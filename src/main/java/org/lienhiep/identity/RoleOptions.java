package org.lienhiep.identity;

import java.util.Map;
import org.lienhiep.web.Texts;

/** The roles as a form offers them. */
final class RoleOptions {

    private RoleOptions() {}

    /** Adds every role with its name, in the order of the table. */
    static void fill(Map<String, String> options) {
        AccountsController.ROLES.forEach(role -> options.put(role, Texts.t("identity.role." + role)));
    }
}
