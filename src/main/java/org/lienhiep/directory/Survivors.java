package org.lienhiep.directory;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which record remains of those that were merged, and which lie in it. */
@Component
class Survivors {

    /** A record that lies in another. */
    record Within(long id, String name, long mergeId, OffsetDateTime at) {}

    private final JdbcClient jdbc;

    Survivors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The ids of a record and of all that lie in it, as a subquery; {@code id} is a parameter or a column of the record that remains. */
    static String members(Subject subject, String id) {
        return "(select " + id + " union all select s.id from directory.survivor s where s.union_id ="
                + " current_setting('lienhiep.union')::bigint and s.type = '" + subject.type() + "' and s.current_id = "
                + id
                + ")";
    }

    /** A condition: the row under an alias was not merged into another. */
    static String remains(Subject subject, String alias) {
        return "not exists (select 1 from directory.merged m where m.union_id = " + alias + ".union_id and m.type = '"
                + subject.type() + "' and m.from_id = " + alias + ".id)";
    }

    /** The record that a merged one lies in; empty where it stands for itself. */
    @Transactional(readOnly = true)
    public Optional<Long> of(Subject subject, long id) {
        return jdbc.sql("select current_id from directory.merged where type = :type and from_id = :id")
                .param("type", subject.type())
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    /** The records that merged ones lie in, by key; those that stand for themselves are left out. */
    @Transactional(readOnly = true)
    public Map<Long, Long> of(Subject subject, List<Long> ids) {
        Map<Long, Long> survivors = new HashMap<>();
        jdbc.sql("select from_id, current_id from directory.merged where type = :type and from_id = any(:ids)")
                .param("type", subject.type())
                .param("ids", ids.toArray(Long[]::new))
                .query(row -> {
                    survivors.put(row.getLong(1), row.getLong(2));
                });
        return survivors;
    }

    /** A query for the records that lie in {@code :id}. */
    static String within(Subject subject) {
        String name = subject == Subject.PERSON
                ? "(select p.full_name from directory.person p where p.union_id = m.union_id and p.id = m.from_id)"
                : "(select t.name from directory.organisation_title t where t.union_id = m.union_id"
                        + " and t.organisation_id = m.from_id and t.valid_to = 'infinity')";
        return "select m.from_id as id, " + name + " as name, m.merge_id, g.at"
                + " from directory.merged m join directory.merge g on g.union_id = m.union_id and g.id = m.merge_id"
                + " where m.type = '" + subject.type() + "' and m.current_id = :id order by m.merge_id limit 200";
    }

    /** The records that lie in one, each with the merge that it came by. */
    @Transactional(readOnly = true)
    public List<Within> within(Subject subject, long id) {
        return jdbc.sql(within(subject)).param("id", id).query(Within.class).list();
    }

    /** Notes that one record lies in another, with all that lay in it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void join(Subject subject, long from, long into, long merge) {
        jdbc.sql("update directory.merged set current_id = :into where type = :type and current_id = :from")
                .param("type", subject.type())
                .param("from", from)
                .param("into", into)
                .update();
        jdbc.sql("insert into directory.merged (type, from_id, into_id, current_id, merge_id)"
                        + " values (:type, :from, :into, :into, :merge)")
                .param("type", subject.type())
                .param("from", from)
                .param("into", into)
                .param("merge", merge)
                .update();
        restart(subject, from, into);
    }

    /** Takes a record out of the one it lay in, with what lies in it by other merges. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void part(Subject subject, long from) {
        long whole = of(subject, from).orElseThrow();
        jdbc.sql("delete from directory.merged where type = :type and from_id = :from")
                .param("type", subject.type())
                .param("from", from)
                .update();
        jdbc.sql("""
                        with recursive up(start, at) as (
                            select m.from_id, m.into_id from directory.merged m where m.type = :type and m.current_id = :whole
                            union all
                            select up.start, m.into_id from up join directory.merged m
                              on m.union_id = current_setting('lienhiep.union')::bigint and m.type = :type and m.from_id = up.at)
                        update directory.merged g set current_id = up.at from up
                        where g.type = :type and g.from_id = up.start and not exists (
                            select 1 from directory.merged x where x.type = :type and x.from_id = up.at)
                        """).param("type", subject.type()).param("whole", whole).update();
        restart(subject, from, whole);
    }

    /** Puts the beginnings of names under the record by which they are found now. */
    private void restart(Subject subject, long one, long other) {
        var both = new Long[] {one, other};
        if (subject == Subject.PERSON) {
            jdbc.sql("select directory.restart_people(:ids)").param("ids", both).query(rs -> {});
            return;
        }
        jdbc.sql("""
                        update directory.organisation_start s set organisation_id = coalesce(m.current_id, t.organisation_id)
                        from directory.organisation_title t left join directory.merged m on m.union_id = t.union_id
                          and m.type = 'directory.organisation' and m.from_id = t.organisation_id
                        where t.union_id = s.union_id and t.id = s.title_id
                          and (s.organisation_id = any(:ids) or t.organisation_id = any(:ids))
                        """).param("ids", both).update();
    }
}
