package org.lienhiep.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;

/** Signing in with two steps: set up, asked for, codes used once, recovery, demanded of a role, taken away. */
class TwoStepTests extends ServedTests {

    private Year year;
    private String slug;

    @BeforeAll
    void openTheYear() {
        year = year();
        slug = unions.byId(year.union()).orElseThrow().slug();
    }

    private long account(String username) {
        return year.number("select id from identity.account where username = '" + username + "-" + slug + "'");
    }

    private String secret(String username) {
        return year.text("select secret from identity.totp where account_id = " + account(username));
    }

    /** A code that has not been used: of the step after the last one taken, or of the present one. */
    private String code(String username) {
        long last = year.number("select last_step from identity.totp where account_id = " + account(username));
        long present = Instant.now().getEpochSecond() / 30;
        return Totp.code(secret(username), Math.max(present, last + 1));
    }

    private Visitor at(String username) {
        return signIn(slug, username + "-" + slug);
    }

    /** Turns the app on and returns the recovery codes. */
    private List<String> turnOn(Visitor visitor, String username) {
        visitor.submit("/account/two-step").is(303);
        Page shown = visitor.open("/account/two-step").is(200);
        assertThat(shown.one("svg.qr path[fill=#000]").attr("d")).startsWith("M4 4h7v1h-7z");
        assertThat(shown.one(".secret").text().replace(" ", "")).hasSize(32).matches("[A-Z2-7]+");
        Page codes = visitor.fill(shown, "main form[method=post]", "code", code(username))
                .is(200);
        assertThat(codes.name()).isEqualTo("identity/recovery-codes");
        return codes.all(".password").eachText();
    }

    private Page password(Visitor visitor, String username) {
        return visitor.submit("/sign-in", "username", username + "-" + slug, "password", PASSWORD);
    }

    @Test
    void theAppIsSetUpConfirmedAndAskedForFromThenOn() {
        Visitor here = at("lanh-dao");
        here.submit("/account/two-step").is(303);
        Page wrong = here.submit("/account/two-step", "code", "000000").is(422);
        assertThat(wrong.fault("code")).isNotEmpty();
        Visitor before = visitor(slug);
        assertThat(password(before, "lanh-dao").is(303).location()).endsWith("/desk");

        Page form = here.open("/account/two-step");
        String code = code("lanh-dao");
        Page codes = here.fill(form, "main form[method=post]", "code", code).is(200);
        assertThat(codes.all(".password").eachText())
                .hasSize(TwoSteps.RECOVERY_CODES)
                .allMatch(c -> c.matches("([a-z2-9]{4}-){2}[a-z2-9]{4}"));
        // the same form again shows no codes
        here.fill(form, "main form[method=post]", "code", code).is(303);

        Visitor later = visitor(slug);
        Page asked = password(later, "lanh-dao").is(303);
        assertThat(asked.location()).endsWith("/sign-in/second");
        later.open("/desk").is(302);
        Page second = later.open("/sign-in/second").is(200);
        assertThat(later.fill(second, "form[action$=/second]", "code", "12345")
                        .is(422)
                        .fault("code"))
                .isNotEmpty();
        String stale = code("lanh-dao");
        Page in = later.fill(second, "form[action$=/second]", "code", stale).is(303);
        assertThat(in.location()).endsWith("/desk");
        later.open("/desk").is(200);
        assertThat(later.open("/account")
                        .one("tr:has(.mark.ok) td:nth-child(3)")
                        .text())
                .isEqualTo("Mật khẩu và mã");

        // a code that was used opens nothing again, nor does the step after the door is through
        Visitor thief = visitor(slug);
        password(thief, "lanh-dao").is(303);
        thief.submit("/sign-in/second", "code", stale).is(422);
        later.open("/sign-in/second").is(303);
    }

    @Test
    void whereSomebodyWantedToGoIsKeptOverBothSteps() {
        turnOn(at("so-nganh"), "so-nganh");
        Visitor later = visitor(slug);
        Page door = later.open("/sign-in?next=%2Ftasks%3Fyear%3D2016");
        Page asked = later.fill(door, "main form[method=post]", "username", "so-nganh-" + slug, "password", PASSWORD);
        assertThat(asked.is(303).location()).contains("next=%2Ftasks%3Fyear%3D2016");
        Page second = later.open(asked.location().substring(asked.location().indexOf("/sign-in")));
        Page in = later.fill(second, "form[action$=/second]", "code", code("so-nganh"));
        assertThat(in.is(303).location()).endsWith("/tasks?year=2016");
    }

    @Test
    void aRecoveryCodeOpensOnceAndMayBeTypedAsOneLikes() {
        List<String> codes = turnOn(at("chuyen-gia"), "chuyen-gia");
        String typed = codes.getFirst().toUpperCase(java.util.Locale.ROOT).replace("-", " ");
        Visitor later = visitor(slug);
        password(later, "chuyen-gia").is(303);
        later.submit("/sign-in/second", "code", typed).is(303);
        later.open("/account").is(200);
        Visitor again = visitor(slug);
        password(again, "chuyen-gia").is(303);
        again.submit("/sign-in/second", "code", codes.getFirst()).is(422);
        assertThat(year.text("select string_agg(code_hash, '') from identity.recovery_code"))
                .doesNotContain(codes.get(1).replace("-", ""));
        assertThat(later.open("/account/two-step").text()).contains("09").doesNotContain(codes.get(1));
    }

