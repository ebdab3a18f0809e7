package org.lienhiep.documents.papers;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.lienhiep.identity.Audit;
import org.lienhiep.unions.Unions;
import org.lienhiep.web.Here;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** The profiles of the current Union, each from a day on. Nothing is changed: what is set anew is a row of its own. */
@Component
public class PaperProfiles {

    static final String TYPE = "documents.paper_profile";

    private static final TypeReference<Map<String, String>> SETTINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Unions unions;
    private final Audit audit;
    private final ObjectMapper json;

    PaperProfiles(JdbcClient jdbc, Unions unions, Audit audit, ObjectMapper json) {
        this.jdbc = jdbc;
        this.unions = unions;
        this.audit = audit;
        this.json = json;
    }

    /** The profile that holds on a day. */
    @Transactional(readOnly = true)
    public PaperProfile on(LocalDate day) {
        return profile(settings(day));
    }

    /** The profile of these settings. */
    PaperProfile profile(Map<String, String> settings) {
        return PaperProfile.of(settings, unions.current());
    }

    /** What holds on a day, each setting as it is typed. */
    @Transactional(readOnly = true)
    public Map<String, String> settings(LocalDate day) {
        Map<String, String> all = PaperProfile.standard(unions.current());
        stored(day).ifPresent(text -> all.putAll(json.readValue(text, SETTINGS)));
        return all;
    }

    private Optional<String> stored(LocalDate day) {
        return jdbc.sql("""
                        select settings::text from documents.paper_profile where valid_from <= :day
                        order by valid_from desc, id desc limit 1
                        """).param("day", day).query(String.class).optional();
    }

    /** Sets the profile from a day on. */
    @Transactional
    public void set(LocalDate from, Map<String, String> settings) {
        long id = jdbc.sql("""
                        insert into documents.paper_profile (valid_from, settings, by_account)
                        values (:from, cast(:settings as jsonb), :account) returning id
                        """)
                .param("from", from)
                .param("settings", json.writeValueAsString(settings))
                .param("account", Here.get().signedIn().account())
                .query(Long.class)
                .single();
        audit.record("set", TYPE, id, settings.keySet());
    }
}
