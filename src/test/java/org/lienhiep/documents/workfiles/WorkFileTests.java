package org.lienhiep.documents.workfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;

/** A file is opened for a matter, filled in order, closed when it is done, and handed in to the archive with its list. */
class WorkFileTests extends ServedTests {

    private static final String LIST = "/documents/work-files";

    private Year year;
    private Visitor office;

    @BeforeAll
    void openTheYear() {
        year = year();
        office = year.as("van-phong");
    }

    private String open(String title, String on, String keeping) {
        Page saved = office.submit(
                LIST + "/new", "title", title, "opened_on", on, "keeping", keeping, "holder", "Trần Thị Hà");
        return LIST + "/" + end(saved.is(303).location());
    }

    private static String end(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Page put(String file, String document, String... more) {
        var fields = new ArrayList<>(List.of("document", document));
        fields.addAll(List.of(more));
        return office.submit(file + "/entries/new", fields.toArray(String[]::new));
    }

    private String document(String code) {
        return Long.toString(year.id("documents.document", code));
    }

    private List<String> inside(String file) {
        return year.run(() -> jdbc.sql("select d.code from documents.work_file_entry e join documents.document d"
                        + " on d.union_id = e.union_id and d.id = e.document_id"
                        + " where e.work_file_id = :file and e.taken_out_on is null order by e.place")
                .param("file", Long.valueOf(end(file)))
                .query(String.class)
                .list());
    }

    private String entry(String file, String code) {
        return year.text("select e.id from documents.work_file_entry e where e.work_file_id = " + end(file)
                + " and e.document_id = " + document(code) + " and e.taken_out_on is null");
    }

    @Test
    void aFileIsFilledInOrderClosedAndHandedInWithItsList() {
        String file = open("Hồ sơ giao nhiệm vụ 2017", "05/01/2017", "20");
        assertThat(office.open(file).is(200).first("h1").text()).matches("Hồ sơ \\d\\d/2017");
        put(file, document("qd-3476")).is(303);
        put(file, document("qd-3690")).is(303);
        put(file, "", "by_number", " 3476/qđ-ubnd ").is(422);
        put(file, document("bc-2016"), "place", "1").is(303);
        assertThat(inside(file)).containsExactly("bc-2016", "qd-3476", "qd-3690");
        office.submit(file + "/entries/" + entry(file, "qd-3690") + "/place", "place", "2")
                .is(303);
        assertThat(inside(file)).containsExactly("bc-2016", "qd-3690", "qd-3476");
        Page out = office.submit(file + "/entries/" + entry(file, "bc-2016") + "/removal", "reason", "");
        assertThat(out.is(422).fault("reason")).isNotEmpty();
        office.submit(file + "/entries/" + entry(file, "bc-2016") + "/removal", "reason", "Để nhầm hồ sơ")
                .is(303);
        assertThat(inside(file)).containsExactly("qd-3690", "qd-3476");
        assertThat(office.open(file).text()).contains("Để nhầm hồ sơ");
        assertThat(office.open("/documents/" + document("qd-3690")).records())
                .contains("documents.work_file:" + end(file));

        Page printed = office.open(file + "/contents").is(200);
        assertThat(printed.name()).isEqualTo("documents/contents");
        assertThat(printed.total()).isEqualTo(2);
        assertThat(printed.records())
                .containsExactly(
                        "documents.document:" + document("qd-3690"), "documents.document:" + document("qd-3476"));

        office.submit(file + "/closing", "closed_on", "10/01/2017", "sheets", "12")
                .is(303);
        assertThat(office.open(LIST + "?state=due").records()).contains("documents.work_file:" + end(file));
        assertThat(office.open(file).all("dd").eachText()).contains("Quá hạn nộp lưu 10/01/2018");
        put(file, document("bc-2016")).is(422);
        office.submit(file + "/edit", "title", "Đổi sau khi kết thúc").is(422);

        Page form = office.open("/documents/work-files/deposits/new?file=" + end(file));
        Page early = office.fill(form, "main form", "receiver", "Trung tâm Lưu trữ", "on_day", "09/01/2017");
        assertThat(early.is(422).fault("on_day")).contains("10/01/2017");
        String deposit = "/documents/work-files/deposits/"
                + end(office.fill(form, "main form", "receiver", "Trung tâm Lưu trữ", "on_day", "11/01/2018")
                        .is(303)
                        .location());
        assertThat(office.open(deposit + "/contents").records()).containsExactly("documents.work_file:" + end(file));
        assertThat(office.open(LIST + "?state=in").records()).contains("documents.work_file:" + end(file));
        office.submit(file + "/reopening", "reason", "Mở lại").is(422);
        office.submit(file + "/handover", "holder", "Người khác", "reason", "Nghỉ")
                .is(422);
        office.submit(deposit + "/withdrawal", "reason", "Nộp nhầm").is(303);
        office.submit(deposit + "/withdrawal", "reason", "Nộp nhầm").is(422);
        assertThat(office.open(LIST + "?state=due").records()).contains("documents.work_file:" + end(file));
        office.submit(file + "/reopening", "reason", "Còn việc").is(303);
        assertThat(office.open(LIST + "?state=open").records()).contains("documents.work_file:" + end(file));
    }

    @Test
    void whoHeldAFileStaysAndWhatIsKeptBrieflyIsNotHandedIn() {
        String file = open("Hồ sơ sự vụ", "02/01/2018", "2");
        Page nobody = office.submit(file + "/handover", "holder", "", "held_by", "", "reason", "Nghỉ");
        assertThat(nobody.is(422).fault("holder")).isNotEmpty();
        assertThat(office.submit(file + "/handover", "holder", "Lê Văn Tư", "from_on", "01/01/2018", "reason", "x")
                        .is(422)
                        .fault("from_on"))
                .contains("02/01/2018");
        office.submit(file + "/handover", "holder", "Lê Văn Tư", "reason", "Chuyển công tác")
                .is(303);
        assertThat(office.open(file).all("dd").eachText()).contains("Lê Văn Tư");
        assertThat(office.open(file).text()).contains("Trần Thị Hà");
        assertThat(office.submit(file + "/closing").is(422).fault("closed_on")).contains("chưa có văn bản");
        office.submit("/documents/" + document("qd-3690") + "/work-files/new", "work_file", end(file))
                .is(303);
        assertThat(office.submit("/documents/" + document("qd-3690") + "/work-files/new", "work_file", end(file))
                        .is(422)
                        .fault("work_file"))
                .contains("đã có");
        office.submit(file + "/closing", "closed_on", "11/01/2018").is(303);
        assertThat(office.open(LIST + "?state=due").records()).doesNotContain("documents.work_file:" + end(file));
        Page refused = office.post(
                "/documents/work-files/deposits",
                List.of(
                        "_csrf",
                        office.token(),
                        "file",
                        end(file),
                        "on_day",
                        "12/01/2018",
                        "giver",
                        "A",
                        "receiver",
                        "B"));
        refused.is(422);
        assertThat(year.number("select count(*) from documents.deposit_file where work_file_id = " + end(file)))
                .isZero();
    }

    @Test
    void twoChangesOfOneFileMeetAndNothingIsLost() {
        String file = open("Hồ sơ hai người sửa", "03/01/2018", "10");
        Visitor other = year.as("van-phong");
        Page mine = office.open(file + "/edit");
        other.submit(file + "/edit", "title", "Người kia sửa").is(303);
        office.fill(mine, "main form[method=post]", "title", "Tôi sửa").is(409);
        assertThat(year.text("select title from documents.work_file where id = " + end(file)))
                .isEqualTo("Người kia sửa");
        office.submit(file + "/edit", "opened_on", "03/01/2017").is(422);
        office.submit(LIST + "/new", "title", "", "opened_on", "mai", "holder", "")
                .is(422);
    }

    @Test
    void manyWhoOpenAtOnceGetANumberEachAndNoneIsLeftOut() throws Exception {
        Set<String> numbers = new HashSet<>();
        List<Future<String>> opened = new ArrayList<>();
        try (var people = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 12; i++) {
                String title = "Cùng lúc " + i;
                opened.add(people.submit(() -> open(title, "04/01/2016", "5")));
            }
        }
        for (Future<String> one : opened) numbers.add(end(one.get()));
        assertThat(numbers).hasSize(12);
        assertThat(
                        year.text(
                                "select string_agg(number::text, ' ' order by number) from documents.work_file where year = 2016"))
                .isEqualTo("1 2 3 4 5 6 7 8 9 10 11 12");
    }

    @Test
    void filesAreForThoseOfTheUnionAlone() {
        String file = open("Hồ sơ riêng", "05/01/2018", "10");
        year.as("lanh-dao").open(file).is(200);
        year.as("lanh-dao").open(file + "/closing").is(403);
        year.as("hoi").open(LIST).is(404);
        year.as("hoi").open(file).is(404);
        ofTheSecondUnion().open(file).is(404);
        office.open(LIST + "/99999999").is(404);
        office.open(file + "/entries/99999999/removal").is(404);
    }
}
