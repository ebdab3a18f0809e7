package org.lienhiep.assignments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienhiep.web.Form;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Rejected;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Making the tasks of a decision from its table, pasted from Excel or Word: looked over, mended in place, then entered together. */
@Controller
@Permit("assignments.write")
class PastingController {

    private final Decisions decisions;
    private final Pasting pasting;
    private final Turn turn;

    PastingController(Decisions decisions, Pasting pasting, Turn turn) {
        this.decisions = decisions;
        this.pasting = pasting;
        this.turn = turn;
    }

    /**
     * The page.
     *
     * @param rows how many rows were read; 0 before a table is pasted
     */
    record Page(Decision.Kept decision, Form form, int rows, List<String> names) {

        String cell(int row, String field) {
            return "r" + row + "_" + field;
        }

        /** Whether a row is ready to be entered. */
        boolean ready(int row) {
            return Pasting.FIELDS.stream().allMatch(f -> form.error(cell(row, f)) == null);
        }

        /** How many rows still need somebody. */
        long open() {
            return java.util.stream.IntStream.range(0, rows)
                    .filter(i -> !ready(i))
                    .count();
        }
    }

    @GetMapping("/decisions/{id:\\d+}/pasting")
    ModelAndView paste(@PathVariable long id) {
        return page(decision(id), Form.of(Map.of()), HttpStatus.OK);
    }

    @PostMapping("/decisions/{id:\\d+}/pasting")
    Object enter(@PathVariable long id, Form form) {
        Decision.Kept decision = decision(id);
        if (Pasting.rows(form) == 0) return judge(decision, form);
        List<TaskDraft> drafts = pasting.read(form, decision.year());
        if (drafts.isEmpty()) form.reject("table", "assignments.paste-none");
        if (form.hasErrors()) return page(decision, form, HttpStatus.UNPROCESSABLE_CONTENT);
        return turn.take(form, () -> page(decision, form, HttpStatus.OK), () -> {
            pasting.enter(id, drafts);
            return "/decisions/" + id;
        });
    }

    /** Reads the table and shows its rows, each with its verdict. */
    private ModelAndView judge(Decision.Kept decision, Form form) {
        String table = form.requiredText("table", 20_000);
        List<Map<String, String>> tasks =
                table.isEmpty() ? List.of() : PastedTable.read(form.value("table"), decision.year());
        if (tasks.isEmpty()) form.reject("table", "assignments.paste-no-heads");
        if (tasks.size() > Pasting.MOST) form.reject("table", "assignments.paste-many", Pasting.MOST);
        if (form.hasErrors()) return page(decision, form, HttpStatus.UNPROCESSABLE_CONTENT);
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < tasks.size(); i++) {
            String row = "r" + i + "_";
            tasks.get(i).forEach((field, value) -> values.put(row + field, value));
        }
        Form rows = Form.of(values);
        pasting.read(rows, decision.year());
        return page(decision, rows, HttpStatus.OK);
    }

    private Decision.Kept decision(long id) {
        Decision.Kept decision = decisions.find(id).orElseThrow(NotFound::new);
        if (!Decision.NATURES.contains(decision.nature())) throw new Rejected("assignments.paste-nature");
        return decision;
    }

    private ModelAndView page(Decision.Kept decision, Form form, HttpStatus status) {
        int rows = Math.min(Pasting.rows(form), Pasting.MOST);
        var page = new ModelAndView(
                "assignments/pasting",
                Map.of("page", new Page(decision, form, rows, rows == 0 ? List.of() : pasting.names())));
        page.setStatus(status);
        return page;
    }
}
