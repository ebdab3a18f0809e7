package org.lienhiep.critiques;

import static org.lienhiep.documents.papers.PaperValue.count;
import static org.lienhiep.documents.papers.PaperValue.day;
import static org.lienhiep.documents.papers.PaperValue.table;
import static org.lienhiep.documents.papers.PaperValue.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.documents.papers.PaperField;
import org.lienhiep.documents.papers.PaperRecord;
import org.lienhiep.documents.papers.PaperSource;
import org.lienhiep.documents.papers.PaperValue;
import org.lienhiep.documents.papers.PaperValue.Kind;
import org.lienhiep.runtime.Sheaf;
import org.lienhiep.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a critique case gives to its papers: the decision on its council, invitations, minutes, report, slip. */
@Component
class CritiquePapers implements PaperSource {

    private record Case(
            long id,
            String type,
            String title,
            @Nullable String requester,
            LocalDate receivedOn,
            @Nullable LocalDate deadlineOn,
            @Nullable String conclusion,
            @Nullable LocalDate meetingOn,
            @Nullable LocalDate councilOn,
            @Nullable String councilPaper) {}

    private record Seat(long id, String name, String degree, String role) {}

    private record Recommended(String words) {}

    private static final String RECOMMENDED =
            "select words from critiques.recommendation where critique_id = :id order by no";

    /** The case {@code :id}. */
    private static final String CASE = """
            select c.id, c.type, c.title, o.name as requester, c.received_on, c.deadline_on, c.conclusion,
                   m.reached_on as meeting_on, s.reached_on as council_on, s.paper as council_paper
            from critiques.critique c
            left join directory.organisation_name o on o.union_id = c.union_id and o.id = c.requester_id
            left join critiques.stage m on m.union_id = c.union_id and m.critique_id = c.id and m.stage = 'meeting'
            left join critiques.stage s on s.union_id = c.union_id and s.critique_id = c.id and s.stage = 'council'
            where c.id = :id
            """;

    /** Its council. */
    private static final String SEATS = """
            select p.id, p.name, p.degree, e.role from critiques.expert e
            join directory.person_name p on p.union_id = e.union_id and p.id = e.person_id
            where e.critique_id = :id
            order by array_position(array['chair', 'critic', 'member', 'secretary'], e.role), p.sort_key, p.id
            """;

    private final JdbcClient jdbc;

    CritiquePapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Records records() {
        return new Records("critiques.critique", "/critiques/", "critiques.read");
    }

    @Override
    public List<PaperField> fields() {
        return List.of(
                new PaperField("Tên đề án", Kind.WORDS),
                new PaperField("Loại việc", Kind.WORDS),
                new PaperField("Cơ quan đề nghị", Kind.WORDS),
                new PaperField("Ngày tiếp nhận", Kind.DAY),
                new PaperField("Hạn trả lời", Kind.DAY),
                new PaperField("Ngày họp", Kind.DAY),
                new PaperField("Quyết định lập Hội đồng", Kind.WORDS),
                new PaperField("Ngày lập Hội đồng", Kind.DAY),
                new PaperField("Chủ tịch Hội đồng", Kind.WORDS),
                new PaperField("Thư ký Hội đồng", Kind.WORDS),
                new PaperField("Số thành viên", Kind.COUNT),
                new PaperField("Danh sách Hội đồng", Kind.TABLE),
                new PaperField("Kiến nghị", Kind.LINES),
                new PaperField("Kết luận", Kind.WORDS));
    }

    @Override
    public String member() {
        return "Thành viên Hội đồng";
    }

    @Override
    public List<PaperField> memberFields() {
        return List.of(new PaperField("Họ tên", Kind.WORDS), new PaperField("Nhiệm vụ", Kind.WORDS));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PaperRecord> find(long id) {
        var sheaf = new Sheaf().param("id", id);
        var found = sheaf.list(Case.class, CASE);
        var seats = sheaf.list(Seat.class, SEATS);
        var words = sheaf.list(Recommended.class, RECOMMENDED);
        sheaf.read(jdbc);
        return found.first()
                .map(c -> record(
                        c,
                        seats.rows(),
                        words.rows().stream().map(Recommended::words).toList()));
    }

    private static PaperRecord record(Case found, List<Seat> seats, List<String> recommendations) {
        Map<String, PaperValue> values = new HashMap<>();
        values.put("Tên đề án", words(found.title));
        values.put("Loại việc", words(say("type." + found.type).toLowerCase(Locale.ROOT)));
        values.put("Cơ quan đề nghị", words(found.requester));
        values.put("Ngày tiếp nhận", day(found.receivedOn));
        values.put("Hạn trả lời", day(found.deadlineOn));
        values.put("Ngày họp", day(found.meetingOn));
        values.put("Quyết định lập Hội đồng", words(found.councilPaper));
        values.put("Ngày lập Hội đồng", day(found.councilOn));
        values.put("Chủ tịch Hội đồng", words(who(seats, "chair")));
        values.put("Thư ký Hội đồng", words(who(seats, "secretary")));
        values.put("Số thành viên", count(seats.isEmpty() ? null : seats.size()));
        values.put("Danh sách Hội đồng", council(seats));
        values.put("Kiến nghị", PaperValue.lines(recommendations));
        values.put("Kết luận", words(found.conclusion == null ? null : say("conclusion." + found.conclusion)));
        return new PaperRecord(found.id, found.title, values);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PaperRecord> members(long id) {
        return seats(id).stream()
                .map(s -> new PaperRecord(
                        s.id, s.name, Map.of("Họ tên", words(s.name), "Nhiệm vụ", words(say("role." + s.role))), s.id))
                .toList();
    }

    @Override
    public String newest() {
        return "select max(critique_id) from critiques.expert";
    }

    private List<Seat> seats(long id) {
        return jdbc.sql(SEATS).param("id", id).query(Seat.class).list();
    }

    private static PaperValue council(List<Seat> seats) {
        List<List<String>> rows = new ArrayList<>();
        for (Seat seat : seats)
            rows.add(List.of(Integer.toString(rows.size() + 1), seat.name, seat.degree, say("role." + seat.role)));
        return table(List.of("STT#", "Họ và tên", "Học hàm, học vị", "Nhiệm vụ trong Hội đồng"), rows);
    }

    private static @Nullable String who(List<Seat> seats, String role) {
        return seats.stream()
                .filter(s -> s.role.equals(role))
                .map(Seat::name)
                .findFirst()
                .orElse(null);
    }

    private static String say(String key) {
        return Texts.in("vi", "critiques." + key);
    }
}
