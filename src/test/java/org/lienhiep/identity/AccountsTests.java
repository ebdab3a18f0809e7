package org.lienhiep.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;

/** The office looks after the accounts: makes them, shuts them, hands out passwords that work once. */
class AccountsTests extends ServedTests {

    private Year year;
    private String slug;

    @BeforeAll
    void openTheYear() {
        year = year();
        slug = unions.byId(year.union()).orElseThrow().slug();
    }

    private Visitor office() {
        return year.as("van-phong");
    }

    private long organisation(String kind) {
        return year.number("select min(id) from directory.organisation_name where kind = '" + kind + "'");
    }

    private Page makes(String username, String role, String organisation) {
        return office().submit(
                        "/admin/accounts/new",
                        "username",
                        username,
                        "name",
                        "Lê Thị Mới",
                        "role",
                        role,
                        "organisation",
                        organisation);
    }

    private String path(String username) {
        return "/admin/accounts/" + year.number("select id from identity.account where username = '" + username + "'");
    }

    @Test
    void aNewAccountGetsAPasswordThatIsShownOnceAndMustBeChanged() {
        String name = "moi." + slug;
        String shown = makes(name, "LEADER", "").is(200).one(".password").text();
        assertThat(shown).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
        assertThat(office().open(path(name)).is(200).text()).doesNotContain(shown);

        Visitor fresh = visitor(slug);
        fresh.submit("/sign-in", "username", name, "password", shown).is(303);
        assertThat(fresh.open("/desk").is(302).location()).endsWith("/account");
        assertThat(fresh.open("/account").is(200).all(".warn")).hasSize(1);
        String own = "mat-khau-cua-rieng-toi";
        fresh.submit("/account", "old", shown, "password", own, "again", own).is(303);
        fresh.open("/desk").is(200);
    }

    @Test
    void theFormSentTwiceShowsThePasswordOnce() {
        Page form = office().open("/admin/accounts/new");
        String[] fields = {"username", "hai-lan." + slug, "name", "Hai Lần", "role", "EXPERT", "organisation", ""};
        office().fill(form, "main form[method=post]", fields).is(200).one(".password");
        Page again = office().fill(form, "main form[method=post]", fields).is(303);
        assertThat(again.location()).endsWith(path("hai-lan." + slug));
    }

    @Test
    void whoSpeaksForABodyMustNameIt() {
        String association = Long.toString(organisation("association"));
        String agency = Long.toString(organisation("agency"));
        assertThat(makes("a." + slug, "ASSOCIATION", "").is(422).fault("organisation"))
                .isNotEmpty();
        assertThat(makes("a." + slug, "ASSOCIATION", agency).is(422).fault("organisation"))
                .isNotEmpty();
        assertThat(makes("a." + slug, "OFFICE", association).is(422).fault("organisation"))
                .isNotEmpty();
        makes("a." + slug, "ASSOCIATION", association).is(200);
        makes("p." + slug, "PARTNER", agency).is(200);
        assertThat(office().open(path("a." + slug)).all("dd").eachText())
                .contains(
                        office().open("/organisations/" + association).one("h1").text());
    }

    @Test
    void faultsStandBesideTheirFieldsAndNothingTypedIsLost() {
        Page page = makes("Tên Có Dấu", "EXPERT", "").is(422);
        assertThat(page.fault("username")).isNotEmpty();
        assertThat(page.one("input[name=name]").val()).isEqualTo("Lê Thị Mới");
        assertThat(page.one("select[name=role] option[selected]").val()).isEqualTo("EXPERT");
        assertThat(page.one(".summary a").attr("href")).isEqualTo("#f-username");
        assertThat(page.one("#f-username").attr("aria-invalid")).isEqualTo("true");
        assertThat(makes("van-phong-" + slug, "EXPERT", "").is(422).fault("username"))
                .isNotEmpty();
    }

    @Test
    void aShutAccountIsOutAtOnceAndComesBackWhenOpened() {
        Visitor expert = signIn(slug, "chuyen-gia-" + slug);
        expert.open("/desk").is(200);
        String path = path("chuyen-gia-" + slug);
        assertThat(office().open(path + "/disabling").is(200).one(".read").text())
                .contains("chuyen-gia-" + slug);
        office().submit(path + "/disabling").is(303);
        expert.open("/desk").is(302);
        visitor(slug)
                .submit("/sign-in", "username", "chuyen-gia-" + slug, "password", PASSWORD)
                .is(422);
        assertThat(office().open("/admin").is(200).all("tr.out a").eachText()).contains("chuyen-gia-" + slug);
        office().submit(path + "/disabling").is(422);

        office().submit(path + "/enabling").is(303);
        signIn(slug, "chuyen-gia-" + slug).open("/desk").is(200);
        office().submit(path + "/enabling").is(422);
        assertThat(office().open(path).all(".part tbody tr")).hasSize(2);
    }

    @Test
    void aForgottenPasswordIsReplacedByTheOffice() {
        Visitor before = signIn(slug, "trung-tam-" + slug);
        String shown = office().submit(path("trung-tam-" + slug) + "/password-reset")
                .is(200)
                .one(".password")
                .text();
        before.open("/desk").is(302);
        visitor(slug)
                .submit("/sign-in", "username", "trung-tam-" + slug, "password", PASSWORD)
                .is(422);
        visitor(slug)
                .submit("/sign-in", "username", "trung-tam-" + slug, "password", shown)
                .is(303);
    }

    @Test
    void nobodyShutsTheirOwnAccountNorResetsIt() {
        String own = path("van-phong-" + slug);
        assertThat(office().open(own).is(200).all(".actions a")).isEmpty();
        Page refused = office().submit(own + "/disabling").is(422);
        assertThat(refused.name()).isEqualTo("error/422");
        office().submit(own + "/password-reset").is(422);
        office().open("/desk").is(200);
    }

    @Test
    void theLastTwoWhoManageAccountsCannotShutEachOther() {
        Year other = year();
        String there = unions.byId(other.union()).orElseThrow().slug();
        Visitor office = other.as("van-phong");
        Visitor administrator = other.as("quan-tri");
        var first = CompletableFuture.supplyAsync(() -> shuts(other, office, "quan-tri-" + there));
        var second = CompletableFuture.supplyAsync(() -> shuts(other, administrator, "van-phong-" + there));
        assertThat(List.of(first.join(), second.join())).containsOnlyOnce(303);
        assertThat(other.number("select count(*) from identity.account where role in ('OFFICE', 'ADMIN')"
                        + " and disabled_at is null"))
                .isEqualTo(1);
    }

    private int shuts(Year of, Visitor who, String username) {
        long id = of.number("select id from identity.account where username = '" + username + "'");
        String key = UUID.randomUUID().toString();
        return who.post("/admin/accounts/" + id + "/disabling", List.of("_csrf", who.token(), "_key", key))
                .status();
    }

    @Test
    void onlyOfficeAndAdministratorSeeTheAccounts() {
        for (String name : List.of("lanh-dao", "hoi", "so-nganh")) {
            year.as(name).open("/admin").is(404);
            year.as(name).open(path("hoi-" + slug)).is(404);
        }
        year.as("quan-tri").open("/admin").is(200);
        office().open("/admin/accounts/999999999").is(404);
        long elsewhere = unions.bySlug("binh-thuan").orElseThrow().id();
        assertThat(elsewhere).isNotEqualTo(year.union());
    }
}
