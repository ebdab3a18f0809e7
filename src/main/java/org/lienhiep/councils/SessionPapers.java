package org.lienhiep.councils;

import static org.lienhiep.documents.papers.PaperValue.count;
import static org.lienhiep.documents.papers.PaperValue.day;
import static org.lienhiep.documents.papers.PaperValue.table;
import static org.lienhiep.documents.papers.PaperValue.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.documents.papers.PaperField;
import org.lienhiep.documents.papers.PaperRecord;
import org.lienhiep.documents.papers.PaperSource;
import org.lienhiep.documents.papers.PaperValue;
import org.lienhiep.documents.papers.PaperValue.Kind;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a session gives to its papers: invitations for each member, minutes with roll and votes. */
@Component
class SessionPapers implements PaperSource {

    private final JdbcClient jdbc;
    private final SessionLists lists;
    private final CouncilLists councils;
    private final Subjects subjects;

    SessionPapers(JdbcClient jdbc, SessionLists lists, CouncilLists councils, Subjects subjects) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.councils = councils;
        this.subjects = subjects;
    }

    @Override
    public Records records() {
        return new Records(CouncilSessions.TYPE, "/councils/sessions/", "councils.read");
    }

    @Override
    public List<PaperField> fields() {
        return List.of(
                new PaperField("Tên Hội đồng", Kind.WORDS),
                new PaperField("Việc của Hội đồng", Kind.WORDS),
                new PaperField("Quyết định thành lập", Kind.WORDS),
                new PaperField("Ngày họp", Kind.DAY),
                new PaperField("Giờ họp", Kind.WORDS),
                new PaperField("Địa điểm họp", Kind.WORDS),
                new PaperField("Nội dung họp", Kind.WORDS),
                new PaperField("Chủ tịch Hội đồng", Kind.WORDS),
                new PaperField("Thư ký Hội đồng", Kind.WORDS),
                new PaperField("Số thành viên", Kind.COUNT),
                new PaperField("Số có mặt", Kind.COUNT),
                new PaperField("Danh sách thành viên", Kind.TABLE),
                new PaperField("Kết quả biểu quyết", Kind.TABLE),
                new PaperField("Kết luận", Kind.WORDS));
    }

    @Override
    public String member() {
        return "Thành viên dự họp";
    }

    @Override
    public List<PaperField> memberFields() {
        return List.of(new PaperField("Họ tên", Kind.WORDS), new PaperField("Nhiệm vụ", Kind.WORDS));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PaperRecord> find(long id) {
        return lists.find(id).flatMap(s -> councils.find(s.bodyId()).map(body -> record(s, body)));
    }

    private PaperRecord record(Session.Kept session, Council.Kept body) {
        var roll = lists.roll(session);
        Map<String, PaperValue> values = new HashMap<>();
        values.put("Tên Hội đồng", words(body.name()));
        values.put(
                "Việc của Hội đồng",
                words(subjects.titled(body.subject()).map(t -> t.title()).orElse(null)));
        values.put("Quyết định thành lập", words(body.number()));
        values.put("Ngày họp", day(session.heldOn()));
        values.put("Giờ họp", words(session.startsAt().replace(':', 'h')));
        values.put("Địa điểm họp", words(session.place()));
        values.put("Nội dung họp", words(session.agenda()));
        values.put("Chủ tịch Hội đồng", words(who(roll, "chair")));
        values.put("Thư ký Hội đồng", words(who(roll, "secretary")));
        values.put("Số thành viên", count(roll.isEmpty() ? null : roll.size()));
        values.put("Số có mặt", count(session.called() == 0 ? null : session.present()));
        values.put("Danh sách thành viên", members(roll));
        values.put("Kết quả biểu quyết", votes(body, session, roll));
        values.put("Kết luận", words(session.conclusion()));
        return new PaperRecord(session.id(), body.name() + ", " + Fmt.date(session.heldOn()), values);
    }

    private static PaperValue members(List<Quorum.Sitting> roll) {
        List<List<String>> rows = new ArrayList<>();
        for (var s : roll)
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    s.name(),
                    say("role." + s.role()),
                    s.present() == null ? "" : say(s.present() ? "present" : "absent")));
        return table(List.of("STT#", "Họ và tên", "Nhiệm vụ", "Tham dự"), rows);
    }

    private PaperValue votes(Council.Kept body, Session.Kept session, List<Quorum.Sitting> roll) {
        List<List<String>> rows = new ArrayList<>();
        for (var b : lists.ballots(session.id())) {
            Votes v = b.votes();
            if (v == null) continue;
            boolean carried = v.carry(Majority.kept(b.majority()), b.base(), Quorum.of(body, roll, b.out()));
            rows.add(List.of(
                    b.question(),
                    Integer.toString(v.issued()),
                    Integer.toString(v.yes()),
                    Integer.toString(v.no()),
                    Integer.toString(v.abstain()),
                    Integer.toString(v.invalid()),
                    say(carried ? "carried" : "lost")));
        }
        return table(
                List.of("Nội dung", "Số phiếu#", "Đồng ý#", "Không#", "Ý kiến khác#", "Không hợp lệ#", "Kết quả"),
                rows);
    }

    private static @Nullable String who(List<Quorum.Sitting> roll, String role) {
        return roll.stream()
                .filter(s -> s.role().equals(role))
                .map(Quorum.Sitting::name)
                .findFirst()
                .orElse(null);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PaperRecord> members(long id) {
        return lists.find(id).map(lists::roll).orElse(List.of()).stream()
                .map(s -> new PaperRecord(
                        s.seat(),
                        s.name(),
                        Map.of("Họ tên", words(s.name()), "Nhiệm vụ", words(say("role." + s.role()))),
                        s.person()))
                .toList();
    }

    private static String say(String key) {
        return Texts.in("vi", "councils." + key);
    }
}
