package org.lienhiep.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;

/** A list comes in by a page: columns guessed, rows judged and mended, entered at once or not at all, and taken out again. */
class ImportCentreTests extends ServedTests {

    private Year year;
    private Visitor office;

    @BeforeAll
    void openTheYear() {
        year = year();
        office = year.as("van-phong");
    }

    private String bring(String type, String list) {
        Page answer = office.submit("/imports/new", "type", type, "pasted", list);
        return path(answer.is(303));
    }

    private static String path(Page answer) {
        return answer.location().replaceFirst("^(https?://[^/]+)?/nam-\\d+", "");
    }

    private Page say(String path, String name, String value) {
        return office.post(
                path + "/corrections",
                List.of("_csrf", office.token(), "_key", UUID.randomUUID().toString(), name, value));
    }

    private Page enter(String path, String without) {
        return office.post(
                path + "/entry",
                List.of("_csrf", office.token(), "_key", UUID.randomUUID().toString(), "without", without));
    }

    private Page undo(String path) {
        return office.post(
                path + "/undoing",
                List.of("_csrf", office.token(), "_key", UUID.randomUUID().toString()));
    }

    private String export(String type) {
        return new String(office.open("/imports/types/" + type + ".csv").is(200).bytes(), StandardCharsets.UTF_8);
    }

    private long people(String name) {
        return year.number("select count(*) from directory.person where full_name = '" + name + "'");
    }

    @Test
    void aListOfPeopleIsUnderstoodJudgedMendedAndEntered() {
        String path = bring("people", """
                DANH SÁCH
                STT\tHọ tên\tNS\tGiới tính\tĐơn vị công tác
                1\tNguyễn Nhập Một\t5/3/74\tNam\tHội A
                2\tNguyễn Nhập Hai\t31/2/1970\tnữ\tHội A
                3\tNguyễn Nhập Ba\t05/13/1977\tNam\tHội B
                Tổng cộng: 3
                """);
        Page page = office.open(path).is(200);
        assertThat(page.all("tr[data-row]").eachAttr("data-row")).containsExactly("4", "5");
        assertThat(page.first("#f-head_row").val()).isEqualTo("2");
        assertThat(enter(path, "").status()).isEqualTo(422);
        assertThat(people("Nguyễn Nhập Một")).isZero();
        say(path, "c4_2", "28/2/1970").is(303);
        say(path, "all", "born_on|imports.month-13|0").is(303);
        assertThat(office.open(path).all("tr[data-row] .field.wrong")).isEmpty();
        enter(path, "").is(303);
        assertThat(year.text("select born_on from directory.person where full_name = 'Nguyễn Nhập Ba'"))
                .isEqualTo("1977-05-13");
        assertThat(year.text("select born_on || gender from directory.person where full_name = 'Nguyễn Nhập Hai'"))
                .isEqualTo("1970-02-28female");
        assertThat(say(path, "c3_1", "Khác").status()).isEqualTo(422);
    }

    @Test
    void anUndoneEntryLeavesTheExportAsItWasByteByByte() {
        String before = export("events");
        long held = year.figure("EVT-01");
        String path = bring("events", """
                code,kind,title,starts_on,ends_on,held_on,participants
                h-1,workshop,Hội thảo sẽ hoàn tác,2017-05-04,2017-05-04,2017-05-06,40
                h-2,workshop,Hội thảo sẽ hoàn tác hai,2017-05-05,2017-05-05,2017-05-06,41
                """);
        enter(path, "").is(303);
        assertThat(year.figure("EVT-01")).isEqualTo(held + 2);
        assertThat(export("events")).isNotEqualTo(before);
        office.submit(path + "/undoing").is(303);
        assertThat(export("events")).isEqualTo(before);
        assertThat(year.figure("EVT-01")).isEqualTo(held);
        assertThat(undo(path).status()).isEqualTo(422);
    }

    @Test
    void peopleGoOutWithWhatTheDatabaseKeepsBehindThem() {
        String before = export("people");
        String path = bring("people", "Họ và tên\tNgày sinh\nLê Hoàn Tác\t01/02/1980\nLê Hoàn Tác Hai\t02/02/1980\n");
        enter(path, "").is(303);
        undo(path).is(303);
        assertThat(export("people")).isEqualTo(before);
        assertThat(year.number("select count(*) from directory.person_start where start like 'le hoan tac%'"))
                .isZero();
    }