    @Test
    void tenWrongCodesShutTheSecondDoor() {
        turnOn(at("trung-tam"), "trung-tam");
        Visitor guesser = visitor(slug);
        password(guesser, "trung-tam").is(303);
        for (int i = 0; i < 10; i++)
            guesser.submit("/sign-in/second", "code", "00000" + i).is(422);
        guesser.submit("/sign-in/second", "code", code("trung-tam")).is(429);
        Visitor another = visitor(slug);
        password(another, "trung-tam").is(303);
        another.submit("/sign-in/second", "code", code("trung-tam")).is(429);
    }

    @Test
    void ofTwoBrowsersWithOneCodeAtOnceOneComesIn() {
        turnOn(at("tac-gia"), "tac-gia");
        List<Visitor> both = List.of(visitor(slug), visitor(slug));
        both.forEach(v -> password(v, "tac-gia").is(303));
        String code = code("tac-gia");
        var answers = both.stream()
                .map(v -> CompletableFuture.supplyAsync(
                        () -> v.submit("/sign-in/second", "code", code).status()))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(303, 422);
    }

    @Test
    void newRecoveryCodesEndTheOldAndTheAppCanBeTakenAway() {
        Visitor here = at("quan-tri");
        List<String> old = turnOn(here, "quan-tri");
        Page page = here.open("/account/two-step");
        Page fresh = here.fill(page, "form[action$=/recovery-codes]").is(200);
        assertThat(fresh.all(".password").eachText()).hasSize(10).doesNotContainAnyElementsOf(old);
        here.submit("/account/two-step").is(200);
        assertThat(here.open("/account/two-step/removal").is(200).name()).isEqualTo("identity/two-step-removal");
        here.submit("/account/two-step/removal").is(303);
        assertThat(password(visitor(slug), "quan-tri").is(303).location()).endsWith("/desk");
        assertThat(year.number("select count(*) from identity.totp where account_id = " + account("quan-tri")))
                .isZero();
    }

    @Test
    void aRoleThatMustHaveTwoStepsSeesThePageToSetThemUpAndNothingElse() {
        Year other = year();
        String there = unions.byId(other.union()).orElseThrow().slug();
        Visitor office = other.as("van-phong");
        Visitor leader = other.as("lanh-dao");
        leader.open("/desk").is(200);
        Page form = office.open("/admin/two-step-rule").is(200);
        assertThat(form.all("input[name=roles]")).hasSize(AccountForm.ROLES.size());
        office.post(
                        "/admin/two-step-rule",
                        List.of(
                                "_csrf",
                                office.token(),
                                "_key",
                                form.first("input[name=_key]").val(),
                                "roles",
                                "LEADER",
                                "roles",
                                "ADMIN"))
                .is(303);
        assertThat(office.open("/admin/two-step-rule").all("input[checked]").eachAttr("value"))
                .containsExactly("LEADER", "ADMIN");
        office.open("/desk").is(200);
        assertThat(leader.open("/desk").is(302).location()).endsWith("/account/two-step");
        assertThat(leader.open("/account/two-step").is(200).all(".warn")).hasSize(1);
        leader.submit("/account/two-step").is(303);
        long id = other.number("select id from identity.account where username = 'lanh-dao-" + there + "'");
        String secret = other.text("select secret from identity.totp where account_id = " + id);
        String code = Totp.code(secret, Instant.now().getEpochSecond() / 30);
        leader.submit("/account/two-step", "code", code).is(200);
        leader.open("/desk").is(200);
        office.post("/admin/two-step-rule", List.of("_csrf", office.token(), "roles", "EMPEROR"))
                .is(422);
    }

    @Test
    void theOfficeTakesTheSecondStepAwayWithAReasonThatStaysOnRecord() {
        Visitor owner = at("hoi");
        turnOn(owner, "hoi");
        Visitor office = year.as("van-phong");
        String path = "/admin/accounts/" + account("hoi");
        Page none = office.submit(path + "/two-step-reset", "reason", "").is(422);
        assertThat(none.fault("reason")).isNotEmpty();
        office.submit(path + "/two-step-reset", "reason", "Mất điện thoại, đã gặp trực tiếp")
                .is(303);
        owner.open("/account").is(302);
        assertThat(office.open(path).all(".part td").eachText()).contains("Mất điện thoại, đã gặp trực tiếp");
        assertThat(password(visitor(slug), "hoi").is(303).location()).endsWith("/desk");
        office.submit(path + "/two-step-reset", "reason", "lần nữa").is(422);
        office.submit("/admin/accounts/" + account("van-phong") + "/two-step-reset", "reason", "x")
                .is(422);
    }
}
