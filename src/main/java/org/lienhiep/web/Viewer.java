package org.lienhiep.web;

import org.jspecify.annotations.Nullable;

/**
 * Who is signed in.
 *
 * @param account id of the account
 * @param name the person's name as shown in the top bar
 * @param role one of the account roles, {@code OFFICE} to {@code AUDITOR}
 * @param organisation the body the account speaks for: an association, a partner, a centre; none for the office
 * @param person the person of the directory behind the account, if linked
 */
public record Viewer(
        long account,
        String name,
        String role,
        @Nullable Long organisation,
        @Nullable Long person) {

    /** The house itself, with the rights of the office: commands, and work that nobody signed in for. */
    public static Viewer office() {
        return new Viewer(0, "", "OFFICE", null, null);
    }

    /** Whether the account has this role. */
    public boolean is(String code) {
        return role.equals(code);
    }
}
