package org.lienhiep.honours;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
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

/** The people honoured, round by round, for everybody: those who agreed to be named; of the others only how many. */
@Controller
@Permit(Permit.PUBLIC)
class Honoured {

    /** The people shown; rounds of a province honour some dozens each. */
    private static final int MOST = 2_000;

    private record Line(String round, String name, String degree, boolean named) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Honoured(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Bean
    static PublicEntry honouredEntry() {
        return new PublicEntry(50, "/honoured", "honours.public.title");
    }

    @GetMapping("/honoured")
    ModelAndView honoured(HttpServletResponse response) {
        Map<String, List<Line>> rounds = new LinkedHashMap<>();
        for (Line line : all()) {
            rounds.computeIfAbsent(line.round, r -> new java.util.ArrayList<>()).add(line);
        }
        Map<String, TableView> tables = new LinkedHashMap<>();
        rounds.forEach((round, lines) -> tables.put(round, table(lines)));
        PublicPages.mayKeep(response);
        return new ModelAndView("honours/honoured", Map.of("rounds", tables));
    }

    private static TableView table(List<Line> lines) {
        List<TableView.Row> rows = new java.util.ArrayList<>();
        long unnamed = lines.stream().filter(l -> !l.named).count();
        lines.stream()
                .filter(Line::named)
                .forEach(l -> rows.add(TableView.Row.of("", Cell.text(l.name), Cell.text(l.degree))));
        if (unnamed > 0) {
            String words = Texts.t("honours.public.unnamed", Fmt.count(unnamed));
            rows.add(new TableView.Row("", List.of(Cell.text(words), Cell.text("")), "out"));
        }
        return new TableView(
                List.of(Texts.t("honours.public.name"), Texts.t("honours.public.degree")), rows, lines.size());
    }

    private List<Line> all() {
        return transaction.execute(status -> jdbc.sql("""
                        select r.name as round, case when p.consent_public then p.name else '' end as name,
                               case when p.consent_public then p.degree else '' end as degree, p.consent_public as named
                        from honours.honour h
                        join honours.round r on r.union_id = h.union_id and r.id = h.round_id
                        join honours.decision d on d.union_id = h.union_id and d.honour_id = h.id and d.decided_on <= :today
                        join directory.person_name p on p.union_id = h.union_id and p.id = h.person_id
                        left join honours.withdrawal w on w.union_id = h.union_id and w.honour_id = h.id
                        where w.honour_id is null
                        order by r.ordinal desc, r.id, p.sort_key, h.id limit :most
                        """)
                .param("today", Here.get().today())
                .param("most", MOST)
                .query(Line.class)
                .list());
    }
}
