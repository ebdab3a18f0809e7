package org.lienhiep.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormView;

/** The form of a new account: how it is drawn and read. */
final class AccountForm {

    static final List<String> ROLES =
            List.of("OFFICE", "LEADER", "ASSOCIATION", "PARTNER", "EXPERT", "CONTESTANT", "CENTRE", "AUDITOR", "ADMIN");

    /** These speak for a body of the directory, and see what is that body's own. */
    private static final Set<String> FOR_A_BODY = Set.of("ASSOCIATION", "PARTNER", "CENTRE");

    /** What was typed, once it holds. */
    record Typed(
            String username,
            String name,
            String role,
            @Nullable Long organisation,
            @Nullable String mail) {}

    private AccountForm() {}

    static Typed read(Form form, Map<String, AccountLists.Body> bodies) {
        String username = form.requiredText("username", 60).toLowerCase(java.util.Locale.ROOT);
        if (form.error("username") == null && !username.matches("[a-z0-9]+([.-][a-z0-9]+)*")) {
            form.reject("username", "identity.username-form");
        }
        String name = form.requiredText("name", 200);
        String role = form.choice("role", ROLES);
        return new Typed(username, name, role, body(form, role, bodies), SignedLinks.mail(form, "mail"));
    }

    private static @Nullable Long body(Form form, String role, Map<String, AccountLists.Body> bodies) {
        Long id = form.reference("organisation");
        if (!FOR_A_BODY.contains(role)) {
            if (id != null) form.reject("organisation", "identity.no-body-for-role");
            return null;
        }
        AccountLists.Body body = id == null ? null : bodies.get(id.toString());
        if (id == null) form.reject("organisation", "identity.body-needed");
        else if (body == null || !body.fits(role)) form.reject("organisation", "identity.body-of-another-kind");
        return id;
    }

    static FormView view(Form form, Map<String, AccountLists.Body> bodies, String title) {
        Map<String, String> names = new LinkedHashMap<>();
        bodies.forEach((id, body) -> names.put(id, body.name()));
        return new FormView("identity/form", title, "/admin/accounts", "/admin", form)
                .field("username", "text", true)
                .field("name", "text", true)
                .field("role", "select", true, FormView.options("identity.role.", ROLES))
                .field("organisation", "select", false, names)
                .field("mail", "text", false);
    }
}
