package org.lienhiep.honours;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.ListView;
import org.lienhiep.web.MenuEntry;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Who was proposed and honoured, by round. */
@Controller
@Permit("honours.read")
class HonourController {

    private record Honour(
            long id,
            long personId,
            String person,
            String round,
            LocalDate proposedOn,
            @Nullable LocalDate decidedOn,
            String achievement) {}

    private static final String SELECT = """
            select h.id, h.person_id, p.name as person, r.name as round, h.proposed_on, h.decided_on, h.achievement
            from honours.honour h
            join honours.round r on r.union_id = h.union_id and r.id = h.round_id
            join directory.person_name p on p.union_id = h.union_id and p.id = h.person_id
            """;

    private final JdbcClient jdbc;

    HonourController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    static MenuEntry honoursEntry() {
        return new MenuEntry(2, 40, "/honours", "honours.list.title", "honours.read");
    }

    @GetMapping("/honours")
    ModelAndView list() {
        var rows =
                jdbc.sql(SELECT + " order by r.ordinal desc, p.sort_key limit 500").query(Honour.class).list().stream()
                        .map(h -> new TableView.Row(
                                "honours.honour:" + h.id,
                                List.of(
                                        Cell.link(h.person, "/honours/" + h.id),
                                        Cell.text(h.round),
                                        Cell.date(h.proposedOn),
                                        Cell.date(h.decidedOn)),
                                h.decidedOn == null))
                        .toList();
        var heads = List.of(
                Texts.t("honours.person"),
                Texts.t("honours.round"),
                Texts.t("honours.proposed"),
                Texts.t("honours.decided"));
        return new ModelAndView(
                "web/list-page", Map.of("list", new ListView("honours/list", TableView.of(heads, rows))));
    }

    @GetMapping("/honours/{id}")
    ModelAndView show(@PathVariable long id) {
        Honour h = jdbc.sql(SELECT + " where h.id = :id")
                .param("id", id)
                .query(Honour.class)
                .optional()
                .orElseThrow(NotFound::new);
        var view = new RecordView("honours/honour", h.person)
                .crumb(Texts.t("honours.list.title"), "/honours")
                .fact("honours.person", Cell.link(h.person, "/people/" + h.personId))
                .fact("honours.round", Cell.text(h.round))
                .fact("honours.proposed", Cell.date(h.proposedOn))
                .fact("honours.decided", Cell.date(h.decidedOn))
                .fact("honours.achievement", Cell.text(h.achievement));
        return new ModelAndView("web/record-page", Map.of("record", view));
    }
}
