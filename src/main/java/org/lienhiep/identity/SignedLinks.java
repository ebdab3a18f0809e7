package org.lienhiep.identity;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.See;
import org.lienhiep.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;

/**
 * Links for people without an account: each opens one thing for one seat, ends by itself, can be revoked, and every use is logged.
 * What a role reaches is said by its {@link LinkScope}; the routes it reaches carry {@link org.lienhiep.web.Permit#LINK}.
 */
@Component
public class SignedLinks {

    /**
     * A link to be made.
     *
     * @param role what may be done with it: the code of a {@link LinkScope}
     * @param recordType type of the record, {@code critiques.critique}
     * @param seat whose seat at the record; 0 for none
     * @param title the thing in words, as the one who gets it reads it
     * @param holder who gets it
     * @param mail where to send it, or null to hand it over
     * @param valid how long it works
     * @param once whether it ends with its first completed use
     */
    public record Order(
            String role,
            String recordType,
            long record,
            long seat,
            String title,
            String holder,
            @Nullable String mail,
            Duration valid,
            boolean once) {}

    /**
     * A link just made. Its address is known now and never again.
     *
     * @param url the whole address
     * @param code the code in groups, as it is printed and typed
     * @param sentTo where it was sent; null where it has to be handed over
     */
    public record Made(
            long id,
            String url,
            String code,
            Order order,
            OffsetDateTime until,
            @Nullable String sentTo) {}

    static final String TYPE = "identity.link";

    private final JdbcClient jdbc;
    private final Letters letters;
    private final ServerAddress server;
    private final FormKeys keys;
    private final Audit audit;

    SignedLinks(JdbcClient jdbc, Letters letters, ServerAddress server, FormKeys keys, Audit audit) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.server = server;
        this.keys = keys;
        this.audit = audit;
    }

    /** Makes a link in the transaction of the change that asks for it; earlier ones of the same thing and seat end. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Made make(Order order) {
        revokeAll(order.role, order.recordType, order.record, order.seat, Texts.t("identity.link.replaced"));
        String code = Tokens.readable(LinkController.SIGNS);
        OffsetDateTime until = OffsetDateTime.now().plus(order.valid);
        var viewer = Here.get().viewer();
        long id = jdbc.sql("""
                        insert into identity.link (token_hash, role, record_type, record_id, seat, title, holder, once, expires_at, made_by)
                        values (:hash, :role, :type, :record, :seat, :title, :holder, :once, :until, cast(:account as bigint))
                        returning id
                        """)
                .param("hash", Tokens.hash(code))
                .param("role", order.role)
                .param("type", order.recordType)
                .param("record", order.record)
                .param("seat", order.seat)
                .param("title", order.title)
                .param("holder", order.holder)
                .param("once", order.once)
                .param("until", until)
                .param("account", viewer == null ? null : viewer.account())
                .query(Long.class)
                .single();
        audit.record("identity.link.made", TYPE, id, List.of(order.role));
        return sent(new Made(id, url(code), Tokens.grouped(code), order, until, null));
    }

    private String url(String code) {
        return server.asSeen() + "/links/" + code;
    }

    private Made sent(Made made) {
        Order order = made.order;
        boolean own = Texts.has("identity.letter." + order.role + ".subject");
        String kind = own ? order.role : "link";
        boolean sent =
                letters.send(order.mail, kind, own ? order.holder : order.title, made.url, Moment.words(made.until));
        return sent ? new Made(made.id, made.url, made.code, order, made.until, order.mail) : made;
    }

    /** Ends all links of a role to a record, or to one seat at it; those that have ended stay as they are. */
    @Transactional
    public void revokeAll(String role, String recordType, long record, long seat, String reason) {
        List<Long> open = jdbc.sql(
                        "select l.id from identity.link l where l.record_type = :type and l.record_id = :record"
                                + " and l.role = :role and l.seat = :seat and " + LinkLists.ALIVE + " for update")
                .param("type", recordType)
                .param("record", record)
                .param("role", role)
                .param("seat", seat)
                .query(Long.class)
                .list();
        open.forEach(id -> revoke(id, reason));
    }

    /** Ends a link at once; whoever has it open is out with the next press. */
    @Transactional
    void revoke(long link, String reason) {
        var viewer = Here.get().viewer();
        jdbc.sql("insert into identity.link_revocation (link_id, reason, by_account)"
                        + " values (:link, :reason, cast(:account as bigint)) on conflict do nothing")
                .param("link", link)
                .param("reason", reason)
                .param("account", viewer == null ? null : viewer.account())
                .update();
        audit.record("identity.link.revoked", TYPE, link);
    }

    /** What the link of the running request proves. Fails where the request came without one. */
    public LinkPass held() {
        return LinkDoor.held();
    }

    /** Logs that the link was put to its use; one that works once ends here. Fails where it has ended meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(LinkPass pass) {
        int alive = jdbc.sql(
                        "update identity.link l set used_at = case when l.once then now() end where l.id = :link and "
                                + LinkLists.ALIVE)
                .param("link", pass.link())
                .update();
        if (alive == 0) throw new NotFound();
        note(pass.link(), "done");
    }

    /** Writes one line of use. */
    void note(long link, String what) {
        jdbc.sql("insert into identity.link_use (link_id, what) values (:link, :what)")
                .param("link", link)
                .param("what", what)
                .update();
    }

    /**
     * Makes a link under the form's key and answers with the page that hands it over: sent by mail, or shown this once to be copied
     * or printed. The form sent again leads back.
     *
     * @param path the path of the page to go on with
     */
    public Object handOver(Form form, Supplier<Made> work, Function<Made, String> path) {
        List<Made> made = new ArrayList<>();
        String back = keys.once(form, () -> {
            made.add(work.get());
            return path.apply(made.getLast());
        });
        if (made.isEmpty()) return See.other(back);
        Made shown = made.getLast();
        return new ModelAndView("identity/link-made", Map.of("made", shown, "qr", Qr.of(shown.url), "back", back));
    }

    /** A mail address typed into a form, or null where none stands; a fault is noted. */
    public static @Nullable String mail(Form form, String field) {
        String mail = Accounts.folded(form.text(field, 200));
        // one sign and one dot: whether it is anybody's, a letter will tell; nothing that could end a mail header
        if (!mail.isEmpty() && !mail.matches("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\"]+")) {
            form.reject(field, "identity.no-mail", mail);
        }
        return mail.isEmpty() || form.error(field) != null ? null : mail;
    }

    /** How the links of a role to a record stand, the newest of each seat. */
    @Transactional(readOnly = true)
    public List<Standing> standing(String role, String recordType, long record) {
        return jdbc.sql(LinkLists.STANDING)
                .param("type", recordType)
                .param("record", record)
                .param("role", role)
                .query(Standing.class)
                .list();
    }

    /**
     * How a link stands.
     *
     * @param state {@code open}, {@code used}, {@code revoked}, {@code expired}
     * @param openedAt when it was last opened, or null
     */
    public record Standing(
            long id,
            long seat,
            String state,
            OffsetDateTime expiresAt,
            @Nullable OffsetDateTime openedAt) {}
}
