package org.lienhiep.documents.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** The templates of the current Union: its own versions, and those of the house where it has none. */
@Component
class PaperTemplates {

    static final String TYPE = "documents.paper_template";

    private static final TypeReference<Map<String, String>> PARTS = new TypeReference<>() {};

    /** A version that was saved. */
    record Version(int version, LocalDate validFrom) {}

    private record Row(
            String code,
            int version,
            String kind,
            String name,
            String source,
            boolean each,
            boolean open,
            String parts) {}

    private final JdbcClient jdbc;
    private final Audit audit;
    private final ObjectMapper json;

    PaperTemplates(JdbcClient jdbc, Audit audit, ObjectMapper json) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.json = json;
    }

    /** The templates that hold on a day, in the order of kinds. */
    @Transactional(readOnly = true)
    public List<PaperTemplate> all(LocalDate day) {
        List<PaperTemplate> own = jdbc.sql("""
                        select distinct on (code) code, version, kind, name, source, each, open, parts::text
                        from documents.paper_template where valid_from <= :day order by code, version desc
                        """).param("day", day).query(Row.class).list().stream()
                .map(this::template)
                .toList();
        List<PaperTemplate> all = new ArrayList<>();
        for (PaperTemplate house : HouseTemplates.ALL)
            all.add(own.stream()
                    .filter(t -> t.code().equals(house.code()))
                    .findFirst()
                    .orElse(house));
        return all;
    }

    /** The template that holds on a day. */
    @Transactional(readOnly = true)
    public Optional<PaperTemplate> find(String code, LocalDate day) {
        Optional<PaperTemplate> own = jdbc.sql("""
                        select code, version, kind, name, source, each, open, parts::text from documents.paper_template
                        where code = :code and valid_from <= :day order by version desc limit 1
                        """)
                .param("code", code)
                .param("day", day)
                .query(Row.class)
                .optional()
                .map(this::template);
        return own.isPresent() ? own : house(code);
    }

    static Optional<PaperTemplate> house(String code) {
        return HouseTemplates.ALL.stream().filter(t -> t.code().equals(code)).findFirst();
    }

    /** One version; 0 is the house's. */
    @Transactional(readOnly = true)
    public Optional<PaperTemplate> version(String code, int version) {
        if (version == 0) return house(code);
        return jdbc.sql("""
                        select code, version, kind, name, source, each, open, parts::text from documents.paper_template
                        where code = :code and version = :version
                        """)
                .param("code", code)
                .param("version", version)
                .query(Row.class)
                .optional()
                .map(this::template);
    }

    /** The versions of a template, the newest first. */
    @Transactional(readOnly = true)
    public List<Version> versions(String code) {
        return jdbc.sql("""
                        select version, valid_from from documents.paper_template where code = :code order by version desc
                        """).param("code", code).query(Version.class).list();
    }

    /** Saves the texts as the next version; fails if somebody saved one since these were read. */
    @Transactional
    public void save(String code, int read, String name, Map<String, String> parts, LocalDate from) {
        PaperTemplate house = house(code).orElseThrow(NotFound::new);
        jdbc.sql("select pg_advisory_xact_lock(hashtext('papers.template'), hashtext(:code))")
                .param("code", code)
                .query(rs -> {});
        int last = versions(code).stream().mapToInt(Version::version).max().orElse(0);
        if (last != read) throw new Stale();
        long id = jdbc.sql("""
                        insert into documents.paper_template (code, version, kind, name, source, each, open, parts, valid_from, by_account)
                        values (:code, :version, :kind, :name, :source, :each, :open, cast(:parts as jsonb), :from, :account)
                        returning id
                        """)
                .param("code", code)
                .param("version", last + 1)
                .param("kind", house.kind().code())
                .param("name", name)
                .param("source", house.source())
                .param("each", house.each())
                .param("open", house.open())
                .param("parts", json.writeValueAsString(parts))
                .param("from", from)
                .param("account", Here.get().signedIn().account())
                .query(Long.class)
                .single();
        audit.record("save", TYPE, id, parts.keySet());
    }

    private PaperTemplate template(Row row) {
        return new PaperTemplate(
                row.code,
                row.version,
                PaperKind.of(row.kind).orElse(PaperKind.LETTER),
                row.name,
                row.source,
                row.each,
                row.open,
                json.readValue(row.parts, PARTS));
    }
}
