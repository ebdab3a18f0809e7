package org.lienhiep.associations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;

/** Terms: entered, corrected, prolonged on a document, followed up, taken back; and who is overdue because of it. */
class TermTests extends ServedTests {

    private Year year;
    private Visitor office;

    @BeforeAll
    void openTheYear() {
        year = year();
        office = year.as("van-phong");
    }

    @Test
    void aTermIsAtMostFiveYearsAndTheLawIsNamed() {
        String form = "/associations/" + organisation("hoi-17") + "/terms/new";
        Page long45 = office.submit(form, "ordinal", "9", "starts_on", "15/06/2017", "ends_on", "16/06/2022")
                .is(422);
        assertThat(long45.fault("ends_on")).contains("45/2010/NĐ-CP", "15/06/2022");
        assertThat(long45.first("[name=starts_on]").val()).isEqualTo("15/06/2017");
        Page future =
                office.submit(form, "ordinal", "9", "starts_on", "15/06/2019").is(422);
        assertThat(future.fault("starts_on")).isNotEmpty();
        Page taken = office.submit(form, "ordinal", "4", "starts_on", "15/06/2017", "ends_on", "15/06/2022")
                .is(422);
        assertThat(taken.fault("ordinal")).contains("IV");
        Page early = office.submit(form, "ordinal", "5", "starts_on", "15/06/2010", "ends_on", "15/06/2014")
                .is(422);
        assertThat(early.fault("starts_on")).contains("15/06/2014");
    }

    @Test
    void theDayAfterTheTermEndsItsAssociationIsOverdueByName() {
        long organisation = organisation("hoi-15");
        long before = overdue();
        office.submit("/associations/terms/" + term("nk-15") + "/edit", "ends_on", "11/01/2018")
                .is(303);
        assertThat(overdue()).isEqualTo(before + 1);
        assertThat(office.open("/associations/" + organisation)
                        .first("[data-record] .mark.late")
                        .text())
                .contains("1");
        office.submit("/associations/terms/" + term("nk-15") + "/edit", "ends_on", "12/01/2018")
                .is(303);
        assertThat(overdue()).isEqualTo(before);
    }

    @Test
    void anExtensionNeedsItsDocumentAndEndsTheOverdue() {
        long term = term("nk-20");
        long before = overdue();
        String form = "/associations/terms/" + term + "/extension";
        assertThat(office.submit(form, "until_on", "30/06/2018").is(422).fault("document_id"))
                .isNotEmpty();
        String document = Long.toString(year.number("select min(id) from documents.document"));
        Page early = office.submit(form, "until_on", "01/10/2017", "document_id", document)
                .is(422);
        assertThat(early.fault("until_on")).contains("02/10/2017");
        assertThat(office.submit(form, "until_on", "30/06/2018", "document_id", "999999")
                        .is(422)
                        .fault("document_id"))
                .isNotEmpty();

        Page shown = office.follow(office.submit(form, "until_on", "30/06/2018", "document_id", document));
        assertThat(shown.all(".mark.soon").text()).contains("30/06/2018");
        assertThat(shown.all("a[href$=/documents/" + document + "]")).hasSize(1);
        assertThat(overdue()).isEqualTo(before - 1);

        office.submit("/associations/terms/" + term + "/extension/withdrawal", "withdrawn_reason", "Ghi nhầm hội")
                .is(303);
        assertThat(overdue()).isEqualTo(before);
    }

    @Test
    void theReasonAndTheNextStepStandOnTheTimeLineAndWhatWasAgreedBeforeStays() {
        long term = term("nk-07");
        String form = "/associations/terms/" + term + "/step";
        assertThat(office.submit(form, "step", "").is(422).fault("step")).isNotEmpty();
        Page shown = office.follow(office.submit(
                form,
                "reason",
                "lost_contact",
                "note",
                "từ 3/2017",
                "step",
                "Gặp chi hội trưởng",
                "due_on",
                "22/01/2018"));
        assertThat(shown.all("section tbody tr td").eachText())
                .contains("Gặp chi hội trưởng, 22/01/2018", "Đôn đốc ban chấp hành lập hồ sơ đại hội");
        Page line = office.open("/associations?state=overdue");
        assertThat(line.one("[data-record='directory.organisation:" + organisation("hoi-07") + "']")
                        .text())
                .contains("Gặp chi hội trưởng, 22/01/2018")
                .contains("mất liên lạc: từ 3/2017");
    }

