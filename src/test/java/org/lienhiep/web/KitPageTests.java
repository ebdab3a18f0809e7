package org.lienhiep.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;

/** The house kit shows every component in every state, in both languages, on both grounds. */
class KitPageTests extends ServedTests {

    private static final List<String> STATES = List.of(
            "mark.ok mark.over mark.open mark.hard mark.late mark.soon mark.stated mark.plain mark.nothing-yet",
            "button.primary button.hover button.focus button.busy button.disabled button.secondary button.compact",
            "button.danger key field.rest field.focus field.wrong field.read field.moved field.select field.mend",
            "date.heard date.not-a-date choice.few choice.box summary contents.rest contents.here contents.waiting",
            "contents.plain figure.rest figure.chip figure.open figure.changed figure.stated figure.unbound",
            "figure.forbidden multiple.met multiple.exceeded multiple.in-time multiple.hard multiple.no-target",
            "multiple.stated drawer.loading drawer.empty work.overdue work.soon work.waiting work.done work.no-right",
            "table.plain table.compact pager conflict check.found check.look check.missing bar.neutral bar.exceeded",
            "bar.soon bar.late long-work rail rail.report turn term.in term.soon term.extended term.overdue",
            "term.dated term.held notice warn empty.nothing-yet empty.filtered rule clause");

    @Test
    void everyStateIsShownLightAndDark() {
        Page kit = as("van-phong").open("/kit").is(200);
        List<String> wanted = STATES.stream()
                .flatMap(line -> List.of(line.split(" ")).stream())
                .toList();
        for (String theme : List.of("light", "dark")) {
            assertThat(kit.all("[data-theme=" + theme + "] [data-kit]").eachAttr("data-kit"))
                    .containsExactlyInAnyOrderElementsOf(wanted);
        }
    }

    @Test
    void theTableShowsItsRowsSelectedTintedCutSetBackAndSummedUp() {
        Page kit = as("van-phong").open("/kit");
        String table = "[data-theme=light] [data-kit=table.plain] ";
        for (String look : List.of("here", "look", "cut", "out", "sum")) kit.one(table + "tr." + look);
        assertThat(kit.all(table + "th.n")).hasSize(1);
        assertThat(kit.one(table + "th.n").elementSiblingIndex()).isEqualTo(3);
    }

    @Test
    void stagesAndFiguresWearTheirStates() {
        Page kit = as("van-phong").open("/kit");
        String light = "[data-theme=light] ";
        for (String state : List.of("done", "skipped", "held", "now", "todo")) {
            kit.one(light + "[data-kit=rail] li." + state);
        }
        kit.one(light + "[data-kit=figure.stated] a.figure.stated");
        kit.one(light + "[data-kit=figure.changed] .now-is");
        kit.one(light + "[data-kit=figure.forbidden] span.figure");
        assertThat(kit.all(".now.figure, .figure .now")).isEmpty();
    }

    @Test
    void noNameStandsTwiceAndEveryLabelHasItsField() {
        Page kit = as("van-phong").open("/kit");
        assertThat(kit.all("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(kit.all("label[for]"))
                .allSatisfy(
                        label -> assertThat(kit.all("#" + label.attr("for"))).hasSize(1));
    }

    @Test
    void onlyThoseWhoMaySeeIt() {
        as("lanh-dao").open("/kit").is(200);
        as("hoi").open("/kit").is(404);
    }
}
