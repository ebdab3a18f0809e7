package org.lienhiep.associations;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.HomePart;
import org.lienhiep.web.Permit;
import org.lienhiep.web.PublicEntry;
import org.lienhiep.web.PublicPages;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The member associations as everybody may see them: who they are and the term of their board, nothing of how they stand. */
@Controller
@Permit(Permit.PUBLIC)
class Members implements HomePart {

    /** A national union has fewer than this; the page shows them all. */
    private static final int MOST = 500;

    private record Member(
            long id,
            String name,
            String shortName,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {

        String term() {
            return startsOn == null || endsOn == null ? "" : startsOn.getYear() + "–" + endsOn.getYear();
        }
    }

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Members(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Bean
    static PublicEntry membersEntry() {
        return new PublicEntry(40, "/members", "associations.public.title");
    }

    @GetMapping("/members")
    ModelAndView members(HttpServletResponse response) {
        var rows = all().stream()
                .map(m -> TableView.Row.of(
                        "",
                        Cell.link(m.name, PublicMembers.PATH + "/" + m.id),
                        Cell.text(m.shortName),
                        Cell.text(m.term())))
                .toList();
        var heads = List.of(
                Texts.t("associations.public.name"),
                Texts.t("associations.public.short-name"),
                Texts.t("associations.public.term"));
        PublicPages.mayKeep(response);
        return new ModelAndView("associations/members", Map.of("table", TableView.of(heads, rows)));
    }

    @Override
    public @Nullable Part part() {
        var lines = all().stream()
                .map(m -> new Line("", "", m.shortName, PublicMembers.PATH + "/" + m.id))
                .toList();
        if (lines.isEmpty()) return null;
        return new Part(
                40,
                Look.NAMES,
                Texts.t("associations.public.title"),
                Texts.t("associations.public.count", Fmt.count(lines.size())),
                "/members",
                lines);
    }

    private List<Member> all() {
        return transaction.execute(status -> jdbc.sql("""
                        select o.id, o.name, o.short_name, t.starts_on, t.ends_on from directory.organisation_name o
                        left join lateral (
                            select x.starts_on, x.ends_on from associations.term x
                            where x.union_id = o.union_id and x.organisation_id = o.id and x.starts_on <= :today
                            order by x.starts_on desc, x.id desc limit 1) t on true
                        where o.kind = 'association' and o.stands and (o.left_on is null or o.left_on > :today)
                        order by o.sort_key, o.id limit :most
                        """)
                .param("today", Here.get().today())
                .param("most", MOST)
                .query(Member.class)
                .list());
    }
}
