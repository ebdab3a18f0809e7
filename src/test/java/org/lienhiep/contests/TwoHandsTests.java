package org.lienhiep.contests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;

/** Several people work on the same entries at once: everybody gets an answer, and the facts stay what the records say. */
class TwoHandsTests extends ServedTests {

    @Test
    void factsStayTrueWhileFourPeopleChangeTheSameEntries() throws Exception {
        var cast = new ContestCast(year());
        String slug = unions.byId(cast.year.union()).orElseThrow().slug();
        List<String> entries = List.of(cast.plain(0), cast.plain(1));
        List<Callable<List<Integer>>> hands = new ArrayList<>();
        for (int hand = 0; hand < 4; hand++) {
            Visitor office = signIn(slug, "van-phong-" + slug);
            int turn = hand;
            hands.add(() -> work(office, entries.get(turn % 2), cast, turn));
        }
        List<Integer> answers = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var done : pool.invokeAll(hands)) answers.addAll(done.get());
        }
        assertThat(answers).contains(303).allMatch(status -> status == 303 || status == 409 || status == 422);
        factsMustBeTrue(cast.year.union());
    }

    private static List<Integer> work(Visitor office, String entry, ContestCast cast, int turn) {
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String word = turn + " lần " + i;
            answers.add(office.submit(entry + "/edit", "title", "Tên do người " + word)
                    .status());
            var exit = office.open(entry + "/exit").is(200);
            answers.add((exit.all("[name=cause]").isEmpty()
                            ? office.fill(exit, "main form")
                            : office.fill(exit, "main form", "cause", "withdrawn", "reason", "Người " + word))
                    .status());
            answers.add(office.submit(cast.room() + "/extensions/new", cast.extension("0" + (1 + i) + "/07/2017"))
                    .status());
        }
        return answers;
    }
}
