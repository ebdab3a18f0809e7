package org.lienhiep.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.runtime.Arguments;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** {@code figures}: what scripts rely on, field by field. */
class FiguresCommandTests extends ServedTests {

    private static final Map<String, String> YEAR =
            Map.of("union", "binh-thuan", "from", "2017-01-01", "to", "2017-12-31");

    private String run(Map<String, String> more) throws IOException {
        Map<String, String> options = new TreeMap<>(YEAR);
        options.putAll(more);
        var bytes = new ByteArrayOutputStream();
        try (var out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            assertThat(context.getBean(FiguresCommand.class).run(new Arguments(options, List.of(), out)))
                    .isZero();
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private JsonNode json(Map<String, String> more) throws IOException {
        Map<String, String> options = new TreeMap<>(more);
        options.put("format", "json");
        JsonNode answer = new ObjectMapper().readTree(run(options));
        assertThat(answer.get("schema").asString()).isEqualTo("lienhiep.figures/1");
        return answer.get("figures");
    }

    @Test
    void aFigureHasExactlyTheFieldsOfTheContract() throws IOException {
        JsonNode figure = json(Map.of("indicator", "CON-01")).get(0);
        assertThat(figure.propertyNames())
                .containsExactlyInAnyOrder(
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
                        "records_total");
        assertThat(figure.get("indicator").asString()).isEqualTo("CON-01");
        assertThat(figure.get("rule_version").asInt()).isEqualTo(1);
        assertThat(figure.get("filter").isObject()).isTrue();
        assertThat(figure.get("aggregate").asString()).isEqualTo("flow");
        assertThat(figure.get("unit").asString()).isEqualTo("sản phẩm");
        assertThat(figure.get("value").isIntegralNumber()).isTrue();
        assertThat(figure.get("value").asInt()).isEqualTo(194);
        assertThat(figure.get("printed").asString()).isEqualTo("194");
        assertThat(figure.get("previous").asInt()).isEqualTo(162);
        assertThat(figure.get("target").get("direction").asString()).isEqualTo("at_least");
        assertThat(figure.get("target").get("value").asInt()).isEqualTo(180);
        assertThat(figure.get("target").get("verdict").asString()).isEqualTo("exceeded");
        assertThat(figure.get("now").isNull()).isTrue();
        assertThat(figure.get("records_total").asInt()).isEqualTo(194);
    }

    @Test
    void withRecordsEveryRowIsThereAndOpensItsPage() throws IOException {
        JsonNode records =
                json(Map.of("indicator", "EVT-01", "records", "true")).get(0).get("records");
        assertThat(records.size()).isEqualTo(16);
        for (JsonNode row : records) {
            assertThat(row.propertyNames()).containsExactlyInAnyOrder("type", "id", "path", "title", "on", "amount");
            assertThat(row.get("id").isString()).isTrue();
            assertThat(row.get("on").asString()).matches("2017-\\d\\d-\\d\\d");
            as("van-phong").open(row.get("path").asString()).is(200);
        }
    }

    @Test
    void everyFigureOfTheCatalogueIsThereWithItsWholeList() throws IOException {
        JsonNode figures = json(Map.of("records", "true"));
        assertThat(figures.size())
                .isEqualTo(context.getBean(Indicators.class).all().size());
        for (JsonNode figure : figures) {
            assertThat(figure.get("records").size())
                    .as(figure.get("indicator").asString())
                    .isEqualTo(figure.get("records_total").asInt());
        }
    }

    @Test
    void asCsvItHasTheHeadsOfTheContract() throws IOException {
        var figures = rows(run(Map.of("format", "csv")));
        assertThat(figures.getFirst().getParser().getHeaderNames())
                .containsExactly("indicator", "name", "unit", "from", "to", "value", "printed", "records_total");
        assertThat(figures).anySatisfy(row -> {
            assertThat(row.get("indicator")).isEqualTo("EVT-03");
            assertThat(row.get("value")).isEqualTo("2");
            assertThat(row.get("printed")).isEqualTo("02");
            assertThat(row.get("from")).isEqualTo("2017-01-01");
        });
        var records = rows(run(Map.of("format", "csv", "records", "true", "indicator", "CON-06")));
        assertThat(records.getFirst().getParser().getHeaderNames())
                .containsExactly("indicator", "type", "id", "path", "title", "on", "amount");
        assertThat(records).hasSize(48);
    }

    private static List<CSVRecord> rows(String text) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))
                .getRecords();
    }

    @Test
    void itSpeaksBothLanguagesAndATableIsTheDefault() throws IOException {
        assertThat(run(Map.of("indicator", "CON-01"))).matches("(?s)CON-01 +194 sản phẩm\\R");
        assertThat(run(Map.of("indicator", "CON-01", "lang", "en"))).matches("(?s)CON-01 +194 entries\\R");
    }

    @ParameterizedTest
    @CsvSource({"format,xml", "indicator,EVT-99", "from,2017-13-01", "from,2018-01-01", "to,mai", "union,khong-co"})
    void wrongUseIsSaidBeforeAnythingIsCounted(String option, String value) {
        assertThatThrownBy(() -> run(Map.of(option, value)))
                .isInstanceOf(Arguments.WrongUse.class)
                .hasMessageContaining(value);
    }
}
