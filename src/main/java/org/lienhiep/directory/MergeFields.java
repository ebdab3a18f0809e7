package org.lienhiep.directory;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The fields in which two records of one person or organisation may differ, as texts; days stand as {@code 2017-03-14}. */
@Component
class MergeFields {

    /** A record as two are laid side by side. */
    record Side(long id, int version, Map<String, String> values) {

        /** A value; empty where none is known. */
        String value(String field) {
            return values.getOrDefault(field, "");
        }

        /** Its name. */
        String name() {
            return values.getOrDefault("full_name", value("name"));
        }
    }

    private static final Map<Subject, List<String>> FIELDS = Map.of(
            Subject.PERSON,
            List.of("full_name", "born_on", "gender", "degree", "field", "email", "phone", "address"),
            Subject.ORGANISATION,
            List.of("name", "short_name", "kind", "field", "place", "tax_code", "joined_on"));

    private static final Map<Subject, String> SELECT = Map.of(Subject.PERSON, """
            select r.id, r.version, r.full_name, coalesce(r.born_on::text, '') as born_on, coalesce(r.gender, '') as gender, r.degree,
                   r.field, r.email, r.phone, r.address
            from directory.person r
            """, Subject.ORGANISATION, """
            select r.id, r.version, t.name, t.short_name, r.kind, r.field, r.place, r.tax_code, coalesce(r.joined_on::text, '') as joined_on
            from directory.organisation r join directory.organisation_title t
              on t.union_id = r.union_id and t.organisation_id = r.id and t.valid_to = 'infinity'
            """);

    private final JdbcClient jdbc;

    MergeFields(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The fields, in the order of the form. */
    static List<String> of(Subject subject) {
        return FIELDS.getOrDefault(subject, List.of());
    }

    /** A value in words. */
    static String words(String field, String value) {
        if (value.isEmpty()) return Texts.t("web.nothing");
        return switch (field) {
            case "born_on", "joined_on" -> Fmt.date(LocalDate.parse(value));
            case "gender" -> Texts.t("directory.gender." + value);
            case "kind" -> Texts.t("directory.kind." + value);
            case "field" -> DirectoryParts.fieldName(value);
            default -> value;
        };
    }

    /** One record; empty where it does not exist. */
    @Transactional(readOnly = true)
    public Optional<Side> side(Subject subject, long id) {
        return read(subject, id, "");
    }

    /** One record, held until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Side> lock(Subject subject, long id) {
        return read(subject, id, " for update of r");
    }

    private Optional<Side> read(Subject subject, long id, String lock) {
        return jdbc.sql(SELECT.getOrDefault(subject, "") + " where r.id = :id" + lock)
                .param("id", id)
                .query((row, n) -> {
                    Map<String, String> values = new LinkedHashMap<>();
                    for (String field : of(subject)) values.put(field, row.getString(field));
                    return new Side(row.getLong("id"), row.getInt("version"), values);
                })
                .optional();
    }

    /** Gives a record other values; fields that are not named keep theirs. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Subject subject, long id, Map<String, String> changes) {
        if (changes.isEmpty()) return;
        Map<String, String> values =
                new LinkedHashMap<>(read(subject, id, "").orElseThrow().values());
        values.putAll(changes);
        if (subject == Subject.PERSON) person(id, values);
        else organisation(id, values);
    }

    private void person(long id, Map<String, String> values) {
        String name = values.getOrDefault("full_name", "");
        jdbc.sql("""
                        update directory.person set full_name = :full_name, born_on = cast(nullif(:born_on, '') as date),
                            gender = nullif(:gender, ''), degree = :degree, field = :field, email = :email, phone = :phone,
                            address = :address, sort_key = :key, fold = :fold, version = version + 1 where id = :id
                        """)
                .params(values)
                .param("id", id)
                .param("key", VietnameseNames.personKey(name))
                .param("fold", VietnameseNames.fold(name))
                .update();
    }

    private void organisation(long id, Map<String, String> values) {
        String name = values.getOrDefault("name", "");
        jdbc.sql("""
                        update directory.organisation set kind = :kind, field = :field, place = :place, tax_code = :tax_code,
                            joined_on = cast(nullif(:joined_on, '') as date), version = version + 1 where id = :id
                        """).params(values).param("id", id).update();
        jdbc.sql("""
                        update directory.organisation_title set name = :name, short_name = :short_name, sort_key = :key, fold = :fold
                        where organisation_id = :id and valid_to = 'infinity'
                        """)
                .params(values)
                .param("id", id)
                .param("key", VietnameseNames.key(name))
                .param("fold", VietnameseNames.fold(name))
                .update();
    }
}