    @Test
    void aTermEnteredInErrorIsTakenBackWithAReasonAndCountsNoMore() {
        long term = term("nk-09");
        long before = overdue();
        String form = "/associations/terms/" + term + "/withdrawal";
        assertThat(office.submit(form, "withdrawn_reason", " ").is(422).fault("withdrawn_reason"))
                .isNotEmpty();
        Page shown = office.open(form);
        Page taken = office.fill(shown, "main form[method=post]", "withdrawn_reason", "Nhập nhầm hội")
                .is(303);
        Page again = office.fill(shown, "main form[method=post]", "withdrawn_reason", "Nhập nhầm hội")
                .is(303);
        assertThat(again.location()).isEqualTo(taken.location());
        assertThat(overdue()).isEqualTo(before - 1);
        office.open("/associations/terms/" + term).is(404);
        assertThat(office.open("/associations?state=none").records())
                .contains("directory.organisation:" + organisation("hoi-09"));
        assertThat(year.number("select count(*) from associations.term where id = " + term
                        + " and withdrawn_reason = 'Nhập nhầm hội' and withdrawn_by is not null"))
                .isOne();
    }

    @Test
    void anOldTermWithoutACongressIsNotOverdueOnceTheNextHasBegun() {
        long organisation = organisation("hoi-16");
        long before = overdue();
        office.submit("/associations/" + organisation + "/terms/new", "ordinal", "6", "starts_on", "02/12/2017")
                .is(303);
        assertThat(overdue()).isEqualTo(before - 1);
        assertThat(overdueOn("2017-12-01")).isEqualTo(overdueOn("2017-12-02") + 1);
        assertThat(office.open("/associations/" + organisation)
                        .all("[data-record^=associations.term]")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void whoComesSecondSeesBothVersionsAndMayTakeEither() {
        String path = "/associations/terms/" + term("nk-19") + "/edit";
        Page mine = office.open(path).is(200);
        office.submit(path, "ends_on", "14/08/2021").is(303);
        Page conflict = office.fill(mine, "main form[method=post]", "ends_on", "13/08/2021")
                .is(409);
        assertThat(conflict.all("main table tbody tr")).hasSize(1);
        assertThat(conflict.first("main table").text()).contains("14/08/2021", "13/08/2021");
        assertThat(office.open(path).first("[name=ends_on]").val()).isEqualTo("14/08/2021");
    }

    @Test
    void onlyTheOfficeChangesTermsAndOnlyItsOwn() {
        String path = "/associations/terms/" + term("nk-10");
        year.as("lanh-dao").open(path).is(200);
        year.as("lanh-dao").open(path + "/edit").is(403);
        assertThat(year.as("lanh-dao").open(path).all(".actions a")).isEmpty();
        year.as("hoi").open(path + "/step").is(403);
        year.as("chuyen-gia").open(path).is(404);
        ofTheSecondUnion().open(path).is(404);
        ofTheSecondUnion().open(path + "/edit").is(404);
        ofTheSecondUnion().open("/associations/" + organisation("hoi-10")).is(404);
        office.open("/associations/" + year.id("directory.organisation", "so-nn"))
                .is(404);
    }

    private long term(String code) {
        return year.id("associations.kept_term", code);
    }

    private long organisation(String code) {
        return year.id("directory.organisation", code);
    }

    private long overdue() {
        return overdueOn("2018-01-12");
    }

    private long overdueOn(String day) {
        return Long.parseLong(office.open("/figures/ORG-09?from=2017-01-01&to=" + day)
                .is(200)
                .first("[data-figure=ORG-09]")
                .attr("data-value"));
    }
}
