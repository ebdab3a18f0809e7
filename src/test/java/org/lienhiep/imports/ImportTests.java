package org.lienhiep.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Year;
import org.lienhiep.web.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** Many records come in by one path: judged row by row, inserted as a set, all or nothing. */
class ImportTests extends ServedTests {

    @Autowired
    private Imports imports;

    @Autowired
    private List<ImportType> types;

    @Autowired
    @Qualifier("ownerDataSource")
    private DataSource owner;

    private Year year;

    @BeforeAll
    void openTheYear() {
        year = year();
    }

    private ImportResult read(String type, String file) {
        return read(type, file, false);
    }

    private ImportResult read(String name, String file, boolean dryRun) {
        ImportType type =
                types.stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
        ImportResult result = year.run(() -> imports.run(type, new StringReader(file), dryRun));
        factsMustBeTrue(year.union());
        return result;
    }

    @Test
    void rowsComeInWithDaysOfEitherKindAndTheFigureMoves() {
        long before = year.figure("EVT-01");
        var result = read("events", """
                code,kind,title,starts_on,ends_on,held_on,participants
                t1,workshop,Hội thảo nhập từ tệp,2017-05-04,2017-05-04,2017-05-06,40
                t2,workshop,"Tên có dấu phẩy, và ""nháy\""",04/06/2017,05/06/2017,06/06/2017,41
            """);
        assertThat(result.wrong()).isEmpty();
        assertThat(result.added()).isEqualTo(2);
        assertThat(year.figure("EVT-01")).isEqualTo(before + 2);
    }

    @Test
    void theSameFileAgainChangesNothing() {
        String file = "code,full_name\nlan-hai,Nguyễn Thị Lặp\n";
        assertThat(read("people", file).added()).isEqualTo(1);
        var again = read("people", file);
        assertThat(again.added()).isZero();
        assertThat(again.same()).isEqualTo(1);
        assertThat(again.wrong()).isEmpty();
    }

