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

    private static String link(Page handedOver) {
        String url = handedOver.is(200).one("a.link-url").attr("href");
        return url.substring(url.indexOf("/links/"));
    }

    /** Opens a link as the person does who got it: looks, presses the button, chooses a password. */
    private Page chooses(Visitor visitor, String link, String password) {
        Page start = visitor.fill(visitor.open(link).is(200), "main form[method=post]")
                .is(303);
        Page form = visitor.follow(start).is(200);
        return visitor.fill(form, "main form[method=post]", "password", password, "again", password);
    }

    @Test
    void whoeverIsInvitedChoosesTheirOwnPassword() {
        String name = "moi." + slug;
        Page handed = makes(name, "LEADER", "").is(200);
        assertThat(handed.one(".password").text()).matches("([a-z2-9]{4}-){6}[a-z2-9]{2}");
        assertThat(handed.all("svg.qr path")).hasSize(2);
        String link = link(handed);
        assertThat(office().open(path(name)).is(200).text()).doesNotContain(link);
        assertThat(office().open("/admin")
                        .all("tr:contains(" + name + ") .mark")
                        .text())
                .isEqualTo("Đã mời, chờ đặt mật khẩu");

        Visitor fresh = visitor(slug);
        String own = "mat-khau-cua-rieng-toi";
        assertThat(chooses(fresh, link, "ngan").is(422).fault("password")).isNotEmpty();
        Page done = chooses(fresh, link, own).is(303);
        assertThat(fresh.follow(done).is(200).all(".notice")).hasSize(1);
        fresh.submit("/sign-in", "username", name, "password", own).is(303);
        fresh.open("/desk").is(200);
        // the link has had its one use
        assertThat(visitor(slug).open(link).is(404).name()).isEqualTo("identity/link-ended");
        office().submit(path(name) + "/invitation").is(422);
    }

    @Test
    void anInvitedAccountHasNoPasswordThatOpensIt() {
        String name = "chua-co." + slug;
        makes(name, "EXPERT", "");
        for (String password : List.of("", " ", "nobody", "lienhiep-2017")) {
            visitor(slug)
                    .submit("/sign-in", "username", name, "password", password)
                    .is(422);
        }
    }

    @Test
    void aLostInvitationIsReplacedAndTheOldOneEnds() {
        String name = "lac." + slug;
        String old = link(makes(name, "EXPERT", ""));
        String fresh = link(office().submit(path(name) + "/invitation"));
        visitor(slug).open(old).is(404);
        chooses(visitor(slug), fresh, "mat-khau-cua-rieng-toi").is(303);
    }

    @Test
    void theFormSentTwiceMakesOneAccountAndShowsItsLinkOnce() {
        Page form = office().open("/admin/accounts/new");
        String[] fields = {"username", "hai-lan." + slug, "name", "Hai Lần", "role", "EXPERT", "organisation", ""};
        office().fill(form, "main form[method=post]", fields).is(200).one("a.link-url");
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
    void aForgottenPasswordIsReplacedThroughALinkOfTheOffice() {
        Visitor before = signIn(slug, "trung-tam-" + slug);
        String link = link(office().submit(path("trung-tam-" + slug) + "/password-reset"));
        before.open("/desk").is(302);
        visitor(slug)
                .submit("/sign-in", "username", "trung-tam-" + slug, "password", PASSWORD)
                .is(422);
        Visitor owner = visitor(slug);
        chooses(owner, link, "mat-khau-moi-2018").is(303);
        owner.submit("/sign-in", "username", "trung-tam-" + slug, "password", "mat-khau-moi-2018")
                .is(303);
    }

    @Test
    void ofTwoWhoUseOneLinkAtOnceOneChoosesThePassword() {
        String name = "hai-nguoi." + slug;
        String link = link(makes(name, "EXPERT", ""));
        var both = java.util.stream.Stream.of("mat-khau-thu-nhat", "mat-khau-thu-hai")
                .map(password -> CompletableFuture.supplyAsync(() -> {
                    Visitor visitor = visitor(slug);
                    Page start = visitor.fill(visitor.open(link), "main form[method=post]");
                    if (start.status() != 303) return start.status();
                    Page form = visitor.follow(start);
                    if (form.status() != 200) return form.status();
                    return visitor.fill(form, "main form[method=post]", "password", password, "again", password)
                            .status();
                }))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(303, 404);
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
