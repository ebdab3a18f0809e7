package org.lienhiep.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.ScratchFolders;
import org.lienhiep.cast.ServerProcess;
import org.lienhiep.cast.Visitor;

/** The server is killed while a letter is on its way: it is sent all the same, and under the same name. */
class KilledPostTests {

    private static final Map<String, String> SHORT_LEASE = Map.of("LIENHIEP_MAILLEASE", "2");

    private static Visitor office(ServerProcess server) {
        Visitor office = new Visitor(server.url() + "/binh-thuan", () -> {});
        office.submit("/sign-in", "username", "van-phong", "password", "lienhiep-2017")
                .is(303);
        return office;
    }

    private static void set(Visitor office, int port) {
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
                        "http://lhh.example")
                .is(303);
    }

    private static boolean within(int seconds, BooleanSupplier holds) {
        Instant end = Instant.now().plus(Duration.ofSeconds(seconds));
        while (Instant.now().isBefore(end)) {
            if (holds.getAsBoolean()) return true;
            LockSupport.parkNanos(100_000_000);
        }
        return holds.getAsBoolean();
    }

    @Test
    void aLetterIsSentOnceOverAKillBeforeItAndUnderTheSameNameOverAKillWithinIt() {
        Path data = ScratchFolders.fresh("killed-post");
        try (var post = new PostOffice()) {
            // killed before the server has the letter
            post.silentAt("RCPT");
            try (var first = ServerProcess.start(data, SHORT_LEASE, "--demo")) {
                Visitor office = office(first);
                set(office, post.port());
                office.submit("/admin/mail/test", "address", "ha@tinh.example").is(303);
                assertThat(post.fellSilent(30)).isTrue();
                first.kill();
            }
            assertThat(post.taken).isEmpty();
            post.silentAt("");
            try (var second = ServerProcess.start(data, SHORT_LEASE)) {
                assertThat(within(30, () -> post.taken.size() == 1)).isTrue();
                // killed between the server's answer and our note of it: the one case in which a letter may come twice
                post.silentAt(".");
                office(second)
                        .submit("/admin/mail/test", "address", "ha@tinh.example")
                        .is(303);
                assertThat(post.fellSilent(30)).isTrue();
                second.kill();
            }
            post.silentAt("");
            try (var third = ServerProcess.start(data, SHORT_LEASE)) {
                assertThat(within(30, () -> post.taken.size() == 3)).isTrue();
                Visitor office = office(third);
                assertThat(within(
                                10,
                                () -> office.open("/admin/mail")
                                                .all("td .mark.ok")
                                                .size()
                                        == 2))
                        .isTrue();
            }
            var names = post.taken.stream()
                    .map(l -> PostOffice.header(l, "Message-ID"))
                    .toList();
            assertThat(names.get(1)).isEqualTo(names.get(2)).isNotEqualTo(names.get(0));
            assertThat(names).doesNotContain("");
        }
    }
}
