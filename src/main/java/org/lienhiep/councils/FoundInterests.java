package org.lienhiep.councils;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.directory.DirectoryTitles;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Interests that the register sees by itself: a member is one of the parties, belongs to the body of one, or bears the surname of
 * one in the same body. It says why; people decide.
 */
@Component
class FoundInterests {

    /** Something seen. */
    record Found(Council.Seat seat, String kind, String words) {}

    private final Subjects subjects;
    private final DirectoryTitles directory;

    FoundInterests(Subjects subjects, DirectoryTitles directory) {
        this.subjects = subjects;
        this.directory = directory;
    }

    /** What is seen for these seats in an item, or in the subject of the body where the item is empty; each kind once a seat. */
    @Transactional(readOnly = true)
    public List<Found> of(Council.Kept body, List<Council.Seat> seats, String item) {
        Subject asked = item.isEmpty() ? body.subject() : Subject.read(item).orElse(null);
        List<Found> found = new ArrayList<>();
        var parties = subjects.of(asked)
                .map(s -> s.parties(asked == null ? 0 : asked.id()))
                .orElse(List.of());
        var names = directory.people(parties.stream()
                .map(Party::person)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var posts = directory.belonging(
                seats.stream().map(Council.Seat::personId).toList(),
                parties.stream().flatMap(p -> at(p).stream()).distinct().toList());
        for (Party party : parties)
            look(party, names.get(party.person()), at(party).map(posts::get).orElse(Map.of()), seats, found);
        return found;
    }

    private static Optional<DirectoryTitles.On> at(Party party) {
        return Optional.ofNullable(party.organisation()).map(o -> new DirectoryTitles.On(o, party.since()));
    }

    private static void look(
            Party party,
            @Nullable String name,
            Map<Long, String> belonging,
            List<Council.Seat> seats,
            List<Found> found) {
        Long person = party.person();
        for (Council.Seat seat : seats) {
            if (person != null && person == seat.personId())
                add(found, new Found(seat, "self", Texts.t("councils.found.self")));
            String post = belonging.get(seat.personId());
            if (post == null) continue;
            if (name != null && surname(name).equals(surname(seat.name())))
                add(found, new Found(seat, "relative", Texts.t("councils.found.surname", name, post)));
            add(
                    found,
                    new Found(seat, person == null ? party.kind() : "employer", Texts.t("councils.found.post", post)));
        }
    }

    private static void add(List<Found> found, Found one) {
        if (found.stream()
                .noneMatch(f -> f.seat().id() == one.seat().id() && f.kind().equals(one.kind()))) found.add(one);
    }

    /** The surname stands first. */
    private static String surname(@Nullable String name) {
        return name == null ? "" : name.strip().split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
    }
}
