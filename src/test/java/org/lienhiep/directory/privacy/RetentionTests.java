package org.lienhiep.directory.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;
import org.springframework.beans.factory.annotation.Autowired;

/** What was kept long enough comes to the desk by itself and is closed by the office. */
class RetentionTests extends ServedTests {

    @Autowired
    private Retention retention;

    private Year year;
    private Visitor office;

    @BeforeAll
    void openTheYear() {
        year = year();
        office = year.as("van-phong");
    }

    private List<String> desk() {
        return office.open("/desk").is(200).records();
    }

    @Test
    void waysToReachAuthorsAreClosedWhenTheirTimeIsOver() {
        String author = year.text("""
                select min(a.person_id) from contests.entry_author a join directory.person p on p.union_id = a.union_id and p.id = a.person_id
                where p.degree = '' and not exists (
                    select 1 from contests.entry_award w where w.union_id = a.union_id and w.entry_id = a.entry_id)
                """);
        office.submit("/people/" + author + "/edit", "phone", "0912345678").is(303);
        Page none = office.open("/privacy/retention/contest-reach").is(200);
        assertThat(none.total()).isZero();
        assertThat(desk()).doesNotContain("directory.retention_closing:contest-reach");
        rule(year, "privacy.keep.contest-reach", "2018-01-01", "0");
        assertThat(office.open("/privacy/retention/contest-reach").total()).isEqualTo(1);
        year.run(() -> {
            retention.count();
            return true;
        });
        assertThat(desk()).contains("directory.retention_closing:contest-reach");
        Page faults = office.submit("/privacy/retention/contest-reach/closing", "reason", "");
        assertThat(faults.is(422).fault("sure")).isNotEmpty();
        year.hasty("van-phong")
                .submit("/privacy/retention/contest-reach/closing", "reason", "Hết hạn", "sure", "true")
                .is(303);
        assertThat(year.text("select phone from directory.person where id = " + author))
                .isEmpty();
        assertThat(desk()).doesNotContain("directory.retention_closing:contest-reach");
        assertThat(office.open("/privacy/retention").first("main").text()).contains("1 hồ sơ");
        office.open("/privacy/retention/nothing-such").is(404);
        assertThat(office.open("/privacy/register").total()).isGreaterThan(8);
    }

    @Test
    void cellsOfListsLeaveTwoMonthsAfterTheirEntry() {
        year.run(() -> jdbc.sql("insert into imports.batch (upload, type, name, bytes, sha256, today, at)"
                        + " values (gen_random_uuid(), 'people', 'cu.csv', 1, 'x', '2017-01-02', '2017-01-02')")
                .update());
        year.run(() -> jdbc.sql("insert into imports.line (batch_id, row_no, cells)"
                        + " select id, 2, 'Một' || chr(31) || 'Hai' from imports.batch where name = 'cu.csv'")
                .update());
        office.submit("/privacy/retention/list-cells/closing", "reason", "Hết hạn", "sure", "true")
                .is(303);
        assertThat(year.text("select replace(l.cells, chr(31), '|') from imports.line l join imports.batch b"
                        + " on b.union_id = l.union_id and b.id = l.batch_id where b.name = 'cu.csv'"))
                .isEqualTo("–|–");
        assertThat(year.number("select count(*) from imports.withdrawal w join imports.batch b"
                        + " on b.union_id = w.union_id and b.id = w.batch_id where b.name = 'cu.csv'"))
                .isEqualTo(1);
        assertThat(office.open("/privacy/retention/list-cells").is(200).total()).isZero();
        String batch = year.text("select id from imports.batch where name = 'cu.csv'");
        office.open("/imports/" + batch).is(200);
    }
}
