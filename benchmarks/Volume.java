import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The volume that pages are measured at: a million facts of 20 Unions, 10 years and 40 kinds (so a Union's year has 5,000), a report
 * of 100 figures over those kinds, 5,000 events in the year, 10,000 articles.
 *
 * @param report path of the report page
 * @param list path of the list page
 * @param article path of the article page
 */
record Volume(String report, String list, String article) {

    private static final String FACTS = """
            with u as (select id as union_id from unions.union where slug = 'binh-thuan' or slug like 'do-%')
            insert into figures.fact (union_id, kind, record_type, record_id, happened_on, ended_on, amount, type_code,
                field_code, series_code, level_code, result_code)
            select u.union_id, 'benchmark.kind_' || lpad(k::text, 2, '0'), 'benchmark.record', 1000000 + n, d.day, d.day, 1,
                'type_' || n % 3, 'field_' || n % 5, 'series_' || n % 2, 'level_' || n % 4, 'result_' || n % 2
            from u, generate_series(1, 40) k, generate_series(1, 1250) n,
                lateral (select date '2009-01-01' + (n * 37 + k) % 365 + 365 * (n % 10) as day) d
            """;

    private static final String FIGURES = """
            insert into reports.figure (union_id, report_id, key, place, indicator, filter)
            select r.union_id, r.id, 'benchmark_' || n, 1000 + n, 'BEN-' || lpad((1 + n % 40)::text, 2, '0'),
                case n / 40 when 0 then '' when 1 then 'field=field_' || n % 5 else 'series=series_' || n % 2 end
            from reports.report r join unions.union u on u.id = r.union_id and u.slug = 'binh-thuan',
                generate_series(0, 99 - (select count(*)::int from reports.figure f where f.report_id = r.id
                    and f.union_id = r.union_id)) n
            where r.year = 2017
            """;

    private static final String EVENTS = """
            insert into events.event (union_id, code, kind, title, field, starts_on, ends_on, venue, commune)
            select u.id, 'do-' || n, (array['workshop', 'class', 'talk', 'conference'])[1 + n % 4],
                'Buổi làm việc số ' || n || ' về chuyển giao tiến bộ kỹ thuật', 'nong_nghiep', d.day, d.day, 'Hội trường', 'Xã ' || n % 90
            from unions.union u, generate_series(1, 5000) n,
                lateral (select date '2017-01-01' + n % 365 as day) d
            where u.slug = 'binh-thuan'
            """;

    private static final String BODIES = """
            insert into events.event_body (union_id, event_id, organisation_id, role)
            select e.union_id, e.id, (select min(o.id) from directory.organisation o where o.union_id = e.union_id), 'lead'
            from events.event e where e.code like 'do-%'
            """;

    private static final String ARTICLES = """
            insert into portal.article (union_id, code, slug, section, title, lead, body, author, published_on)
            select u.id, 'do-' || n, 'bai-' || n, 'hoat-dong', 'Bài viết số ' || n, a.lead, a.body, a.author,
                date '2008-01-01' + n % 3600
            from unions.union u join lateral (select * from portal.article x where x.union_id = u.id order by x.id limit 1) a on true,
                generate_series(1, 10000) n
            where u.slug = 'binh-thuan'
            """;

    /** Loads it as the owner of the tables, and returns the pages to ask for. */
    static Volume load(Database database) throws Exception {
        try (Connection connection = database.as("lienhiep_owner");
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into unions.union (slug, name, short_name, place, demo, today)
                    select 'do-' || n, 'Đơn vị đo ' || n, 'DO-' || n, 'Tỉnh ' || n, true, date '2018-01-12'
                    from generate_series(1, 19) n
                    """);
            statement.execute(FACTS);
            statement.execute(FIGURES);
            statement.execute(EVENTS);
            statement.execute(BODIES);
            statement.execute(ARTICLES);
            statement.execute("analyze");
            long report = one(statement, "select id from reports.report where year = 2017 and union_id = (select id from"
                    + " unions.union where slug = 'binh-thuan')");
            long article = one(statement, "select id from portal.article where code = 'do-5000'");
            return new Volume("/reports/" + report, "/events?year=2017", "/articles/" + article + "-bai-5000");
        }
    }

    private static long one(Statement statement, String sql) throws SQLException {
        try (var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
