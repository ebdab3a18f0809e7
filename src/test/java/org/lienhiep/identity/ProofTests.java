package org.lienhiep.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;
import org.lienhiep.web.Proof;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Before what cannot be undone, a sign-in of long ago is not enough: asked again, the very form goes on. */
class ProofTests extends ServedTests {

    private Year year;
    private String slug;

    @BeforeAll
    void openTheYear() {
        year = year();
        slug = unions.byId(year.union()).orElseThrow().slug();
    }

    private Visitor longAgo(String username) {
        Visitor visitor = signIn(slug, username + "-" + slug);
        year.run(() -> jdbc.sql("update identity.session set proved_at = now() - interval '16 minutes'"
                        + " where token_hash = :hash")
                .param("hash", Tokens.hash(visitor.cookie("lienhiep")))
                .update());
        return visitor;
    }

    private String path(String username) {
        return "/admin/accounts/"
                + year.number("select id from identity.account where username = '" + username + "-" + slug + "'");
    }

    private long disabled() {
        return year.number("select count(*) from identity.account where disabled_at is not null");
    }

    @Test
    void theVeryFormGoesOnOnceTheProofIsGivenAndCountsOnce() {
        Visitor office = longAgo("van-phong");
        Page form = office.open("/admin/accounts/new");
        String key = form.first("input[name=_key]").val();
        Page asked = office.fill(
                        form,
                        "main form[method=post]",
                        "username",
                        "kep." + slug,
                        "name",
                        "Trần \"Kép\" <Hai>",
                        "role",
                        "EXPERT",
                        "organisation",
                        "")
                .is(422);
        assertThat(asked.name()).isEqualTo("identity/proof");
        assertThat(asked.one("input[name=name]").val()).isEqualTo("Trần \"Kép\" <Hai>");
        assertThat(asked.one("input[name=_key]").val()).isEqualTo(key);
        assertThat(year.number("select count(*) from identity.account where username = 'kep." + slug + "'"))
                .isZero();

        Page wrong = office.fill(asked, "main form[method=post]", "_proof", "khong-phai-mat-khau")
                .is(422);
        assertThat(wrong.fault("_proof")).isNotEmpty();
        assertThat(wrong.one("input[name=_proof]").val()).isEmpty();
        assertThat(wrong.one("input[name=name]").val()).isEqualTo("Trần \"Kép\" <Hai>");

        Page done =
                office.fill(wrong, "main form[method=post]", "_proof", PASSWORD).is(200);
        assertThat(done.name()).isEqualTo("identity/link-made");
        office.fill(wrong, "main form[method=post]", "_proof", PASSWORD).is(303);
        assertThat(year.number("select count(*) from identity.account where username = 'kep." + slug + "'"))
                .isEqualTo(1);
        // the proof holds for a while
        office.submit(path("chuyen-gia") + "/disabling").is(303);
    }

    @Test
    void aFreshSignInIsProofEnough() {
        Visitor office = signIn(slug, "van-phong-" + slug);
        long before = disabled();
        office.submit(path("tac-gia") + "/disabling").is(303);
        assertThat(disabled()).isEqualTo(before + 1);
    }

    @Test
    void tenWrongProofsShutThisDoorToo() {
        Visitor administrator = longAgo("quan-tri");
        long before = disabled();
        Page asked = administrator.submit(path("hoi") + "/disabling").is(422);
        for (int i = 0; i < 10; i++) {
            administrator
                    .fill(asked, "main form[method=post]", "_proof", "sai-" + i)
                    .is(422);
        }
        administrator.fill(asked, "main form[method=post]", "_proof", PASSWORD).is(429);
        assertThat(disabled()).isEqualTo(before);
    }

    @Test
    void whoHasTheAppGivesItsCodeAndNotThePassword() {
        Visitor leader = signIn(slug, "lanh-dao-" + slug);
        leader.submit("/account/two-step").is(303);
        long id = year.number("select id from identity.account where username = 'lanh-dao-" + slug + "'");
        String secret = year.text("select secret from identity.totp where account_id = " + id);
        long step = java.time.Instant.now().getEpochSecond() / 30;
        leader.submit("/account/two-step", "code", Totp.code(secret, step)).is(200);
        year.run(() -> jdbc.sql(
                        "update identity.session set proved_at = now() - interval '1 day' where account_id = :id")
                .param("id", id)
                .update());
        Page asked = leader.submit("/account/two-step/removal").is(422);
        leader.fill(asked, "main form[method=post]", "_proof", PASSWORD).is(422);
        Page again = leader.fill(asked, "main form[method=post]", "_proof", Totp.code(secret, step));
        assertThat(again.is(422).fault("_proof")).isNotEmpty();
        leader.fill(asked, "main form[method=post]", "_proof", Totp.code(secret, step + 1))
                .is(303);
    }

    @Test
    void aFormFromElsewhereIsRefusedBeforeAnyProof() {
        longAgo("van-phong")
                .post(path("so-nganh") + "/disabling", List.of("_proof", PASSWORD))
                .is(403);
    }

    @Test
    void aRecordThatIsNotThereIsSaidSoBeforeAnyProof() {
        Visitor office = longAgo("van-phong");
        for (String path : List.of("/admin/accounts/999999/disabling", "/reports/999999/issue")) {
            office.post(path, List.of("_csrf", office.token(), "_key", "k-" + path.hashCode()))
                    .is(404);
        }
    }

    @Test
    void whatCannotBeUndoneAsksForAProof() {
        var asking = context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(e -> e.getValue().hasMethodAnnotation(Proof.class))
                .flatMap(e -> e.getKey().getPatternValues().stream())
                .toList();
        assertThat(asking)
                .contains(
                        "/reports/{id}/issue",
                        "/reports/{id}/addendum/issue",
                        "/admin/accounts/{id}/disabling",
                        "/admin/accounts/{id}/password-reset",
                        "/admin/accounts/{id}/two-step-reset",
                        "/admin/two-step-rule",
                        "/account/mail",
                        "/account/two-step/removal",
                        "/account/passkeys",
                        "/account/passkeys/removal");
        context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .values()
                .stream()
                .filter(h -> h.hasMethodAnnotation(Proof.class))
                .forEach(h -> assertThat(h.hasMethodAnnotation(PostMapping.class))
                        .as(h.toString())
                        .isTrue());
    }
}
