package org.lienhiep.identity;

import java.time.Duration;
import java.util.List;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links by which somebody chooses the password of an account: at the beginning, and when it was forgotten. Each works once. */
@Component
class PasswordLinks {

    static final String INVITATION = "invitation";
    static final String RESET = "password-reset";

    private static final Duration INVITED_FOR = Duration.ofDays(7);
    private static final Duration RESET_FOR = Duration.ofHours(24);

    private record Owner(long id, String name, String mail) {}

    private final Accounts accounts;
    private final AccountLists lists;
    private final SignedLinks links;
    private final JdbcClient jdbc;

    PasswordLinks(Accounts accounts, AccountLists lists, SignedLinks links, JdbcClient jdbc) {
        this.accounts = accounts;
        this.lists = lists;
        this.links = links;
        this.jdbc = jdbc;
    }

    /** Creates an account and the link by which its owner chooses a password. */
    @Transactional
    SignedLinks.Made invite(AccountForm.Typed typed) {
        return link(INVITATION, accounts.create(typed));
    }

    /** Another invitation in place of one that was lost or has ended. */
    @Transactional
    SignedLinks.Made inviteAgain(long account) {
        var known = lists.find(account).orElseThrow();
        if (known.disabled() || !known.waiting()) throw new Rejected("identity.joined-already");
        return link(INVITATION, account);
    }

    /** The office takes the password of an account away and hands out a link to choose another. */
    @Transactional
    SignedLinks.Made reset(long account) {
        accounts.takePassword(account);
        return link(RESET, account);
    }

    /**
     * Somebody forgot the password: a link goes to the mail address of the account, if there is such an account and it has one. The
     * old password works on, since anybody may ask.
     */
    @Transactional
    void forgotten(String typed) {
        List<Owner> owners = jdbc.sql(
                        "select id, name, mail from identity.account"
                                + " where (username = :typed or mail = :typed) and mail is not null and disabled_at is null limit 3")
                .param("typed", Accounts.folded(typed))
                .query(Owner.class)
                .list();
        owners.forEach(owner -> link(RESET, owner.id));
    }

    private SignedLinks.Made link(String role, long account) {
        var owner = lists.find(account).orElseThrow();
        Duration valid = role.equals(INVITATION) ? INVITED_FOR : RESET_FOR;
        String title = Texts.t("identity.link.role." + role);
        return links.make(
                new SignedLinks.Order(role, Accounts.TYPE, account, 0, title, owner.name(), owner.mail(), valid, true));
    }

    /** The holder of such a link chose a password. */
    @Transactional
    void choose(LinkPass pass, String password) {
        links.done(pass);
        accounts.choosePassword(pass.record(), password);
    }
}
