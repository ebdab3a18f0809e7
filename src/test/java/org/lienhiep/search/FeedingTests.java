package org.lienhiep.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Year;
import org.lienhiep.runtime.CurrentUnion;
import org.springframework.beans.factory.annotation.Autowired;

/** The index follows what is committed, and is mended or made anew where it does not. */
class FeedingTests extends ServedTests {

    @Autowired
    private Feeding feeding;

    @Autowired
    private Indexes indexes;

    @Autowired
    private Outbox outbox;

    private Year year;

    @BeforeAll
    void openTheYear() {
        year = year();
        catchUp();
    }

    @Test
    void aCorrectedEventIsFoundByItsNewName() {
        long event = year.id("events.event", "sk-033");
        String record = "events.event:" + event;
        assertThat(found("Nuôi ong lấy mật")).contains(record);
        year.as("van-phong")
                .submit("/events/" + event + "/edit", "title", "Kỹ thuật nuôi dông cát")
                .is(303);
        catchUp();
        assertThat(found("nuoi dong cat")).first().isEqualTo(record);
        assertThat(found("Nuôi ong lấy mật")).doesNotContain(record);
    }

    @Test
    void anEventEnteredInErrorIsNoLongerFound() {
        long event = year.id("events.event", "sk-030");
        assertThat(found("Tưới tiết kiệm cho cây tiêu")).contains("events.event:" + event);
        year.as("van-phong")
                .submit("/events/" + event + "/cancellation", "cause", "error", "reason", "Nhập nhầm")
                .is(303);
        catchUp();
        assertThat(found("Tưới tiết kiệm cho cây tiêu")).doesNotContain("events.event:" + event);
    }

    @Test
    void aDecisionFollowsItsDocument() {
        long document = year.number("select id from documents.document where number = '2954/QĐ-UBND'");
        year.run(() -> {
            jdbc.sql("update documents.document set subject = 'Khen thưởng lò gạch xanh' where id = :id")
                    .param("id", document)
                    .update();
            outbox.changed("documents.document", List.of(document));
            return true;
        });
        catchUp();
        assertThat(found("lò gạch xanh"))
                .containsExactlyInAnyOrder(
                        "assignments.decision:"
                                + year.number("select id from assignments.decision where document_id = " + document),
                        "documents.document:" + document);
    }

    @Test
    void whatIsNotCommittedIsNotFound() {
        long event = year.id("events.event", "sk-029");
        assertThatThrownBy(() -> year.run(() -> {
                    jdbc.sql("update events.event set title = 'Chuyện không thành' where id = :id")
                            .param("id", event)
                            .update();
                    outbox.changed("events.event", List.of(event));
                    throw new IllegalStateException("taken back");
                }))
                .hasMessage("taken back");
        catchUp();
        assertThat(found("chuyện không thành")).doesNotContain("events.event:" + event);
    }

    @Test
    void aMergedPersonIsFoundAsTheOneThatRemains() {
        long stays = year.number("select id from directory.person where full_name = 'Hồ Quốc Tài' order by id limit 1");
        long goes =
                year.number("select id from directory.person where full_name = 'Huỳnh Hữu Sơn' order by id limit 1");
        var office = year.as("van-phong");
        var pair = office.open("/directory/duplicates/people/" + stays + "/" + goes)
                .is(200);
        List<String> kept = new ArrayList<>(List.of("keep", "one", "reason", "Một người hai tên"));
        pair.all("form.conflict input[type=radio][value=one]").eachAttr("name").stream()
                .filter(name -> !kept.contains(name))
                .forEach(name -> kept.addAll(List.of(name, "one")));
        if (!pair.all("[name=together]").isEmpty()) kept.addAll(List.of("together", "true"));
        office.fill(pair, "form.conflict", kept.toArray(String[]::new)).is(303);
        catchUp();
        assertThat(found("Huỳnh Hữu Sơn"))
                .contains("directory.person:" + stays)
                .doesNotContain("directory.person:" + goes);
    }

    @Test
    void anImportedRecordIsFound() {
        year.run(() -> {
            jdbc.sql("""
                    insert into directory.person (code, full_name, sort_key, fold)
                    values ('moi-01', 'Tạ Thị Ngát Hương', 'x', 'ta thi ngat huong')
                    """).update();
            outbox.changed("imports.people", List.of(0L));
            return true;
        });
        catchUp();
        assertThat(found("Tạ Thị Ngát Hương")).first().asString().startsWith("directory.person:");
    }

    @Test
    void verifyMendsWhatDiffersAndALostIndexIsMadeAnew() {
        mend();
        assertThat(mend()).isEqualTo(new Feeding.Mended(0, true));
        UnionIndex index = indexes.of(year.union()).orElseThrow();
        index.remove("figures.indicator:EVT-01");
        index.remove("directory.person:" + year.id("directory.person", "cg-002"));
        index.commit(index.reach().orElseThrow());
        assertThat(indexes.readOnly(year.union())).doesNotContainKey("figures.indicator:EVT-01");
        assertThat(mend()).isEqualTo(new Feeding.Mended(2, true));
        index.clear();
        index.commit(new UnionIndex.Reach("another", "0", 0));
        catchUp();
        assertThat(found("Trần Đức Thành")).isNotEmpty();
        assertThat(found("EVT-01")).contains("figures.indicator:EVT-01");
    }

    private List<String> found(String words) {
        return year.as("van-phong")
                .open("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .is(200)
                .records();
    }

    private void catchUp() {
        CurrentUnion.call(year.union(), () -> {
            feeding.catchUp();
            return true;
        });
    }

    private Feeding.Mended mend() {
        return CurrentUnion.call(year.union(), feeding::mend);
    }
}
