package org.lienhiep.documents.papers;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.lienhiep.identity.Audit;
import org.lienhiep.runtime.Kept;
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
    private final Kept<NavigableMap<LocalDate, String>> kept = new Kept<>();

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
        var stored = kept.get(this::read).floorEntry(day);
        if (stored != null) all.putAll(json.readValue(stored.getValue(), SETTINGS));
        return all;
    }

    private NavigableMap<LocalDate, String> read() {
        NavigableMap<LocalDate, String> all = new TreeMap<>();
        jdbc.sql("select valid_from, settings::text from documents.paper_profile order by valid_from, id")
                .query(row -> {
                    all.put(row.getObject(1, LocalDate.class), row.getString(2));
                });
        return all;
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
        kept.forget();
        audit.record("set", TYPE, id, settings.keySet());
    }
}
