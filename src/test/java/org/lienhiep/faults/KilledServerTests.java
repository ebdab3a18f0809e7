package org.lienhiep.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ScratchFolders;
import org.lienhiep.cast.ServerProcess;
import org.lienhiep.cast.Visitor;

/** The server is killed while four people enter 2,000 records: what was acknowledged is there, and nothing is there twice. */
class KilledServerTests {

    private static final int CLIENTS = 4;
    private static final int ENTRIES = 2_000;

    @Test
    void nothingAcknowledgedIsLostAndNothingIsDoubledOverThreeKills() {
        rounds("killed", 3);
    }

    @Test
    @Tag("long")
    void nothingAcknowledgedIsLostAndNothingIsDoubledOverTwentyKills() {
        rounds("killed-long", 20);
    }

    private static void rounds(String folder, int rounds) {
        Path data = ScratchFolders.fresh(folder);
        ServerProcess.start(data, "--demo").close();
        for (int round = 1; round <= rounds; round++) round(data, round);
        var verified = ServerProcess.run(Map.of(), "verify", "--data", data.toString());
        assertThat(verified.out()).contains(" differ=0 ").contains(" broken=0");
        assertThat(verified.code()).isZero();
    }

    private static void round(Path data, int round) {
        List<UUID> keys =
                IntStream.range(0, ENTRIES).mapToObj(i -> UUID.randomUUID()).toList();
        Map<UUID, String> acknowledged = new ConcurrentHashMap<>();
        var server = ServerProcess.start(data);
        var answered = new AtomicInteger();
        // another moment of the run in every round
        int killedAfter = ENTRIES * round / 24 + 150;
        enter(server.url(), round, keys, acknowledged, () -> {
            if (answered.incrementAndGet() == killedAfter) {
                if (round % 2 == 0) server.killWithDatabase();
                else server.kill();
            }
        });
        assertThat(acknowledged.size()).isBetween(killedAfter, ENTRIES - 1);

        try (var again = ServerProcess.start(data)) {
            Map<UUID, String> repeated = new ConcurrentHashMap<>();
            enter(again.url(), round, keys, repeated, () -> {});
            assertThat(repeated).hasSize(ENTRIES).containsAllEntriesOf(acknowledged);
            assertThat(repeated.values()).doesNotHaveDuplicates();
            assertThat(recordsOf(again.url(), round)).isEqualTo(ENTRIES);
        }
    }

    /** Four clients send the form once for each key; what the server answers with a record's address is acknowledged. */
    private static void enter(
            String url, int round, List<UUID> keys, Map<UUID, String> acknowledged, Runnable afterAnswer) {
        List<Future<Boolean>> ended = new ArrayList<>();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                int first = client;
                ended.add(clients.submit(() -> {
                    Visitor visitor = new Visitor(url + "/binh-thuan", () -> {});
                    visitor.submit("/sign-in", "username", "van-phong", "password", "lienhiep-2017")
                            .is(303);
                    String token = visitor.open("/events/new")
                            .is(200)
                            .first("input[name=_csrf]")
                            .val();
                    for (int i = first; i < keys.size(); i += CLIENTS) {
                        Page answer = visitor.post("/events", entry(keys.get(i), token, round, i));
                        if (answer.status() == 422)
                            throw new AssertionError(answer.all(".summary").text());
                        if (answer.status() == 303) acknowledged.put(keys.get(i), answer.location());
                        afterAnswer.run();
                    }
                    return true;
                }));
            }
        }
        // a client whose server was killed ends with a broken connection; nothing else may end it
        ended.forEach(one -> {
            if (one.state() == Future.State.FAILED) {
                assertThat(one.exceptionNow()).isInstanceOf(UncheckedIOException.class);
            }
        });
    }

    private static List<String> entry(UUID key, String token, int round, int i) {
        return List.of(
                "_csrf",
                token,
                "_key",
                key.toString(),
                "kind",
                "workshop",
                "field",
                "nong_nghiep",
                "title",
                "Hội thảo thử " + round + "." + i,
                "starts_on",
                "05/03/" + (1950 + round),
                // they look like doubles of each other, and the clerk says that they are not
                "not_double",
                "true",
                "body_0",
                "lhh",
                "role_0",
                "lead");
    }

    private static long recordsOf(String url, int round) {
        Visitor visitor = new Visitor(url + "/binh-thuan", () -> {});
        visitor.submit("/sign-in", "username", "van-phong", "password", "lienhiep-2017")
                .is(303);
        return visitor.open("/events?year=" + (1950 + round)).is(200).total();
    }
}