    @Test
    void oneWrongRowKeepsAllOutAndEveryFaultIsNamedWithItsRow() {
        var result = read("events", """
                code,kind,title,starts_on,ends_on
                u1,workshop,Đúng,2017-05-04,2017-05-04
                u2,picnic,Sai loại,2017-05-04,2017-05-04
                u3,workshop,,2017-05-04,2017-05-04
                u4,workshop,Ngày không có,2017-02-30,2017-05-04
                u1,workshop,Trùng mã,2017-05-04,2017-05-04
                """);
        assertThat(result.added()).isZero();
        assertThat(result.wrong())
                .extracting(RowVerdict::row, RowVerdict::field, RowVerdict::message)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(3, "kind", "imports.no-choice"),
                        org.assertj.core.groups.Tuple.tuple(4, "title", "imports.missing"),
                        org.assertj.core.groups.Tuple.tuple(5, "starts_on", "imports.not-date"),
                        org.assertj.core.groups.Tuple.tuple(6, "code", "imports.twice"));
        assertThat(year.number("select count(*) from events.event where code = 'u1'"))
                .isZero();
        assertThat(result.wrong()).allMatch(v -> Texts.has(v.message()));
    }

    @Test
    void aLoadPlansTheChecksOfItsKeysOnceAndWhatFollowsPlansByValueAgain() {
        ImportType people = types.stream()
                .filter(t -> t.name().equals("people"))
                .findFirst()
                .orElseThrow();
        String within = year.run(() -> {
            imports.run(people, new StringReader("code,full_name\nke-hoach,Lê Một Lần\n"), false);
            return jdbc.sql("show plan_cache_mode").query(String.class).single();
        });
        assertThat(within).isEqualTo("auto");
        assertThat(year.text("show plan_cache_mode")).isEqualTo("force_custom_plan");
    }

    @Test
    void whatOrganisationsWereComesInAndGoesOutAsTheSameFile() {
        read("organisations", """
                code,name,short_name,kind
                cu-moi,Hội Điện lạnh (minh hoạ),HĐL,association
                cap-tren,Sở Công thương (minh hoạ),SCT,agency
                """);
        var overlap = read("organisation_names", """
                organisation,name,short_name,from_on,to_on
                cu-moi,Hội Cơ lạnh,HCL,,2010-05-01
                cu-moi,Hội Máy lạnh,HML,2009-01-01,2015-01-01
                cu-moi,Hội Ngược,HN,2014-01-01,2013-01-01
                """);
        assertThat(overlap.wrong())
                .extracting(RowVerdict::row, RowVerdict::message)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(3, "imports.names-overlap"),
                        org.assertj.core.groups.Tuple.tuple(4, "directory.end-order"));
        String names = """
                organisation,name,short_name,from_on,to_on
                cu-moi,Hội Cơ lạnh,HCL,,2010-05-01
                cu-moi,Hội Máy lạnh,HML,2010-05-01,2015-01-01
                """;
        assertThat(read("organisation_names", names).added()).isEqualTo(2);
        assertThat(read("organisation_names", names).same()).isEqualTo(2);
        String present = "select valid_from::text from directory.organisation_title t join directory.organisation o"
                + " on o.union_id = t.union_id and o.id = t.organisation_id where o.code = 'cu-moi' and t.valid_to = 'infinity'";
        assertThat(year.text(present)).isEqualTo("2015-01-01");
        assertThat(read(
                                "organisation_links",
                                "organisation,kind,other,from_on,to_on\ncu-moi,parent,cap-tren,2010-05-01,\n")
                        .added())
                .isEqualTo(1);
        assertThat(read("organisation_links", "organisation,kind,other,from_on\ncu-moi,parent,cu-moi,2010-05-01\n")
                        .wrong())
                .extracting(RowVerdict::message)
                .contains("directory.link-self");
        String left = "organisation,left_on,reason\ncu-moi,2017-06-01,Giải thể\n";
        assertThat(read("leavings", left).added()).isEqualTo(1);
        assertThat(read("leavings", left).same()).isEqualTo(1);
        year.run(() -> jdbc.sql("delete from directory.organisation_title where short_name in ('HCL', 'HML')")
                .update());
        assertThat(year.text(present)).isEqualTo("-infinity");
        assertThat(year.number("select count(*) from directory.organisation_start where start like 'hoi co lanh%'"))
                .isZero();
    }

    @Test
    void aReferenceToNobodyIsNamed() {
        var result = read("person_posts", "person,organisation,post,from_on\nkhong-ai,khong-dau,Chủ tịch,2017-01-01\n");
        assertThat(result.wrong()).extracting(RowVerdict::field).containsExactlyInAnyOrder("person", "organisation");
    }

    @Test
    void aReferenceToAnotherUnionsRecordIsToNobody() {
        long others = unions.bySlug("demo-hai").orElseThrow().id();
        String code = org.lienhiep.runtime.CurrentUnion.call(
                others,
                () -> transaction.execute(s -> jdbc.sql(
                                "select code from directory.organisation where code not like '%hoi%' order by id desc"
                                        + " limit 1")
                        .query(String.class)
                        .single()));
        read("people", "code,full_name\nrieng,Trần Văn Riêng\n");
        read("organisations", "code,name,short_name,kind\nrieng-to-chuc,Tổ chức riêng,TCR,other\n");
        assertThat(read(
                                "person_posts",
                                "person,organisation,post,from_on\nrieng,khac-" + code + ",Ủy viên,2017-01-01\n")
                        .wrong())
                .isNotEmpty();
    }

    @Test
    void aRecordThatDiffersFromTheOneKeptIsNotOverwritten() {
        read("people", "code,full_name\nkhac,Lê Văn Khác\n");
        var result = read("people", "code,full_name\nkhac,Lê Văn Đổi\n");
        assertThat(result.wrong()).extracting(RowVerdict::message).containsExactly("imports.differs");
        assertThat(year.number("select count(*) from directory.person where full_name = 'Lê Văn Khác'"))
                .isEqualTo(1);
    }

    @Test
    void aDryRunJudgesAndKeepsNothing() {
        var result = read("people", "code,full_name\nthu,Phạm Thử\n", true);
        assertThat(result.added()).isEqualTo(1);
        assertThat(year.number("select count(*) from directory.person where code = 'thu'"))
                .isZero();
    }

    @Test
    void anUnknownColumnIsNamed() {
        assertThatThrownBy(() -> read("people", "code,full_name,salary\na,b,1\n"))
                .isInstanceOf(Imports.UnknownColumn.class)
                .hasMessage("salary");
    }

    @Test
    void everyColumnHasAVietnameseLabelThatTheHeadMayCarryInstead() {
        Set<String> without = types.stream()
                .flatMap(t -> t.columns().stream())
                .map(ImportColumn::name)
                .filter(c -> !Texts.has("imports.column." + c))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        assertThat(without).isEmpty();
        var result = read("people", "Mã,Họ và tên,Ngày sinh\nnhan,Đỗ Thị Nhãn,05/03/1980\n");
        assertThat(result.wrong()).isEmpty();
        assertThat(result.added()).isEqualTo(1);
    }

    @Test
    void everyFileOfTheDemonstrationComesBackAsItWentIn() {
        for (ImportType type : types) {
            var file = new org.springframework.core.io.ClassPathResource("demo/" + type.name() + ".csv");
            if (!file.exists()) continue;
            ImportResult again = year.run(() -> {
                try (var in =
                        new java.io.InputStreamReader(file.getInputStream(), java.nio.charset.StandardCharsets.UTF_8)) {
                    return imports.run(type, in, true);
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            assertThat(again.wrong()).as(type.name()).isEmpty();
            assertThat(again.added()).as(type.name()).isZero();
            assertThat(again.same()).as(type.name()).isEqualTo(again.rows());
        }
    }

    @Test
    void hostileCellsAreWordsAndNothingMore() {
        var result = read(
                "people",
                "code,full_name\n"
                        + "x1,\"=cmd|' /C calc'!A0\"\n"
                        + "x2,'); drop table directory.person;--\n"
                        + "x3,<script>alert(1)</script>\n");
        assertThat(result.added()).isEqualTo(3);
        assertThat(as("van-phong").open("/people").status()).isEqualTo(200);
    }

    /** Beside a COPY of the same rows into the same table, which only the owner may do under row security. */
    @Test
    @Tag("long")
    void aHundredThousandPeopleComeInWithinThreeTimesTheirCopy() throws Exception {
        List<String> rows = IntStream.range(0, 100_000)
                .mapToObj(i -> "n" + i + ",Nguyễn Văn " + (char) ('A' + i % 26) + i + ",19" + (50 + i % 50) + "-03-0"
                        + (1 + i % 9))
                .toList();
        String file = "code,full_name,born_on\n" + String.join("\n", rows) + "\n";
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
            Year fresh = year();
            double copy = seconds(() -> copied(fresh.union(), rows));
            ImportType people = types.stream()
                    .filter(t -> t.name().equals("people"))
                    .findFirst()
                    .orElseThrow();
            double ours = seconds(() -> assertThat(fresh.run(() -> imports.run(people, new StringReader(file), false))
                            .added())
                    .isEqualTo(100_000));
            best = Math.min(best, ours / copy);
        }
        assertThat(best).isLessThan(3);
    }

    private static double seconds(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }

    private void copied(long union, List<String> rows) {
        String lines = rows.stream()
                .map(r -> union + "\t" + r.replace(',', '\t') + "\t"
                        + org.lienhiep.directory.VietnameseNames.personKey(r.split(",", -1)[1])
                                .replace("\\", "")
                        + "\t" + org.lienhiep.directory.VietnameseNames.fold(r.split(",", -1)[1]) + "\n")
                .collect(Collectors.joining());
        try (var connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            connection
                    .unwrap(org.postgresql.PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy directory.person (union_id, code, full_name, born_on, sort_key, fold) from stdin",
                            new StringReader(lines));
            connection.rollback();
        } catch (java.sql.SQLException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