    @Test
    void anEntryIsNotUndoneOnceARecordWasChangedOrIsUsed() {
        String path = bring("people", "Mã\tHọ và tên\ndoi-1\tVõ Đã Sửa\ndoi-2\tVõ Được Nhắc\n");
        enter(path, "").is(303);
        long changed = year.id("directory.person", "doi-1");
        office.submit("/people/" + changed + "/edit", "degree", "Tiến sĩ").is(303);
        String posts = bring(
                "person_posts",
                "Người\tTổ chức\tChức vụ\tTừ ngày\ndoi-2\t" + year.text("select min(code) from directory.organisation")
                        + "\tỦy viên\t01/01/2017\n");
        enter(posts, "").is(303);
        Page asked = office.open(path + "/undoing").is(200);
        assertThat(asked.records())
                .containsExactlyInAnyOrder(
                        "directory.person:" + changed, "directory.person:" + year.id("directory.person", "doi-2"));
        assertThat(undo(path).status()).isEqualTo(422);
        assertThat(people("Võ Đã Sửa")).isEqualTo(1);
        undo(posts).is(303);
        assertThat(office.open(path + "/undoing").records()).containsExactly("directory.person:" + changed);
    }

    @Test
    void afterThirtyDaysAnEntryIsClosed() {
        String path = bring("people", "Họ và tên\nĐinh Quá Hạn\n");
        enter(path, "").is(303);
        year.run(() -> jdbc.sql("update imports.entry set at = now() - interval '31 days' where batch_id = "
                        + path.substring(path.lastIndexOf('/') + 1))
                .update());
        assertThat(undo(path).status()).isEqualTo(422);
        assertThat(people("Đinh Quá Hạn")).isEqualTo(1);
    }

    @Test
    void somebodyWhoIsThereAlreadyIsOfferedAndAPersonDecides() {
        enter(bring("people", "Họ và tên\tNgày sinh\nHà Thị Trùng\t12/05/1974\n"), "")
                .is(303);
        String path = bring("people", "Họ và tên\tNgày sinh\nHa Thi Trung\t12/5/1974\nHà Thị Trùng\t13/5/1974\n");
        Page page = office.open(path);
        assertThat(page.all("tr[data-row]").eachAttr("data-row")).containsExactly("2");
        assertThat(enter(path, "").status()).isEqualTo(422);
        String same = page.all("tr[data-row=2] button").eachAttr("value").getFirst();
        assertThat(same).startsWith("d2=is:");
        say(path, "_set", same).is(303);
        enter(path, "").is(303);
        assertThat(people("Ha Thi Trung")).isZero();
        assertThat(people("Hà Thị Trùng")).isEqualTo(2);
    }

    @Test
    void aRowTwiceInTheListIsNamedAndLeftOutOrKept() {
        String path = bring("people", "Họ và tên\tNgày sinh\nTạ Hai Lần\t1/1/1990\nTạ Hai Lần\t01/01/1990\n");
        assertThat(office.open(path).all("tr[data-row]").eachAttr("data-row")).containsExactly("3");
        say(path, "all", "full_name|imports.like-row|0").is(303);
        enter(path, "").is(303);
        assertThat(people("Tạ Hai Lần")).isEqualTo(1);
    }

    @Test
    void wrongRowsMayBeLeftOutByTheirNumber() {
        String path = bring("people", "Họ và tên\tNgày sinh\nMạc Vào\t1/1/1990\nMạc Bỏ\t45/1/1990\n");
        enter(path, "wrong").is(303);
        assertThat(people("Mạc Vào")).isEqualTo(1);
        assertThat(people("Mạc Bỏ")).isZero();
    }

    @Test
    void aColumnThatTheListLacksIsAskedForOnce() {
        String path = bring("events", "Tên hội thảo\tNgày\nHội thảo thiếu loại\t4/5/2017\n");
        assertThat(office.open(path).all(".turn")).hasSize(1);
        assertThat(enter(path, "").status()).isEqualTo(422);
        Page page = office.open(path);
        String day = page.first("#f-p4 option:contains(Ngày)").val();
        office.fill(page, "form[action$=/columns]", "v1", "workshop", "p5", day).is(303);
        enter(path, "").is(303);
        assertThat(year.text("select kind || ends_on from events.event where title = 'Hội thảo thiếu loại'"))
                .isEqualTo("workshop2017-05-04");
    }

