package org.lienhiep.documents.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;

/** Certificates for everybody in one go. */
class PaperBatchTests extends ServedTests {

    private Year year;
    private Visitor office;
    private long edition;

    @BeforeAll
    void openTheYear() {
        year = year();
        office = year.as("van-phong");
        edition = year.number(
                "select e.edition_id from contests.entry_award a join contests.entry e on e.union_id = a.union_id"
                        + " and e.id = a.entry_id where a.decided_on is not null group by e.edition_id order by count(*) limit 1");
    }

    private String order(String... fields) {
        return office.submit("/papers/batches/new?of=contests.edition:" + edition + "&template=gcn-giai", fields)
                .is(303)
                .location()
                .replaceFirst("^.*(/papers/batches/\\d+)$", "$1");
    }

    private Page untilDone(String path) {
        Instant most = Instant.now().plus(Duration.ofSeconds(90));
        Page page = office.open(path).is(200);
        while (page.all("a[href$=/zip]").isEmpty() && Instant.now().isBefore(most)) {
            java.util.concurrent.locks.LockSupport.parkNanos(200_000_000L);
            page = office.open(path).is(200);
        }
        return page;
    }

    @Test
    void everyAuthorOfAnAwardGetsACertificateWithANumberOfItsOwn() throws Exception {
        long authors = year.number(
                "select count(*) from contests.entry_award a join contests.entry e on e.union_id = a.union_id"
                        + " and e.id = a.entry_id join contests.entry_author w on w.union_id = e.union_id and w.entry_id = e.id"
                        + " where a.decided_on is not null and a.revoked_on is null and e.edition_id = " + edition);
        assertThat(office.submit(
                                "/papers/batches/new?of=contests.edition:" + edition + "&template=gcn-giai",
                                "first_no",
                                "0")
                        .is(422)
                        .fault("first_no"))
                .isNotEmpty();
        String path = order("first_no", "8", "symbol", "GCN-BTC");
        Page done = untilDone(path);
        assertThat(done.name()).isEqualTo("papers/batch");
        assertThat(done.first(".progress progress").attr("value")).isEqualTo(Long.toString(authors));

        Page list = office.open("/papers/batches").is(200);
        assertThat(list.all("tr[data-record] a[href$='" + path + "']")).hasSize(1);
        assertThat(list.first("tr:has(a[href$='" + path + "']) .mark.ok").text())
                .isEqualTo("Đủ");

        Pdf pdf = new Pdf(office.open(path + "/pdf").is(200).bytes());
        assertThat(pdf.pages()).isEqualTo((int) authors);
        assertThat(pdf.text()).contains("Số: 08/GCN-BTC", "Số: 10/GCN-BTC");
        List<String> files = new ArrayList<>();
        try (var zip = new ZipInputStream(
                new ByteArrayInputStream(office.open(path + "/zip").is(200).bytes()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(new String(zip.readNBytes(5), java.nio.charset.StandardCharsets.US_ASCII))
                        .isEqualTo("%PDF-");
                files.add(entry.getName());
            }
        }
        assertThat(files).hasSize((int) authors).doesNotHaveDuplicates();
        long id = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
        assertThat(year.number("select count(distinct i.number) from documents.paper_issue i join documents.paper p"
                        + " on p.union_id = i.union_id and p.id = i.paper_id where p.batch_id = " + id))
                .isEqualTo(authors);
        String code = year.text("select i.code from documents.paper_issue i join documents.paper p"
                + " on p.union_id = i.union_id and p.id = i.paper_id where p.batch_id = " + id
                + " order by p.id limit 1");
        assertThat(year.anybody().open("/verify/" + code).is(200).all(".mark.ok"))
                .hasSize(1);
    }

    @Test
    void aRowThatCannotBeMadeIsNamedAndTheOthersAreMade() {
        String first = order("first_no", "500", "symbol", "GCN-A");
        untilDone(first);
        String again = order("first_no", "499", "symbol", "GCN-A");
        Page done = untilDone(again);
        assertThat(done.all("table tbody tr").size()).isGreaterThan(1);
        assertThat(done.first("table tbody tr").text()).contains("500/GCN-A");
    }

    @Test
    void aBatchThatWasStoppedGoesOnWhereItEnded() {
        String path = order("first_no", "900", "symbol", "GCN-B");
        Page page = office.open(path).is(200);
        if (!page.all("form[action$=/stop]").isEmpty())
            office.fill(page, "form[action$=/stop]").is(303);
        Instant most = Instant.now().plus(Duration.ofSeconds(30));
        while (office.open(path).all("form[action$=/stop]").size() > 0
                && Instant.now().isBefore(most)) java.util.concurrent.locks.LockSupport.parkNanos(200_000_000L);
        Page halted = office.open(path).is(200);
        if (!halted.all("form[action$=/resumption]").isEmpty())
            office.fill(halted, "form[action$=/resumption]").is(303);
        untilDone(path);
        long id = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
        assertThat(year.number(
                        "select count(*) from documents.paper_batch_member where paper_id is null and batch_id = "
                                + id))
                .isZero();
        assertThat(year.number(
                        "select count(*) - count(distinct member_id) from documents.paper where batch_id = " + id))
                .isZero();
    }
}
