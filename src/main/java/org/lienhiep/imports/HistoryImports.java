package org.lienhiep.imports;

import static org.lienhiep.imports.ImportColumn.choice;
import static org.lienhiep.imports.ImportColumn.date;
import static org.lienhiep.imports.ImportColumn.reference;
import static org.lienhiep.imports.ImportColumn.text;

import java.util.List;
import java.util.Map;
import org.lienhiep.directory.VietnameseNames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The files of what organisations were: the names they had, how they stand to each other, that they left. */
@Configuration(proxyBeanMethods = false)
class HistoryImports {

    private static final List<String> NEEDS = List.of("organisations");

    /** A name begins before it ends, and no two names of one organisation stand on the same day. */
    private static final List<String> NAMES_IN_ORDER = List.of("""
            select row_no, 'to_on', 'directory.end-order' from staging where from_on >= to_on
            """, """
            select s.row_no, 'from_on', 'imports.names-overlap' from staging s
            join staging o on o.organisation = s.organisation and o.row_no < s.row_no
            where coalesce(s.from_on, '-infinity') < o.to_on and coalesce(o.from_on, '-infinity') < s.to_on
            """, """
            select s.row_no, 'from_on', 'imports.names-overlap' from staging s
            join directory.organisation_name n on n.code = s.organisation
            join directory.organisation_title t on t.union_id = n.union_id and t.organisation_id = n.id and t.valid_to <> 'infinity'
            where coalesce(s.from_on, '-infinity') < t.valid_to and t.valid_from < s.to_on
              and (t.name, t.valid_to) is distinct from (s.name, s.to_on)
            """);

    /** Nothing stands to itself, and nothing ends before it begins. */
    private static final List<String> LINKS_IN_ORDER = List.of("""
            select row_no, 'other', 'directory.link-self' from staging where organisation = other
            """, """
            select row_no, 'to_on', 'directory.end-order' from staging where to_on < from_on
            """);

    @Bean
    ImportType formerNamesFile() {
        var file = new SqlImport(
                "organisation_names",
                List.of("organisation", "to_on"),
                List.of(
                        reference("organisation", "directory.organisation_name").required(),
                        text("name").required(),
                        text("short_name").required(),
                        date("from_on"),
                        date("to_on").required()),
                List.of(
                        new Derived("sort_key", "name", VietnameseNames::key),
                        new Derived("fold", "name", VietnameseNames::fold)),
                """
                select o.code as organisation, t.name, t.short_name, nullif(t.valid_from, '-infinity') as from_on, t.valid_to as to_on
                from directory.organisation o join directory.organisation_title t
                  on t.union_id = o.union_id and t.organisation_id = o.id and t.valid_to <> 'infinity'
                """,
                List.of("""
                    insert into directory.organisation_title (organisation_id, name, short_name, valid_from, valid_to, sort_key, fold)
                    select o.id, s.name, s.short_name, coalesce(s.from_on, '-infinity'), s.to_on, s.sort_key, s.fold
                    from staging s join directory.organisation o on o.code = s.organisation order by s.row_no
                    """),
                Map.of(),
                NEEDS);
        return new Checked(file, NAMES_IN_ORDER);
    }

    @Bean
    ImportType organisationLinksFile() {
        var file = new SqlImport(
                "organisation_links",
                List.of("organisation", "kind", "other", "from_on"),
                List.of(
                        reference("organisation", "directory.organisation_name").required(),
                        choice("kind", "parent", "branch", "merged_into").required(),
                        reference("other", "directory.organisation_name").required(),
                        date("from_on").required(),
                        date("to_on")),
                List.of(),
                """
                select o.code as organisation, l.kind, p.code as other, l.from_on, nullif(l.to_on, 'infinity') as to_on
                from directory.organisation_link l
                join directory.organisation o on o.union_id = l.union_id and o.id = l.organisation_id
                join directory.organisation p on p.union_id = l.union_id and p.id = l.other_id
                """,
                List.of("""
                    insert into directory.organisation_link (organisation_id, kind, other_id, from_on, to_on)
                    select o.id, s.kind, p.id, s.from_on, coalesce(s.to_on, 'infinity')
                    from staging s join directory.organisation o on o.code = s.organisation
                    join directory.organisation p on p.union_id = o.union_id and p.code = s.other order by s.row_no
                    """),
                Map.of(),
                NEEDS);
        return new Checked(file, LINKS_IN_ORDER);
    }

    @Bean
    ImportType leavingsFile() {
        return new SqlImport(
                "leavings",
                List.of("organisation"),
                List.of(
                        reference("organisation", "directory.organisation_name").required(),
                        date("left_on").required(),
                        text("reason").required()),
                List.of(),
                """
                select o.code as organisation, l.left_on, l.reason from directory.leaving l
                join directory.organisation o on o.union_id = l.union_id and o.id = l.organisation_id
                """,
                List.of("""
                    insert into directory.leaving (organisation_id, left_on, reason)
                    select o.id, s.left_on, s.reason from staging s join directory.organisation o on o.code = s.organisation
                    order by s.row_no
                    """),
                Map.of(),
                NEEDS);
    }

    /** A file whose rows are held against rules of their own. */
    private record Checked(SqlImport file, List<String> checkSql) implements ImportType {

        @Override
        public String name() {
            return file.name();
        }

        @Override
        public List<ImportColumn> columns() {
            return file.columns();
        }

        @Override
        public List<String> key() {
            return file.key();
        }

        @Override
        public String exportSql() {
            return file.exportSql();
        }

        @Override
        public List<String> insertSql() {
            return file.insertSql();
        }

        @Override
        public List<Derived> derived() {
            return file.derived();
        }

        @Override
        public List<String> after() {
            return file.after();
        }
    }
}
