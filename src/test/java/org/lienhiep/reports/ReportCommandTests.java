package org.lienhiep.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;
import org.lienhiep.runtime.Arguments;
import org.lienhiep.runtime.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** {@code ./lienhiep report}: every field of its JSON as the contract names it. */
class ReportCommandTests extends ServedTests {

    private String run(String union, String... options) {
        Map<String, String> given = new HashMap<>(Map.of("union", union, "year", "2017"));
        for (int i = 0; i < options.length; i += 2) given.put(options[i], options[i + 1]);
        var out = new ByteArrayOutputStream();
        try (var printed = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            assertThat(context.getBean(ReportCommand.class).run(new Arguments(given, List.of(), printed)))
                    .isZero();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode json(String text) {
        return new ObjectMapper().readTree(text);
    }

    private static JsonNode figure(JsonNode report, String key) {
        for (JsonNode figure : report.get("figures"))
            if (figure.get("key").asString().equals(key)) return figure;
        throw new AssertionError("no figure " + key);
    }

    @Test
    void theReportHasTheFieldsOfTheContract() {
        JsonNode report = json(run("binh-thuan"));
        assertThat(report.propertyNames())
                .containsExactly(
                        "schema", "union", "year", "period", "issued", "figures", "unbound_numbers", "sections");
        assertThat(report.get("schema").asString()).isEqualTo("lienhiep.report/1");
        assertThat(report.get("union").asString()).isEqualTo("binh-thuan");
        assertThat(report.get("year").asInt()).isEqualTo(2017);
        assertThat(report.get("period").get("from").asString()).isEqualTo("2017-01-01");
        assertThat(report.get("period").get("to").asString()).isEqualTo("2017-12-31");
        assertThat(report.get("issued").isNull()).isTrue();
        assertThat(report.get("unbound_numbers").isEmpty()).isTrue();
        assertThat(report.get("sections")).allSatisfy(section -> {
            assertThat(section.propertyNames()).containsExactly("no", "title", "paragraphs");
            assertThat(section.get("paragraphs")).isNotEmpty();
        });
    }

    @Test
    void aFigureHasTheFieldsOfTheContract() {
        JsonNode report = json(run("binh-thuan"));
        assertThat(report.get("figures"))
                .allSatisfy(f -> assertThat(f.propertyNames())
                        .containsExactly(
                                "key",
                                "indicator",
                                "rule_version",
                                "filter",
                                "aggregate",
                                "unit",
                                "value",
                                "printed",
                                "previous",
                                "target",
                                "now",
                                "records_total",
                                "records"));
        JsonNode workshops = figure(report, "workshops");
        assertThat(workshops.get("rule_version").isInt()).isTrue();
        assertThat(workshops.get("filter").isObject()).isTrue();
        assertThat(workshops.get("aggregate").asString()).isEqualTo("flow");
        assertThat(workshops.get("unit").asString()).isEqualTo("cuộc");
        assertThat(workshops.get("previous").asInt()).isEqualTo(12);
        assertThat(workshops.get("now").isNull()).isTrue();
        assertThat(workshops.get("target").propertyNames()).containsExactly("direction", "value", "verdict");
        assertThat(workshops.get("target").get("direction").asString()).isEqualTo("at_least");
        assertThat(workshops.get("target").get("value").asInt()).isEqualTo(16);
        assertThat(workshops.get("target").get("verdict").asString()).isEqualTo("met");
        JsonNode row = workshops.get("records").get(0);
        assertThat(row.propertyNames()).containsExactly("type", "id", "path", "title", "on", "amount");
        assertThat(row.get("type").asString()).isEqualTo("events.event");
        assertThat(row.get("id").isString()).isTrue();
        assertThat(row.get("path").asString())
                .isEqualTo("/events/" + row.get("id").asString());
        assertThat(row.get("on").asString()).matches("2017-\\d\\d-\\d\\d");
        assertThat(row.get("amount").asInt()).isEqualTo(1);
        assertThat(figure(report, "critiques_on_time").get("previous").isNull()).isTrue();
        assertThat(figure(report, "targets").get("previous").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "critiques,TVP-01,phan_bien,5,05,5,met",
        "workshops,EVT-01,,16,16,16,met",
        "classes,EVT-02,,14,14,12,exceeded",
        "youth_entries,CON-01,,194,194,180,exceeded",
        "youth_awards,CON-02,,40,40,,",
        "national_prizes,CON-08,TTN,1,01,,",
        "technical_entries,CON-05,,128,128,120,exceeded",
        "technical_awards,CON-06,,48,48,,"
    })
    void theEightOfTheArticleStandUnderTheirKeys(
            String key, String code, String filter, int value, String printed, Integer target, String verdict) {
        JsonNode figure = figure(json(run("binh-thuan")), key);
        assertThat(figure.get("indicator").asString()).isEqualTo(code);
        assertThat(figure.get("filter").isEmpty()).isEqualTo(filter == null);
        if (filter != null) assertThat(figure.get("filter").toString()).contains(filter);
        assertThat(figure.get("value").isInt()).isTrue();
        assertThat(figure.get("value").asInt()).isEqualTo(value);
        assertThat(figure.get("printed").asString()).isEqualTo(printed);
        assertThat(figure.get("records_total").asInt()).isEqualTo(value);
        assertThat(figure.get("records")).hasSize(value);
        assertThat(figure.get("target").isNull()).isEqualTo(target == null);
        if (target != null) {
            assertThat(figure.get("target").get("value").asInt()).isEqualTo(target);
            assertThat(figure.get("target").get("verdict").asString()).isEqualTo(verdict);
        }
    }

    @Test
    void anIssuedReportKeepsItsValuesAndShowsTodaysBesideThem() {
        Year year = year();
        Visitor office = year.as("van-phong");
        String slug = unions.byId(year.union()).orElseThrow().slug();
        long id = year.number("select id from reports.report where year = 2017");
        office.submit("/reports/" + id + "/issue", "number", "03/BC-LHH").is(303);
        long workshop =
                year.number("select min(id) from events.event where kind = 'workshop' and starts_on > '2017-02-01'");
        office.submit("/events/" + workshop + "/cancellation", "cause", "error", "reason", "Nhập nhầm")
                .is(303);
        JsonNode report = json(run(slug));
        assertThat(report.get("issued").propertyNames()).containsExactly("number", "on", "sha256");
        assertThat(report.get("issued").get("number").asString()).isEqualTo("03/BC-LHH");
        assertThat(report.get("issued").get("on").asString()).isEqualTo("2018-01-12");
        assertThat(report.get("issued").get("sha256").asString()).matches("[0-9a-f]{64}");
        JsonNode workshops = figure(report, "workshops");
        assertThat(workshops.get("value").asInt()).isEqualTo(16);
        assertThat(workshops.get("now").asInt()).isEqualTo(15);
        assertThat(workshops.get("records")).hasSize(16);
        assertThat(workshops.get("target").get("verdict").asString()).isEqualTo("met");
        assertThat(figure(report, "classes").get("now").asInt()).isEqualTo(14);
        assertThat(figure(report, "youth_entries").get("records")).hasSize(194);
        assertThat(figure(report, "overdue").get("records").get(0).get("title").asString())
                .isNotEmpty();
    }

    @Test
    void aCancelledWorkshopMakesADraftSayMissed() {
        Year year = year();
        String slug = unions.byId(year.union()).orElseThrow().slug();
        long workshop =
                year.number("select min(id) from events.event where kind = 'workshop' and starts_on > '2017-02-01'");
        year.as("van-phong")
                .submit("/events/" + workshop + "/cancellation", "cause", "error", "reason", "Nhập nhầm")
                .is(303);
        JsonNode report = json(run(slug));
        assertThat(figure(report, "workshops").get("value").asInt()).isEqualTo(15);
        assertThat(figure(report, "workshops").get("target").get("verdict").asString())
                .isEqualTo("missed");
        assertThat(report.get("sections").get(0).get("paragraphs").toString())
                .contains("chưa đạt 01 trong 05 chỉ tiêu");
    }

    @Test
    void inEnglishUnitsAndPagesAreEnglish() {
        JsonNode report = json(run("binh-thuan", "lang", "en"));
        assertThat(figure(report, "workshops").get("unit").asString()).isEqualTo("workshops");
        assertThat(figure(report, "attendances").get("printed").asString()).contains(",");
    }

    @Test
    void asAPageItIsTheReportPage() {
        var html = Jsoup.parse(run("binh-thuan", "format", "html"));
        assertThat(html.select("a[data-figure=EVT-01]").first().text()).isEqualTo("16");
    }

    @Test
    void whatIsNotThereIsRefusedInWords() {
        assertThatThrownBy(() -> run("binh-thuan", "format", "odt")).isInstanceOf(Arguments.WrongUse.class);
        assertThatThrownBy(() -> run("binh-thuan", "year", "2009"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("2009");
        assertThatThrownBy(() -> run("khong-co")).isInstanceOf(Arguments.WrongUse.class);
    }
}
