package org.lienhiep.imports;

import java.util.List;
import org.lienhiep.directory.PersonalData;
import org.lienhiep.directory.TimedData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What lists that were brought in say about people, and for how long. */
@Configuration(proxyBeanMethods = false)
class ImportedPeople {

    /** What stands in place of each cell that is emptied; the cells stay as many as they were. */
    static final String EMPTIED = "regexp_replace(cells, '[^' || chr(31) || ']+', '–', 'g')";

    /** An erasure empties every entered row that bears the name: it has no more to do than to be read back. */
    @Bean
    PersonalData importedData() {
        return new PersonalData("imports.written", "import", "internal", "", """
                select w.first_key as subject_id, b.id as record_id, b.name as title, '/imports/' || b.id as path, e.at::date as on_day
                from imports.written w
                join imports.written_table t on t.union_id = w.union_id and t.batch_id = w.batch_id and t.step = w.step
                join imports.batch b on b.union_id = w.union_id and b.id = w.batch_id
                join imports.entry e on e.union_id = b.union_id and e.batch_id = b.id
                where t.table_name = 'directory.person'
                """, List.of("""
                delete from imports.fault f using directory.person_name n, imports.line l
                where n.id = any(:people) and l.batch_id = f.batch_id and l.row_no = f.row_no and position(n.name in l.cells) > 0
                  and (f.batch_id in (select e.batch_id from imports.entry e) or f.batch_id in (
                    select x.batch_id from imports.withdrawal x))
                """, """
                update imports.line l set cells = %s from directory.person_name n
                where n.id = any(:people) and position(n.name in l.cells) > 0
                  and (l.batch_id in (select e.batch_id from imports.entry e) or l.batch_id in (
                    select x.batch_id from imports.withdrawal x))
                """.formatted(EMPTIED)));
    }

    /** A list that nobody entered in all that time is put aside first. */
    @Bean
    TimedData listCells() {
        return new TimedData("list-cells", """
                select b.id, b.name, coalesce(e.at, x.at, b.at)::date as on_day from imports.batch b
                left join imports.entry e on e.union_id = b.union_id and e.batch_id = b.id
                left join imports.withdrawal x on x.union_id = b.union_id and x.batch_id = b.id
                where b.emptied_at is null and coalesce(e.at, x.at, b.at) < :before
                """, List.of("""
                insert into imports.withdrawal (batch_id)
                select b.id from imports.batch b where b.id = any(:ids) and not exists (
                    select 1 from imports.entry e where e.union_id = b.union_id and e.batch_id = b.id)
                on conflict do nothing
                """, """
                update imports.line set cells = %s where batch_id = any(:ids)
                """.formatted(EMPTIED), """
                delete from imports.fault where batch_id = any(:ids)
                """, """
                update imports.batch set emptied_at = now() where id = any(:ids)
                """));
    }
}
