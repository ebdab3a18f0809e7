package org.lienhiep.imports;

import static org.lienhiep.imports.ImportColumn.choice;
import static org.lienhiep.imports.ImportColumn.date;
import static org.lienhiep.imports.ImportColumn.decimal;
import static org.lienhiep.imports.ImportColumn.flag;
import static org.lienhiep.imports.ImportColumn.reference;
import static org.lienhiep.imports.ImportColumn.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lienhiep.directory.VietnameseNames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The files of the registers that stand before this one and so cannot bring their own. */
@Configuration(proxyBeanMethods = false)
class RegisterImports {

    /** An organisation that has, or once had, the same name. */
    private static final List<String> ORGANISATIONS_LIKE = List.of("""
            select s.row_no, o.code, o.name from staging s
            join directory.organisation_title t on t.fold = s.fold
            join directory.organisation_name o on o.union_id = t.union_id and o.id = t.organisation_id
            where o.code <> s.code
            """);

    /**
     * A person of the same name and birthday; where a birthday is not known, one of the same workplace, or of whom no workplace is
     * known.
     */
    private static final List<String> PEOPLE_LIKE = List.of("""
            select s.row_no, p.code, concat_ws(', ', p.full_name, to_char(p.born_on, 'DD/MM/YYYY'), w.name)
            from staging s join directory.person p on p.fold = s.fold and p.code <> s.code
            left join lateral (
                select min(o.name) as name, bool_or(position(o.fold in s.place_fold) > 0 or position(s.place_fold in o.fold) > 0) as met
                from directory.person_post x
                join directory.organisation_name o on o.union_id = x.union_id and o.id = x.organisation_id
                where x.union_id = p.union_id and x.person_id = p.id) w on true
            where p.born_on = s.born_on
               or (p.born_on is null or s.born_on is null) and (s.workplace is null or w.met is null or w.met)
            """);

    /** The same name and birthday, or workplace, twice in one list. */
    private static final List<String> PEOPLE_TWICE = List.of("""
            select s.row_no, o.row_no from staging s join staging o on o.fold = s.fold and o.row_no < s.row_no
            where s.fold <> '' and (o.born_on = s.born_on or (o.born_on is null or s.born_on is null)
              and (o.place_fold = s.place_fold or o.place_fold = '' or s.place_fold = ''))
            """);

    @Bean
    ImportType organisations() {
        var file = new SqlImport(
                "organisations",
                List.of("code"),
                List.of(
                        text("code").required(),
                        text("name").required(),
                        text("short_name").required(),
                        choice(
                                        "kind",
                                        "association",
                                        "agency",
                                        "mass_organisation",
                                        "centre",
                                        "office",
                                        "school",
                                        "national_body",
                                        "enterprise",
                                        "club",
                                        "other")
                                .required(),
                        text("field"),
                        text("place"),
                        date("joined_on"),
                        flag("demo")),
                List.of(
                        new Derived("sort_key", "name", VietnameseNames::key),
                        new Derived("fold", "name", VietnameseNames::fold)),
                """
                select o.code, t.name, t.short_name, o.kind, nullif(o.field, '') as field, nullif(o.place, '') as place,
                       o.joined_on, o.demo
                from directory.organisation o join directory.organisation_title t
                  on t.union_id = o.union_id and t.organisation_id = o.id and t.valid_to = 'infinity'
                """,
                List.of("""
                    insert into directory.organisation (code, kind, field, place, joined_on, demo)
                    select code, kind, coalesce(field, ''), coalesce(place, ''), joined_on, demo from staging order by row_no
                    """, """
                    insert into directory.organisation_title (organisation_id, name, short_name, sort_key, fold)
                    select o.id, s.name, s.short_name, s.sort_key, s.fold
                    from staging s join directory.organisation o using (code)
                    """),
                Map.of(),
                List.of());
        return new Recognised(file, List.of(), ORGANISATIONS_LIKE, List.of(), Set.of("directory.organisation_start"));
    }

    @Bean
    ImportType people() {
        var file = new SqlImport(
                "people",
                List.of("code"),
                List.of(
                        text("code").required(),
                        text("full_name").required(),
                        date("born_on"),
                        choice("gender", "female", "male"),
                        text("degree"),
                        text("field"),
                        flag("consent_public"),
                        flag("demo")),
                List.of(
                        new Derived("sort_key", "full_name", VietnameseNames::personKey),
                        new Derived("fold", "full_name", VietnameseNames::fold),
                        new Derived("place_fold", "workplace", VietnameseNames::fold)),
                """
                select code, full_name, born_on, gender, nullif(degree, '') as degree, nullif(field, '') as field,
                       coalesce(consent_said, consent_public) as consent_public, demo from directory.person
                """,
                List.of("""
                    insert into directory.person (code, full_name, born_on, gender, degree, field, consent_public, demo,
                        sort_key, fold)
                    select code, full_name, born_on, gender, coalesce(degree, ''), coalesce(field, ''), consent_public, demo,
                        sort_key, fold from staging order by row_no
                    """),
                Map.of(),
                List.of());
        return new Recognised(
                file, List.of(text("workplace")), PEOPLE_LIKE, PEOPLE_TWICE, Set.of("directory.person_start"));
    }

    @Bean
    ImportType personPosts() {
        return new SqlImport(
                "person_posts",
                List.of("person", "organisation", "from_on"),
                List.of(
                        reference("person", "directory.person_name").required(),
                        reference("organisation", "directory.organisation_name").required(),
                        text("post").required(),
                        date("from_on").required(),
                        date("to_on")),
                List.of(),
                """
                select p.code as person, o.code as organisation, x.post, x.from_on, nullif(x.to_on, 'infinity') as to_on
                from directory.person_post x
                join directory.person p on p.union_id = x.union_id and p.id = x.person_id
                join directory.organisation o on o.union_id = x.union_id and o.id = x.organisation_id
                """,
                List.of("""
                    insert into directory.person_post (person_id, organisation_id, post, from_on, to_on)
                    select p.id, o.id, s.post, s.from_on, coalesce(s.to_on, 'infinity')
                    from staging s join directory.person p on p.code = s.person
                    join directory.organisation o on o.code = s.organisation order by s.row_no
                    """),
                Map.of(),
                List.of("people", "organisations"));
    }

    @Bean
    ImportType stated() {
        return new SqlImport(
                "stated",
                List.of("code"),
                List.of(
                        text("code").required(),
                        text("indicator").required(),
                        text("filter"),
                        date("from_on").required(),
                        date("to_on").required(),
                        decimal("value").required(),
                        reference("document", "documents.document_ref"),
                        text("note")),
                List.of(),
                """
                select s.code, s.indicator, nullif(s.filter, '') as filter, s.from_on, s.to_on, s.value, d.code as document,
                       nullif(s.note, '') as note
                from figures.stated s left join documents.document_ref d on d.union_id = s.union_id and d.id = s.document_id
                """,
                List.of("""
                    insert into figures.stated (code, indicator, filter, from_on, to_on, value, document_id, note)
                    select s.code, s.indicator, coalesce(s.filter, ''), s.from_on, s.to_on, s.value, d.id, coalesce(s.note, '')
                    from staging s left join documents.document_ref d on d.code = s.document order by s.row_no
                    """),
                Map.of(),
                List.of("documents"));
    }
}
