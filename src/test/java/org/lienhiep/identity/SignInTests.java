package org.lienhiep.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;

/** In and out: who gets in, what the door says to those who do not, and when it stays shut. */
class SignInTests extends ServedTests {

    private Year year;
    private String slug;

    @BeforeAll
    void openTheYear() {
        year = year();
        slug = unions.byId(year.union()).orElseThrow().slug();
    }

    private Page tries(Visitor visitor, String username, String password) {
        return visitor.submit("/sign-in", "username", username, "password", password);
    }

    @Test
    void theOfficeComesInAndLandsOnTheDesk() {
        Page answer = tries(visitor(slug), "van-phong-" + slug, PASSWORD).is(303);
        assertThat(answer.location()).endsWith("/" + slug + "/desk");
        String cookie = answer.headers().firstValue("Set-Cookie").orElse("");
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/" + slug);
    }

    @Test
    void capitalsAndBlanksAroundTheNameDoNotMatter() {
        tries(visitor(slug), "  VAN-PHONG-" + slug.toUpperCase(java.util.Locale.ROOT) + " ", PASSWORD)
                .is(303);
    }

    @Test
    void whoWantedAPageGetsItAfterSigningIn() {
        Visitor visitor = visitor(slug);
        String asked = visitor.open("/tasks?year=2016").is(302).location();
        Page door = visitor.open(asked.substring(asked.indexOf("/sign-in")));
        Page answer =
                visitor.fill(door, "main form[method=post]", "username", "van-phong-" + slug, "password", PASSWORD);
        assertThat(answer.is(303).location()).endsWith("/" + slug + "/tasks?year=2016");
    }

    @Test
    void aFormThatComesAfterTheSessionEndedLeadsToTheDoorAndBack() {
        Visitor visitor = visitor(slug);
        Page answer = visitor.post("/events", List.of("_csrf", visitor.token(), "title", "x"));
        assertThat(answer.is(302).location()).contains("/sign-in?expired&next=");
        Page door = visitor.open("/sign-in?expired&next=%2Fevents%2Fnew").is(200);
        assertThat(door.one(".warn").text()).isNotEmpty();
        assertThat(door.first("input[name=next]").val()).isEqualTo("/events/new");
    }

    @Test
    void theDoorSendsNobodyToAStrangersAddress() {
        for (String next : List.of("//evil.example/", "https://evil.example/", "/\\evil.example", "evil")) {
            Visitor visitor = visitor(slug);
            Page door = visitor.open("/sign-in");
            Page answer = visitor.fill(
                    door,
                    "main form[method=post]",
                    "username",
                    "van-phong-" + slug,
                    "password",
                    PASSWORD,
                    "next",
                    next);
            assertThat(answer.is(303).location()).endsWith("/" + slug + "/desk");
        }
    }

    @Test
    void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() {
        Page wrong =
                tries(visitor(slug), "lanh-dao-" + slug, "khong-phai-mat-khau").is(422);
        Page unknown =
                tries(visitor(slug), "khong-co-" + slug, "khong-phai-mat-khau").is(422);
        assertThat(wrong.fault("username")).isNotEmpty().isEqualTo(unknown.fault("username"));
        assertThat(wrong.one("input[name=username]").val()).isEqualTo("lanh-dao-" + slug);
        assertThat(wrong.one("input[name=password]").val()).isEmpty();
        assertThat(wrong.headers().firstValue("Set-Cookie").orElse("")).doesNotContain("lienhiep=");
    }

    @Test
    void afterTenWrongTriesTheDoorStaysShutEvenForTheRightPassword() {
        for (String name : List.of("so-nganh-" + slug, "nobody-" + slug)) {
            for (int i = 0; i < 10; i++) tries(visitor(slug), name, "sai-" + i).is(422);
            Page shut = tries(visitor(slug), name, PASSWORD).is(429);
            assertThat(shut.name()).isEqualTo("error/429");
            assertThat(shut.all(".error a")).isNotEmpty();
        }
        tries(visitor(slug), "trung-tam-" + slug, PASSWORD).is(303);
    }

    @Test
    void whoeverSignsOutIsOut() {
        Visitor visitor = signIn(slug, "chuyen-gia-" + slug);
        Page account = visitor.open("/account").is(200);
        Page out = visitor.fill(account, "form[action$=/sign-out]").is(303);
        assertThat(out.location()).endsWith("/" + slug + "/");
        visitor.open("/account").is(302);
    }

    private static Page changes(Visitor visitor, String... fields) {
        return visitor.fill(visitor.open("/account").is(200), "form[action$=/account]", fields);
    }

    @Test
    void anotherPasswordNeedsTheOldOneAndEndsTheOtherSessions() {
        Visitor here = signIn(slug, "tac-gia-" + slug);
        Visitor elsewhere = signIn(slug, "tac-gia-" + slug);
        String fresh = "mot-mat-khau-moi-2018";
        Page wrong = changes(here, "old", "khong-dung", "password", fresh, "again", fresh)
                .is(422);
        assertThat(wrong.fault("old")).isNotEmpty();
        Page apart = changes(here, "old", PASSWORD, "password", fresh, "again", "khac-han-di-2018")
                .is(422);
        assertThat(apart.fault("again")).isNotEmpty();
        Page brief = changes(here, "old", PASSWORD, "password", "ngan", "again", "ngan")
                .is(422);
        assertThat(brief.fault("password")).isNotEmpty();
        Page same = changes(here, "old", PASSWORD, "password", PASSWORD, "again", PASSWORD)
                .is(422);
        assertThat(same.fault("password")).isNotEmpty();

        Page done = changes(here, "old", PASSWORD, "password", fresh, "again", fresh);
        assertThat(here.follow(done).is(200).all(".notice")).hasSize(1);
        elsewhere.open("/account").is(302);
        tries(visitor(slug), "tac-gia-" + slug, PASSWORD).is(422);
        tries(visitor(slug), "tac-gia-" + slug, fresh).is(303);
    }
}
