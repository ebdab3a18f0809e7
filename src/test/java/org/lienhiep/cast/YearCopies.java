package org.lienhiep.cast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import org.lienhiep.imports.DemoYears;
import org.lienhiep.unions.Unions;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Unions with the demonstration year in them. The first of a server comes in through the import, like the demonstration itself;
 * the others are copies of its rows as they stood then, because the import takes more time than most stories.
 */
final class YearCopies {

    private static final String FIRST = "nam-dau";

    /** Keeps every table's rows of one Union aside. */
    private static final String KEEP = """
            do $$ declare t record; begin
              create schema cast_year;
              for t in select c.oid::regclass as name, n.nspname || '.' || c.relname as kept from pg_class c
                       join pg_namespace n on n.oid = c.relnamespace
                       join pg_attribute a on a.attrelid = c.oid and a.attname = 'union_id'
                       where c.relkind in ('r', 'p') and not c.relispartition and n.nspname <> 'cast_year' loop
                execute format('create table cast_year.%I as select * from %s where union_id = {union}', t.kept, t.name);
              end loop;
            end $$""";

    /** Puts them into another Union; keys stay, as a key is one within its Union. */
    private static final String COPY = """
            do $$ declare t record; begin
              set local session_replication_role = replica;
              for t in select c.relname as kept, string_agg(quote_ident(a.attname), ', ') as columns,
                           string_agg(case a.attname when 'union_id' then '{union}'
                               when 'username' then 'replace(username, ''-{first}'', ''-{slug}'')'
                               else quote_ident(a.attname) end, ', ') as given
                       from pg_class c join pg_namespace n on n.oid = c.relnamespace
                       join pg_attribute a on a.attrelid = c.relname::regclass and a.attnum > 0 and not a.attisdropped
                           and a.attgenerated = ''
                       where n.nspname = 'cast_year' and c.relkind = 'r' group by c.relname loop
                execute format('insert into %s (%s) overriding system value select %s from cast_year.%I',
                    t.kept::regclass, t.columns, t.given, t.kept);
              end loop;
            end $$""";

    private final ApplicationContext context;
    private boolean kept;

    YearCopies(ApplicationContext context) {
        this.context = context;
    }

    /** A new Union with the year in it; its usernames end in {@code -<slug>}. Returns its key. */
    synchronized long make(String slug) {
        var unions = context.getBean(Unions.class);
        if (!kept) {
            run(KEEP.replace("{union}", Long.toString(DemoYears.fill(context, FIRST))));
            kept = true;
        }
        // the rows are there before the Union is: whatever runs for all Unions finds it whole
        Long made = context.getBean(TransactionTemplate.class).execute(status -> {
            long union = unions.create(
                    slug, "Liên hiệp hội thử " + slug, "LHH", "Tỉnh thử", true, LocalDate.of(2018, 1, 12));
            run(COPY.replace("{union}", Long.toString(union))
                    .replace("{first}", FIRST)
                    .replace("{slug}", slug));
            return union;
        });
        return java.util.Objects.requireNonNull(made);
    }

    private void run(String sql) {
        try (Connection connection = administrator();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Only the database's administrator may leave keys of other tables unchecked while the rows come in. */
    private Connection administrator() throws SQLException, IOException {
        var owner = context.getBean("ownerDataSource", PGSimpleDataSource.class);
        Path home = Path.of(context.getEnvironment().getRequiredProperty("lienhiep.data"), "postgres");
        String password = Files.readString(home.resolve("postgres.secret")).strip();
        return DriverManager.getConnection(owner.getUrl(), "postgres", password);
    }
}
