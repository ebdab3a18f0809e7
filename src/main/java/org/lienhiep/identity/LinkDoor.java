package org.lienhiep.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Lets the holder of a signed link in: to the addresses of its role, for its record, and nowhere else. */
@Component
class LinkDoor {

    static final String COOKIE = "lienhiep-link";

    private static final String HELD = LinkDoor.class.getName();
    private static final Pattern PLACE = Pattern.compile("/links/(\\d{1,18})(/.+)");
    private static final String COLUMNS =
            " l.id as link, l.role, l.record_type, l.record_id as record, l.seat, l.title, l.holder, l.expires_at as until ";

    private final JdbcClient jdbc;
    private final ObjectProvider<LinkScope> scopes;

    LinkDoor(JdbcClient jdbc, ObjectProvider<LinkScope> scopes) {
        this.jdbc = jdbc;
        this.scopes = scopes;
    }

    /** The link of a code that still opens something. */
    @Transactional(readOnly = true)
    Optional<LinkPass> find(String code) {
        return jdbc.sql("select" + COLUMNS + "from identity.link l where l.token_hash = :hash and " + LinkLists.ALIVE)
                .param("hash", Tokens.hash(code))
                .query(LinkPass.class)
                .optional()
                .filter(pass -> scopes().containsKey(pass.role()));
    }

    /** Opens a link in this browser and returns its cookie's secret. */
    @Transactional
    String open(LinkPass pass) {
        String secret = Tokens.fresh();
        jdbc.sql("insert into identity.link_session (token_hash, link_id) values (:hash, :link)")
                .param("hash", Tokens.hash(secret))
                .param("link", pass.link())
                .update();
        jdbc.sql("insert into identity.link_use (link_id, what) values (:link, 'opened')")
                .param("link", pass.link())
                .update();
        return secret;
    }

    /** Where a link begins. */
    String start(LinkPass pass) {
        return "/links/" + pass.link() + scope(pass).start();
    }

    /** Holds the request to what its link reaches; whatever is wrong, there is no such page. */
    @Transactional(readOnly = true)
    public void admit(HttpServletRequest request) {
        Matcher place = PLACE.matcher(Here.get().path());
        String[] hashes = Cookies.hashes(request, COOKIE);
        if (!place.matches() || hashes.length == 0) throw new NotFound();
        LinkPass pass = opened(hashes, Long.parseLong(place.group(1))).orElseThrow(NotFound::new);
        LinkScope scope = scopes().get(pass.role());
        if (scope == null || !scope.reaches(request.getMethod(), place.group(2), pass.record())) throw new NotFound();
        request.setAttribute(HELD, pass);
    }

    private Optional<LinkPass> opened(String[] hashes, long link) {
        return jdbc.sql("select" + COLUMNS + """
                        from identity.link_session s join identity.link l on l.union_id = s.union_id and l.id = s.link_id
                        where s.token_hash = any(:hashes) and s.link_id = :link and s.opened_at > now() - interval '12 hours' and
                        """ + LinkLists.ALIVE + " limit 1")
                .param("hashes", hashes)
                .param("link", link)
                .query(LinkPass.class)
                .optional();
    }

    private LinkScope scope(LinkPass pass) {
        LinkScope scope = scopes().get(pass.role());
        if (scope == null) throw new NotFound();
        return scope;
    }

    private Map<String, LinkScope> scopes() {
        return scopes.stream().collect(Collectors.toMap(LinkScope::role, Function.identity()));
    }

    /** What the link of the running request proves. */
    static LinkPass held() {
        Object held =
                RequestContextHolder.currentRequestAttributes().getAttribute(HELD, RequestAttributes.SCOPE_REQUEST);
        if (held instanceof LinkPass pass) return pass;
        throw new NotFound();
    }
}
