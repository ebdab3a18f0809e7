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

    /** Whether the account has this role. */
    public boolean is(String code) {
        return role.equals(code);
    }
}
