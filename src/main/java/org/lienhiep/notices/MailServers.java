package org.lienhiep.notices;

import java.util.List;
import java.util.Optional;
import org.lienhiep.identity.Audit;
import org.lienhiep.runtime.CurrentUnion;
import org.lienhiep.web.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mail server that the office set, at most one for a Union. */
@Component
class MailServers {

    static final String TYPE = "notices.mail_server";

    private final JdbcClient jdbc;
    private final Audit audit;

    MailServers(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The server of the current Union. */
    @Transactional(readOnly = true)
    public Optional<MailServer> find() {
        return jdbc.sql("""
                        select host, port, security, username, password, sender, site, stopped, version, trouble, paused_until
                        from notices.mail_server
                        """).query(MailServer.class).optional();
    }

    /** Sets or corrects the server; fails if somebody did so since it was read. */
    @Transactional
    public void set(MailServer server) {
        int changed = jdbc.sql("""
                        insert into notices.mail_server (host, port, security, username, password, sender, site, stopped)
                        values (:host, :port, :security, :username, :password, :sender, :site, :stopped)
                        on conflict (union_id) do update set host = excluded.host, port = excluded.port,
                            security = excluded.security, username = excluded.username, password = excluded.password,
                            sender = excluded.sender, site = excluded.site, stopped = excluded.stopped,
                            version = mail_server.version + 1, trouble = '', paused_until = null
                        where mail_server.version = :version
                        """)
                .param("host", server.host())
                .param("port", server.port())
                .param("security", server.security())
                .param("username", server.username())
                .param("password", server.password(), java.sql.Types.BINARY)
                .param("sender", server.sender())
                .param("site", server.site())
                .param("stopped", server.stopped())
                .param("version", server.version())
                .update();
        if (changed == 0) throw new Stale();
        // a new server gets what waited for the old one
        jdbc.sql("update notices.letter set due_at = now() where outcome is null and leased_until is null")
                .update();
        audit.record("set", TYPE, CurrentUnion.id(), List.of("host", "port", "security", "username", "sender", "site"));
    }

    /** Notes that the server cannot be used just now, and why; it is left alone for a while. */
    @Transactional
    public void troubled(String why, int seconds) {
        jdbc.sql(
                        "update notices.mail_server set trouble = :why, paused_until = now() + make_interval(secs => :seconds)")
                .param("why", why)
                .param("seconds", seconds)
                .update();
    }

    /** Notes that it works. */
    @Transactional
    public void works() {
        jdbc.sql("update notices.mail_server set trouble = '', paused_until = null where trouble <> ''")
                .update();
    }
}
