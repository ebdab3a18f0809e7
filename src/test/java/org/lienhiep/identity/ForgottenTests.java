package org.lienhiep.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;
import org.lienhiep.runtime.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Letters about accounts, where a mail server is set: a forgotten password, an invitation, a sign-in from a new place. */
@Import(PostBox.Installed.class)
@TestPropertySource(properties = "lienhiep.address=https://lhh.example.vn/")
class ForgottenTests extends ServedTests {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration NOT_AT_ALL = Duration.ofSeconds(2);

    @Autowired
    private PostBox post;

    private Year year;
    private String slug;

    @BeforeAll
    void openTheYear() {
        year = year();
        slug = unions.byId(year.union()).orElseThrow().slug();
    }

    /** Gives an account a mail address and returns it. */
    private String mail(String username) {
        String mail = username + "@" + slug + ".example.vn";
        year.run(() -> jdbc.sql("update identity.account set mail = :mail where username = :name")
                .param("mail", mail)
                .param("name", username + "-" + slug)
                .update());
        return mail;
    }

    private Page asks(String typed) {
        return visitor(slug).submit("/forgotten", "username", typed);
    }

    @Test
    void aForgottenPasswordComesBackByMailAndTheOldSessionsEnd() throws InterruptedException {
        String mail = mail("lanh-dao");
        Visitor before = signIn(slug, "lanh-dao-" + slug);
        asks("LANH-DAO-" + slug).is(200);
        var letter = Objects.requireNonNull(post.to(mail, SOON));
        assertThat(letter.kind()).isEqualTo("password-reset");
        assertThat(letter.words()).hasSize(4);
        String url = letter.words().get(2);
        assertThat(url).startsWith("https://lhh.example.vn/" + slug + "/links/");
        // until the link is used, the old password works: anybody may ask
        before.open("/desk").is(200);

        Visitor owner = visitor(slug);
        String link = url.substring(url.indexOf("/links/"));
        Page form = owner.follow(owner.fill(owner.open(link), "main form[method=post]"));
        owner.fill(form, "main form[method=post]", "password", "mat-khau-moi-2018", "again", "mat-khau-moi-2018")
                .is(303);
        before.open("/desk").is(302);
        owner.submit("/sign-in", "username", mail, "password", "mat-khau-moi-2018")
                .is(303);
    }

    @Test
    void whetherThereIsSuchAnAccountIsSeenNeitherInTheAnswerNorInTheWork() throws InterruptedException {
        String mail = mail("so-nganh");
        Page known = asks("so-nganh-" + slug).is(200);
        Page unknown = asks("khong-co-ai-" + slug).is(200);
        assertThat(known.one("main").text()).isEqualTo(unknown.one("main").text());
        assertThat(Objects.requireNonNull(post.to(mail, SOON)).kind()).isEqualTo("password-reset");
        assertThat(asked("so-nganh-" + slug)).isEqualTo(asked("khong-co-ai-" + slug));
    }

    /** What the database is asked before the answer goes out. */
    private List<String> asked(String typed) {
        Visitor visitor = visitor(slug);
        Page form = visitor.open("/forgotten");
        List<String> fields = List.of("_csrf", form.first("input[name=_csrf]").val(), "username", typed);
        Statements.listen();
        visitor.post("/forgotten", fields).is(200);
        return Statements.heard().stream().filter(s -> s.contains("failure")).toList();
    }

    @Test
    void whoAsksAgainAndAgainGetsTheSameAnswerAndNoMoreLetters() throws InterruptedException {
        String mail = mail("trung-tam");
        for (int i = 0; i < 6; i++) asks("trung-tam-" + slug).is(200);
        for (int i = 0; i < 3; i++) assertThat(post.to(mail, SOON)).isNotNull();
        assertThat(post.to(mail, NOT_AT_ALL)).isNull();
    }

    @Test
    void anInvitationGoesByMailAndItsLinkIsShownToNobodyElse() throws InterruptedException {
        String mail = "moi@" + slug + ".example.vn";
        Page sent = year.as("van-phong")
                .submit(
                        "/admin/accounts/new",
                        "username",
                        "moi." + slug,
                        "name",
                        "Lê Mới",
                        "role",
                        "EXPERT",
                        "organisation",
                        "",
                        "mail",
                        mail.toUpperCase(java.util.Locale.ROOT))
                .is(200);
        assertThat(sent.all(".notice")).hasSize(1);
        assertThat(sent.all("a.link-url, svg.qr, .password")).isEmpty();
        var letter = Objects.requireNonNull(post.to(mail, SOON));
        assertThat(letter.kind()).isEqualTo("invitation");
        assertThat(letter.words().get(1)).isEqualTo("Lê Mới");
        year.as("van-phong")
                .submit(
                        "/admin/accounts/new",
                        "username",
                        "xau." + slug,
                        "name",
                        "x",
                        "role",
                        "EXPERT",
                        "organisation",
                        "",
                        "mail",
                        "a@b.vn, c@d.vn")
                .is(422);
    }

    @Test
    void aSignInFromAPlaceNotUsedBeforeIsTold() throws InterruptedException {
        signIn(slug, "hoi-" + slug);
        String mail = mail("hoi");
        signIn(slug, "hoi-" + slug);
        assertThat(post.to(mail, NOT_AT_ALL)).isNull();
        year.run(() -> jdbc.sql("update identity.session set device = 'Firefox · Windows' where account_id ="
                        + " (select id from identity.account where mail = :mail)")
                .param("mail", mail)
                .update());
        signIn(slug, "hoi-" + slug);
        assertThat(Objects.requireNonNull(post.to(mail, SOON)).kind()).isEqualTo("new-sign-in");
    }
}
