package org.lienhiep.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;
import org.lienhiep.identity.Courier;
import org.lienhiep.runtime.CurrentUnion;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;

/** Letters where a mail server is set: each once, to whom they are meant, and none to an address that came back. */
class LetterTests extends ServedTests {

    private static final String CLERK = "ha@tinh.example";

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    private Reminders reminders;

    @Autowired
    private Posting posting;

    @Autowired
    private Postman postman;

    @Autowired
    private Courier courier;

    private Year year;
    private Visitor office;

    @Autowired
    private ReminderRounds rounds;

    @Autowired
    private ScheduledAnnotationBeanPostProcessor clock;

    /** The rounds are made by the tests; the clock would take letters away from under them. */
    @BeforeAll
    void openThePost() {
        clock.postProcessBeforeDestruction(postman, "postman");
        clock.postProcessBeforeDestruction(rounds, "reminderRounds");
        mail.start();
    }

    @AfterAll
    void closeThePost() {
        mail.stop();
        clock.postProcessAfterInitialization(postman, "postman");
        clock.postProcessAfterInitialization(rounds, "reminderRounds");
    }

    @BeforeEach
    void openTheYear() throws Exception {
        mail.purgeEmailFromAllMailboxes();
        year = year();
        office = year.as("van-phong");
        set(mail.getSmtp().getPort());
    }

    private void set(int port) {
        office.submit(
                        "/admin/mail/server",
                        "host",
                        "127.0.0.1",
                        "port",
                        Integer.toString(port),
                        "security",
                        "none",
                        "sender",
                        "vanphong@lhh.example",
                        "site",
                        server() + "/" + unions.byId(year.union()).orElseThrow().slug())
                .is(303);
    }

    private int post() {
        return CurrentUnion.call(year.union(), postman::post);
    }

    private int write() {
        CurrentUnion.call(year.union(), reminders::run);
        return CurrentUnion.call(year.union(), posting::run);
    }

    /** The text part of a letter. */
    private static String text(MimeMessage letter) throws Exception {
        BodyPart plain = ((MimeMultipart) letter.getContent()).getBodyPart(0);
        return plain.getContent().toString();
    }

    /** The way of an address of ours that stands in a letter, below the Union's base. */
    private static String way(String text) {
        String address = text.lines()
                .filter(l -> l.contains("/notices/letters/"))
                .findFirst()
                .orElseThrow();
        return address.substring(address.indexOf("/notices/letters/")).strip();
    }

    private void subscribe(String cadence) throws Exception {
        office.submit("/notices/mail", "address", CLERK, "cadence", cadence).is(303);
        assertThat(post()).isEqualTo(1);
        String way = way(text(mail.getReceivedMessages()[0]));
        office.post(way, List.of("_csrf", office.token(), "wish", "confirm")).is(303);
        mail.purgeEmailFromAllMailboxes();
    }

    @Test
    void aLetterToTryComesWithItsWords() throws Exception {
        office.submit("/admin/mail/test", "address", CLERK).is(303);
        post();
        MimeMessage letter = mail.getReceivedMessages()[0];
        assertThat(letter.getSubject()).endsWith("thư thử");
        assertThat(GreenMailUtil.getHeaders(letter)).contains("Auto-Submitted: auto-generated");
        assertThat(year.text("select outcome || address || coalesce(length(words), 0) from notices.letter"))
                .isEqualTo("sent0");
        assertThat(office.open("/admin/mail").is(200).all(".mark.ok")).isNotEmpty();
    }

    @Test
    void noticesGoOnlyToAnAddressThatItsOwnerConfirmed() throws Exception {
        office.submit("/notices/mail", "address", CLERK, "cadence", "at_once").is(303);
        assertThat(write()).isZero();
        post();
        String way = way(text(mail.getReceivedMessages()[0]));
        office.open(way).is(200).one("button[value=confirm]");
        office.open(way.substring(0, way.length() - 1) + (way.endsWith("0") ? "1" : "0"))
                .is(404);
        office.post(way, List.of("_csrf", office.token(), "wish", "confirm")).is(303);
        assertThat(write()).isEqualTo(1);
        post();
        MimeMessage letter = mail.getReceivedMessages()[1];
        assertThat(letter.getSubject()).contains("việc cần biết");
        String text = text(letter);
        assertThat(text).contains("/associations/terms/");
        for (String address :
                text.lines().filter(l -> l.strip().startsWith("http")).toList()) {
            String base =
                    office.open("/desk").html().select("a.day").attr("href").replace("/notices", "");
            String path = address.strip().substring(address.strip().indexOf(base) + base.length());
            if (!path.isEmpty()) office.open(path).is(200);
        }
    }

