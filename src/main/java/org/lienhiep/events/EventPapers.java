package org.lienhiep.events;

import static org.lienhiep.documents.papers.PaperValue.count;
import static org.lienhiep.documents.papers.PaperValue.day;
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
import org.lienhiep.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an event gives to its papers: plan, invitations, the list to be signed. */
@Component
class EventPapers implements PaperSource {

    private record Held(
            long id,
            String kind,
            String title,
            String field,
            LocalDate startsOn,
            LocalDate endsOn,
            String venue,
            String commune,
            @Nullable Integer planned) {}

    private record Body(long id, String name, String role) {}

    private final JdbcClient jdbc;

    EventPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Records records() {
        return new Records(Events.TYPE, "/events/", "events.read");
    }

    @Override
    public List<PaperField> fields() {
        return List.of(
                new PaperField("Tên sự kiện", Kind.WORDS),
                new PaperField("Loại sự kiện", Kind.WORDS),
                new PaperField("Lĩnh vực", Kind.WORDS),
                new PaperField("Ngày tổ chức", Kind.DAY),
                new PaperField("Ngày kết thúc", Kind.DAY),
                new PaperField("Địa điểm", Kind.WORDS),
                new PaperField("Số người dự kiến", Kind.COUNT),
                new PaperField("Đơn vị chủ trì", Kind.WORDS),
                new PaperField("Đơn vị phối hợp", Kind.WORDS),
                new PaperField("Danh sách đơn vị", Kind.TABLE));
    }

    @Override
    public String member() {
        return "Đơn vị tham gia";
    }

    @Override
    public List<PaperField> memberFields() {
        return List.of(new PaperField("Nơi mời", Kind.WORDS), new PaperField("Vai trò", Kind.WORDS));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PaperRecord> find(long id) {
        return jdbc.sql("""
                        select id, kind, title, field, starts_on, ends_on, venue, commune, planned
                        from events.event where id = :id
                        """).param("id", id).query(Held.class).optional().map(this::record);
    }

    private PaperRecord record(Held held) {
        List<Body> bodies = bodies(held.id);
        Map<String, PaperValue> values = new HashMap<>();
        values.put("Tên sự kiện", words(held.title));
        values.put("Loại sự kiện", words(say("kind." + held.kind).toLowerCase(Locale.ROOT)));
        values.put("Lĩnh vực", words(EventForm.fieldName(held.field).toLowerCase(Locale.ROOT)));
        values.put("Ngày tổ chức", day(held.startsOn));
        values.put("Ngày kết thúc", day(held.endsOn.equals(held.startsOn) ? null : held.endsOn));
        values.put("Địa điểm", words(held.venue.isEmpty() ? held.commune : place(held)));
        values.put("Số người dự kiến", count(held.planned));
        values.put("Đơn vị chủ trì", words(names(bodies, List.of("lead", "co_lead"))));
        values.put("Đơn vị phối hợp", words(names(bodies, List.of("co_organise", "sponsor"))));
        values.put("Danh sách đơn vị", list(bodies));
        return new PaperRecord(held.id, held.title, values);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PaperRecord> members(long id) {
        return bodies(id).stream()
                .map(b -> new PaperRecord(
                        b.id, b.name, Map.of("Nơi mời", words(b.name), "Vai trò", words(say("role." + b.role)))))
                .toList();
    }

    private List<Body> bodies(long id) {
        return jdbc.sql("""
                        select o.id, o.name, b.role from events.event_body b
                        join directory.organisation_name o on o.union_id = b.union_id and o.id = b.organisation_id
                        where b.event_id = :id
                        order by array_position(array['lead', 'co_lead', 'co_organise', 'sponsor'], b.role), o.sort_key, o.id
                        """).param("id", id).query(Body.class).list();
    }

    private static PaperValue list(List<Body> bodies) {
        List<List<String>> rows = new ArrayList<>();
        for (Body body : bodies)
            rows.add(List.of(Integer.toString(rows.size() + 1), body.name, say("role." + body.role), "", ""));
        return PaperValue.table(List.of("STT#", "Đơn vị", "Vai trò", "Người đến dự", "Ký tên"), rows);
    }

    private static String names(List<Body> bodies, List<String> roles) {
        return String.join(
                ", ",
                bodies.stream()
                        .filter(b -> roles.contains(b.role))
                        .map(Body::name)
                        .toList());
    }

    private static String place(Held held) {
        return held.commune.isEmpty() ? held.venue : held.venue + ", " + held.commune;
    }

    private static String say(String key) {
        return Texts.in("vi", "events." + key);
    }
}
