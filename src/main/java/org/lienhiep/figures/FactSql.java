package org.lienhiep.figures;

/**
 * The one text that says which facts a figure counts. The value adds these rows up and the list shows them, so the two cannot
 * disagree. {@code q} is a figure asked for, {@code f} a fact.
 */
final class FactSql {

    /** The figures asked for, as rows: one statement serves one figure or a hundred. */
    static final String ASKED = """
            with asked as (
                select * from unnest(:ord::int[], :aggregate::text[], :kind::text[], :from::date[], :to::date[],
                    :column::text[], :subject::text[], :type::text[], :field::text[], :series::text[], :level::text[],
                    :result::text[], :organisation::bigint[], :role::text[])
                as t(ord, aggregate, kind, from_on, to_on, col, subject, type, field, series, level, result, named, role)),
            q as (
                select a.*, coalesce(s.current_id, a.named) as organisation from asked a
                left join directory.survivor s on s.union_id = current_setting('lienhiep.union')::bigint
                  and s.type = 'directory.organisation' and s.id = a.named)
            """;

    /** Who or what a fact is about; of records that were merged, the one that remains. */
    static final String SUBJECT = """
            coalesce((select s.current_id from directory.survivor s
                where s.union_id = f.union_id and s.type = q.subject and s.id = f.subject_id), f.subject_id)
            """.strip();

    private static final String NARROWED = """
            f.kind = q.kind
            and (q.type is null or f.type_code = q.type)
            and (q.field is null or f.field_code = q.field)
            and (q.series is null or f.series_code = q.series)
            and (q.level is null or f.level_code = q.level)
            and (q.result is null or f.result_code = q.result)
            and (q.organisation is null or exists (
                select 1 from (
                    select q.organisation as id union all
                    select s.id from directory.survivor s where s.union_id = f.union_id
                      and s.type = 'directory.organisation' and s.current_id = q.organisation) g
                join figures.fact_body b on b.union_id = f.union_id and b.organisation_id = g.id
                where b.kind = f.kind and b.record_id = f.record_id and b.part = f.part
                  and (q.role is null or b.role_code = q.role)))
            """;

    private static final String WITHIN = " and f.happened_on between q.from_on and q.to_on";

    static final String FLOW = NARROWED + " and f.excluded_by is null" + WITHIN;
    static final String BALANCE =
            NARROWED + " and f.excluded_by is null and f.happened_on <= q.to_on and f.ended_on > q.to_on";
    static final String LATEST = NARROWED + " and f.excluded_by is null and f.happened_on <= q.to_on";
    static final String LEFT_OUT = NARROWED + " and f.excluded_by is not null" + WITHIN;

    /** What makes two facts the same one, for {@code distinct}. */
    static final String DIFFERENT = """
            case q.col when 'subject' then (%s)::text when 'type' then f.type_code when 'field' then f.field_code
                when 'series' then f.series_code when 'level' then f.level_code else f.result_code end
            """.formatted(SUBJECT);

    /** Facts of a figure that counts different ones: those that say which one. */
    static final String DISTINCT = FLOW + " and " + DIFFERENT.strip() + " is not null";

    private FactSql() {}

    /** The facts behind a figure of this aggregate. */
    static String predicate(Aggregate aggregate) {
        return switch (aggregate) {
            case FLOW -> FLOW;
            case DISTINCT -> DISTINCT;
            case BALANCE -> BALANCE;
            case LATEST -> LATEST;
            case RATIO, VERDICT -> throw new IllegalArgumentException(aggregate + " counts no facts of its own");
        };
    }
}