    @Test
    void aNoticeGoesInOneLetterHoweverOftenAndOnHoweverManyNodesTheyAreWritten() throws Exception {
        subscribe("at_once");
        CurrentUnion.call(year.union(), reminders::run);
        List<Future<Integer>> ended = new ArrayList<>();
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 8; i++) {
                ended.add(nodes.submit(() -> {
                    CurrentUnion.call(year.union(), posting::run);
                    return post();
                }));
            }
        }
        int sent = 0;
        for (Future<Integer> one : ended) sent += one.get();
        assertThat(sent).isEqualTo(1);
        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(year.number("select count(*) from notices.posted"))
                .isEqualTo(year.number("select count(distinct notice_id) from notices.posted"));
    }

    @Test
    void aDigestIsOneLetterADay() throws Exception {
        subscribe("daily");
        long before = year.number("select count(*) from notices.letter");
        write();
        write();
        assertThat(year.number("select count(*) from notices.letter")).isLessThanOrEqualTo(before + 1);
    }

    @Test
    void whatWasReadOrSettledMeanwhileIsNotToldInALetter() throws Exception {
        subscribe("at_once");
        assertThat(write()).isEqualTo(1);
        year.run(() -> jdbc.sql("update notices.notice set settled_on = date '2018-01-12'")
                .update());
        post();
        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(year.text("select outcome from notices.letter order by id desc limit 1"))
                .isEqualTo("dropped");
    }

    @Test
    void somebodyWithoutAnAccountGetsTheWorkOfTheirBodyAndCanEndIt() throws Exception {
        String body = year.text(
                "select min(organisation_id) from associations.kept_term where last_day < date '2018-01-12' and held_on is null"
                        + " and next_starts_on is null");
        office.open("/admin/mail/recipients/new").is(200);
        office.submit(
                        "/admin/mail/recipients/new",
                        "organisation",
                        body,
                        "person",
                        "Bác Thư ký",
                        "address",
                        "thuky@hoi.example",
                        "cadence",
                        "at_once")
                .is(303);
        assertThat(write()).isEqualTo(1);
        post();
        MimeMessage letter = Stream.of(mail.getReceivedMessages())
                .filter(m -> LetterTests.addressee(m).equals("thuky@hoi.example"))
                .findFirst()
                .orElseThrow();
        String way = way(text(letter));
        assertThat(letter.getHeader("List-Unsubscribe")[0]).contains(way);
        assertThat(text(letter)).doesNotContain("/associations/terms/");
        Visitor anybody = year.anybody();
        anybody.open(way).is(200);
        anybody.post(way, List.of("_csrf", anybody.token(), "wish", "stop")).is(303);
        assertThat(year.number("select count(*) from notices.recipient where stopped_at is not null"))
                .isEqualTo(1);
        year.run(() -> jdbc.sql("delete from notices.posted").update());
        assertThat(write()).isZero();
    }

    @Test
    void anAddressThatTheServerDoesNotKnowGetsNothingMoreUntilSomebodyHasLooked() {
        try (var refusing = new PostOffice()
                .answering(line -> line.startsWith("RCPT") ? "550 5.1.1 no such user ha@tinh.example" : null)) {
            set(refusing.port());
            office.submit("/admin/mail/test", "address", CLERK).is(303);
            assertThat(post()).isZero();
            assertThat(year.text("select outcome || ' ' || answer from notices.letter"))
                    .isEqualTo("failed 550 5.1.1");
            refusing.answering(line -> null);
            office.submit("/admin/mail/test", "address", CLERK).is(303);
            assertThat(post()).isZero();
            assertThat(refusing.taken).isEmpty();
            Page page = office.open("/admin/mail").is(200);
            assertThat(page.all("td:contains(" + CLERK + ")")).isNotEmpty();
            String failure = year.text("select id from notices.undeliverable");
            office.submit("/admin/mail/failures/clearing", "failure", failure).is(303);
            office.submit("/admin/mail/test", "address", CLERK).is(303);
            assertThat(post()).isEqualTo(1);
        }
    }

    @Test
    void aServerThatIsBusyOrAwayLosesNothing() {
        try (var busy = new PostOffice().answering(line -> line.startsWith("RCPT") ? "451 4.3.0 later" : null)) {
            set(busy.port());
            office.submit("/admin/mail/test", "address", CLERK).is(303);
            post();
            assertThat(year.text("select tries || answer from notices.letter where outcome is null"))
                    .isEqualTo("1451 4.3.0");
            year.run(() -> jdbc.sql("update notices.letter set due_at = now()").update());
            busy.close();
            post();
            assertThat(year.text("select tries || answer from notices.letter where outcome is null"))
                    .isEqualTo("1unreachable");
            assertThat(office.open("/admin/mail").is(200).all(".facts .mark.late"))
                    .hasSize(1);
        }
        set(mail.getSmtp().getPort());
        assertThat(post()).isEqualTo(1);
    }

    @Test
    void aLetterOfAnAccountLeavesNoSecretBehind() {
        String secret = "https://x.example/links/0123456789abcdef";
        year.run(() -> {
            courier.send(CLERK, "invitation", List.of("Liên hiệp hội", "bà Hà", secret, "12/01/2018"));
            return true;
        });
        assertThat(year.text("select encode(words, 'escape') from notices.letter"))
                .doesNotContain("0123456789abcdef");
        assertThat(post()).isEqualTo(1);
        assertThat(year.number("select count(*) from notices.letter where words is not null or address <> ''"))
                .isZero();
    }

    @Test
    void thePasswordOfTheServerIsKeptSealedAndNeverShown() {
        String word = "mat-khau-may-chu";
        office.submit("/admin/mail/server", "username", "lhh", "secret", word).is(303);
        assertThat(year.text("select encode(password, 'escape') from notices.mail_server"))
                .doesNotContain(word);
        assertThat(office.open("/admin/mail/server").text()).doesNotContain(word);
        assertThat(office.open("/admin/mail").text()).doesNotContain(word);
        office.submit("/admin/mail/server", "host", "http://x y").is(422).fault("host");
        office.submit("/admin/mail/server", "sender", "Ha <ha@x.example>")
                .is(422)
                .fault("sender");
        office.submit("/admin/mail/server", "site", "javascript:alert(1)")
                .is(422)
                .fault("site");
        office.submit("/admin/mail/test", "address", "a@b.example\r\nBcc: c@d.example")
                .is(422)
                .fault("address");
    }

    private static String addressee(MimeMessage letter) {
        try {
            return letter.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