    @Test
    void organisationsAreMeantByTheirNamesAndTheNearestAreOffered() {
        String name = year.text(
                "select name from directory.organisation_name where kind = 'association' order by id limit 1");
        long person = year.number("select min(id) from directory.person");
        String code = year.text("select code from directory.person where id = " + person);
        String list = "Người\tTổ chức\tChức vụ\tTừ ngày\n" + code + "\t" + name.toUpperCase(java.util.Locale.ROOT)
                + "\tThử một\t01/01/2016\n" + code + "\t" + name + "x\tThử hai\t02/01/2016\n";
        String path = bring("person_posts", list);
        Page page = office.open(path);
        assertThat(page.all("tr[data-row]").eachAttr("data-row")).containsExactly("3");
        assertThat(page.all("tr[data-row=3] button").eachAttr("value")).contains("c3_1=" + name);
        say(path, "_set", "c3_1=" + name).is(303);
        enter(path, "").is(303);
    }

    @Test
    void theExportOfEveryTypeComesBackAsTheSameRows() {
        for (String type : List.of(
                "people", "organisations", "events", "event_bodies", "entries", "tasks", "targets", "honours")) {
            byte[] book =
                    office.open("/imports/types/" + type + ".xlsx").is(200).bytes();
            Page answer = office.upload(
                    office.open("/imports/new"), "main form[method=post]", "file", type + ".xlsx", book, "type", type);
            Page page = office.open(path(answer.is(303)) + "?tab=same").is(200);
            assertThat(page.all("p.filters a").eachText())
                    .as(type)
                    .first()
                    .asString()
                    .endsWith(" 0");
            long rows = export(type).lines().count() - 1;
            assertThat(page.first("table").attr("data-total")).as(type).isEqualTo(Long.toString(rows));
        }
    }

    @Test
    void theSamePressTwiceTakesTheListInOnce() {
        Page form = office.open("/imports/new");
        long before = year.number("select count(*) from imports.batch");
        Page first = office.fill(form, "main form[method=post]", "pasted", "Họ và tên\nÂu Hai Lần\n");
        Page second = office.fill(form, "main form[method=post]", "pasted", "Họ và tên\nÂu Hai Lần\n");
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(year.number("select count(*) from imports.batch")).isEqualTo(before + 1);
    }

    @Test
    void anEmptyFormAndAnEmptyListSayWhatIsMissing() {
        office.submit("/imports/new").is(422).fault("file");
        office.submit("/imports/new", "pasted", "\t\n\t\n").is(422).fault("file");
    }

    @Test
    void aListPutAsideIsNotEntered() {
        String path = bring("people", "Họ và tên\nBùi Bỏ Đi\n");
        office.fill(office.open(path), "form[action$=/withdrawal]").is(303);
        assertThat(enter(path, "").status()).isEqualTo(422);
        assertThat(people("Bùi Bỏ Đi")).isZero();
    }

    @Test
    void onlyTheOfficeBringsListsIn() {
        for (String other : List.of("hoi", "so-nganh", "lanh-dao", "quan-tri")) {
            assertThat(year.as(other).open("/imports").status()).as(other).isEqualTo(404);
        }
    }

    @Test
    void aLongListIsWorkedOnAfterTheAnswer() throws InterruptedException {
        StringBuilder list = new StringBuilder("Họ và tên\tNgày sinh\n");
        for (int i = 0; i < 6_000; i++) list.append("Người Dài ").append(i).append("\t01/02/1980\n");
        String before = export("people");
        String path = bring("people", list.toString());
        await(path, "judged_version = version");
        enter(path, "").is(303);
        await(path, "exists (select 1 from imports.entry e where e.batch_id = b.id)");
        assertThat(year.number("select count(*) from directory.person where full_name like 'Người Dài %'"))
                .isEqualTo(6_000);
        undo(path).is(303);
        await(path, "exists (select 1 from imports.undoing u where u.batch_id = b.id)");
        assertThat(export("people")).isEqualTo(before);
    }

    private void await(String path, String condition) throws InterruptedException {
        String id = path.substring(path.lastIndexOf('/') + 1);
        for (int i = 0; i < 400; i++) {
            office.open(path).is(200);
            if (year.number("select count(*) from imports.batch b where id = " + id + " and " + condition) == 1) return;
            Thread.sleep(300);
        }
        throw new AssertionError("not done: " + condition);
    }
}
