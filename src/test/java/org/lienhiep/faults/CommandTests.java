package org.lienhiep.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lienhiep.cast.ScratchFolders;
import org.lienhiep.cast.ServerProcess;
import org.lienhiep.cast.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands as people and scripts use them: what they print, how they end, what they refuse. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandTests {

    private static final Map<String, String> PLAIN = Map.of();

    private Path data;

    @BeforeAll
    void fillTheDemonstration() {
        data = ScratchFolders.fresh("commands");
        ServerProcess.start(data, "--demo").close();
    }

    private ServerProcess.Ended run(String... words) {
        String[] all = java.util.Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--data";
        all[words.length + 1] = data.toString();
        return ServerProcess.run(PLAIN, all);
    }

    @Test
    void verifyComparesFactsAndFiles() {
        var ended = run("verify");
        assertThat(ended.out()).matches("facts=\\d+ differ=0 files=\\d+ broken=0\n");
        assertThat(ended.code()).isZero();
    }

    @Test
    void aCommandJoinsARunningServerAndASecondServerIsRefused() {
        try (var server = ServerProcess.start(data)) {
            assertThat(run("verify", "--union", "binh-thuan").code()).isZero();
            var second = ServerProcess.run(PLAIN, "start", "--port", "0", "--data", data.toString());
            assertThat(second.code()).isEqualTo(1);
            assertThat(second.out()).isEmpty();
            assertThat(lastLine(second.err())).contains("đang được một máy chủ khác dùng");
            assertThat(new Visitor(server.url(), () -> {})
                            .open("/health")
                            .is(200)
                            .text())
                    .isEqualTo("{\"status\":\"up\"}");
        }
    }

    @Test
    void twoServersOnTwoFoldersDoNotMeet() {
        Path other = ScratchFolders.fresh("commands-other");
        try (var one = ServerProcess.start(data);
                var two = ServerProcess.start(other)) {
            assertThat(new Visitor(one.url(), () -> {}).open("/binh-thuan/").status())
                    .isEqualTo(200);
            assertThat(new Visitor(two.url(), () -> {}).open("/").is(302).location())
                    .endsWith("/setup");
        }
    }

    @Test
    void anOrphanedDatabaseIsRecognisedAndItsDataKept() {
        ServerProcess.start(data).kill();
        var ended = run(
                "figures",
                "--union",
                "binh-thuan",
                "--from",
                "2017-01-01",
                "--to",
                "2017-12-31",
                "--indicator",
                "EVT-01",
                "--format",
                "csv");
        assertThat(ended.out().lines())
                .contains("EVT-01,Hội thảo khoa học đã tổ chức,cuộc,2017-01-01,2017-12-31,16,16,16");
    }

    @Test
    void theDatabaseIsDurableAndChecked() throws Exception {
        try (var server = ServerProcess.start(data);
                var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:"
                                + Files.readString(data.resolve("postgres/port"))
                                        .strip() + "/lienhiep",
                        "lienhiep_app",
                        Files.readString(data.resolve("postgres/lienhiep_app.secret"))
                                .strip());
                var statement = connection.createStatement()) {
            assertThat(server.url()).isNotEmpty();
            for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"}) {
                var row = statement.executeQuery("show " + setting);
                row.next();
                assertThat(row.getString(1)).as(setting).isEqualTo("on");
            }
            var jit = statement.executeQuery("show jit");
            jit.next();
            assertThat(jit.getString(1)).isEqualTo("off");
        }
    }

    @Test
    void aDatabaseThatMayLoseCommitsIsRefused() throws IOException {
        Path conf = data.resolve("postgres/data/postgresql.conf");
        String before = Files.readString(conf);
        try {
            Files.writeString(conf, before + "\nfsync = off\n");
            var ended = ServerProcess.run(PLAIN, "start", "--port", "0", "--data", data.toString());
            assertThat(ended.code()).isEqualTo(1);
            assertThat(lastLine(ended.err())).contains("fsync = off");
        } finally {
            Files.writeString(conf, before);
        }
    }

    @Test
    void aDatabaseOfOnesOwnServesTheSameAndARoleWithTooManyRightsIsRefused() throws Exception {
        try (var server = ServerProcess.start(data)) {
            assertThat(server.url()).isNotEmpty();
            Map<String, String> own = ownDatabase();
            assertThat(ServerProcess.run(own, "verify").out()).contains("differ=0");
            Map<String, String> asOwner = new HashMap<>(own);
            asOwner.put("LIENHIEP_DB_USER", own.get("LIENHIEP_DB_OWNER_USER"));
            asOwner.put("LIENHIEP_DB_PASSWORD", own.get("LIENHIEP_DB_OWNER_PASSWORD"));
            var refused = ServerProcess.run(asOwner, "verify");
            assertThat(refused.code()).isEqualTo(1);
            assertThat(lastLine(refused.err())).contains("ops/roles.sql");
        }
    }

    private Map<String, String> ownDatabase() throws IOException, SQLException {
        Path home = data.resolve("postgres");
        Map<String, String> environment = new HashMap<>();
        environment.put(
                "LIENHIEP_DB_URL",
                "jdbc:postgresql://127.0.0.1:"
                        + Files.readString(home.resolve("port")).strip() + "/lienhiep");
        for (String[] role :
                new String[][] {{"", "lienhiep_app"}, {"OWNER_", "lienhiep_owner"}, {"NATIONAL_", "lienhiep_national"}
                }) {
            environment.put("LIENHIEP_DB_" + role[0] + "USER", role[1]);
            environment.put(
                    "LIENHIEP_DB_" + role[0] + "PASSWORD",
                    Files.readString(home.resolve(role[1] + ".secret")).strip());
        }
        return environment;
    }

    @Test
    void wrongUseEndsWithTwoAndOneLine() {
        for (String[] words : new String[][] {
            {"figures", "--union", "binh-thuan"},
            {"figures", "--union", "binh-thuan", "--from", "hôm qua", "--to", "2017-12-31"},
            {"report", "--union", "nowhere", "--year", "2017", "--format", "json"},
            {"report", "--union", "binh-thuan", "--year", "hai", "--format", "json"},
            {"report", "--union", "binh-thuan", "--year", "2017", "--format", "odt"},
            {"import", "--union", "binh-thuan", "--type", "nothing", "x.csv"},
            {"start", "--port", "many"},
            {"nonsense"},
            {"start", "--nonsense"}
        }) {
            var ended = run(words);
            assertThat(ended.code())
                    .as("%s: %s", String.join(" ", words), ended.err())
                    .isEqualTo(2);
            assertThat(ended.out()).isEmpty();
            assertThat(lastLine(ended.err())).startsWith("Chưa đúng cách dùng: ");
            assertThat(ended.err()).doesNotContain("\tat ");
        }
    }

    @Test
    void aReportThatIsNotThereEndsWithOne() {
        var ended = run("report", "--union", "binh-thuan", "--year", "1999", "--format", "json");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines().filter(l -> l.contains("1999"))).hasSize(1);
    }

    @Test
    void theReportAsJsonHasTheFormThatScriptsRelyOn() {
        var ended = run("report", "--union", "binh-thuan", "--year", "2017", "--format", "json");
        assertThat(ended.code()).isZero();
        JsonNode report = JsonMapper.shared().readTree(ended.out());
        assertThat(report.propertyNames())
                .containsExactly(
                        "schema", "union", "year", "period", "issued", "figures", "unbound_numbers", "sections");
        assertThat(report.path("schema").asString()).isEqualTo("lienhiep.report/1");
        assertThat(report.path("issued").isNull()).isTrue();
        JsonNode workshops = figure(report, "workshops");
        assertThat(workshops.propertyNames())
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
                        "records");
        assertThat(workshops.path("value").isNumber()).isTrue();
        assertThat(workshops.path("target").toString())
                .isEqualTo("{\"direction\":\"at_least\",\"value\":16,\"verdict\":\"met\"}");
        assertThat(workshops.path("records").get(0).propertyNames())
                .containsExactly("type", "id", "path", "title", "on", "amount");
        Map<String, Integer> eight = Map.of(
                "critiques",
                5,
                "workshops",
                16,
                "classes",
                14,
                "youth_entries",
                194,
                "youth_awards",
                40,
                "national_prizes",
                1,
                "technical_entries",
                128,
                "technical_awards",
                48);
        eight.forEach((key, value) -> {
            assertThat(figure(report, key).path("value").asInt()).as(key).isEqualTo(value);
            assertThat(figure(report, key).path("records").size()).as(key).isEqualTo(value);
        });
        assertThat(figure(report, "critiques").path("filter").toString()).isEqualTo("{\"type\":\"phan_bien\"}");
        assertThat(figure(report, "critiques").path("printed").asString()).isEqualTo("05");
    }

    @Test
    void everyRecordOfTheReportOpensForItsOfficeAndForNoOther() {
        var report = JsonMapper.shared()
                .readTree(run("report", "--union", "binh-thuan", "--year", "2017", "--format", "json")
                        .out());
        try (var server = ServerProcess.start(data)) {
            Visitor office = signedIn(server, "binh-thuan", "van-phong");
            Visitor stranger = signedIn(server, "demo-hai", "van-phong-2");
            report.path("figures")
                    .forEach(figure -> figure.path("records").forEach(record -> {
                        String path = record.path("path").asString();
                        office.open(path).is(200);
                        stranger.open(path).is(404);
                    }));
        }
    }

    private static Visitor signedIn(ServerProcess server, String slug, String username) {
        Visitor visitor = new Visitor(server.url() + "/" + slug, () -> {});
        visitor.submit("/sign-in", "username", username, "password", "lienhiep-2017")
                .is(303);
        return visitor;
    }

    private static JsonNode figure(JsonNode report, String key) {
        for (JsonNode figure : report.path("figures")) {
            if (figure.path("key").asString().equals(key)) return figure;
        }
        throw new AssertionError("no figure " + key);
    }

    private static String lastLine(String text) {
        return text.lines().filter(l -> !l.isBlank()).reduce((a, b) -> b).orElse("");
    }
}
