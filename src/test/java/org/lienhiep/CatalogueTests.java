package org.lienhiep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.ServedTests;
import org.springframework.dao.DataAccessException;

/** The walls between Unions stand in the database: read from its catalogue, table by table. */
class CatalogueTests extends ServedTests {

    private static final String OURS = """
            join pg_namespace n on n.oid = c.relnamespace join pg_roles o on o.oid = n.nspowner
            where o.rolname = 'lienhiep_owner'
            """;

    /** Tables without a Union, each with its reason. */
    private static final Set<String> WITHOUT_UNION = Set.of(
            // the history of migrations
            "runtime.migration",
            // the Unions themselves: the application reads them through a function
            "unions.union",
            // failed tries to sign in, before any Union is known; reached through functions alone
            "identity.sign_in_failure");

    /** The functions that run as the owner, each with the Union or a stated purpose as its first condition. */
    private static final Set<String> DEFINERS = Set.of(
            "unions.create_union",
            "unions.served_unions",
            "unions.refresh_statistics",
            "identity.account_for_sign_in",
            "identity.session_of",
            "identity.step_of",
            "identity.passkey_for_sign_in",
            "identity.touch_session",
            "identity.note_failure",
            "identity.failures",
            "jobs.due_jobs",
            // the names of a sealed edition: put away, asked about for one judge, brought back by two people
            "contests.seal_edition",
            "contests.ask_seal",
            "contests.open_seal",
            // who has letters to post, asked once for all Unions
            "notices.unions_with_letters");

    @Test
    void everyTableOfAUnionHasRowSecurityAndTheOnePolicy() {
        List<String> open = names("""
                select n.nspname || '.' || c.relname from pg_class c
                """ + OURS + """
                 and c.relkind in ('r', 'p') and not (c.relrowsecurity and exists (
                    select 1 from pg_policy p where p.polrelid = c.oid and p.polcmd = '*' and p.polpermissive
                      and pg_get_expr(p.polqual, p.polrelid)
                        = '(union_id = (current_setting(''lienhiep.union''::text))::bigint)'
                      and p.polwithcheck is null))
                """);
        assertThat(open).allMatch(WITHOUT_UNION::contains);
        assertThat(names("""
                select n.nspname || '.' || c.relname from pg_class c
                """ + OURS + " and (select count(*) from pg_policy p where p.polrelid = c.oid) > 1"))
                .isEmpty();
    }

    @Test
    void whatHasNoUnionIsOutOfTheApplicationsReach() {
        assertThat(names("""
                select n.nspname || '.' || c.relname from pg_class c
                """ + OURS + """
                 and c.relkind = 'r' and not c.relrowsecurity
                 and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select, insert, update, delete')
                """)).isEmpty();
    }

    @Test
    void everyKeyCarriesTheUnion() {
        assertThat(names("""
                select n.nspname || '.' || c.relname || ' ' || k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid
                """ + OURS + """
                 and k.contype in ('p', 'u', 'f') and c.relkind = 'r'
                 and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'union_id' and a.attnum = any(k.conkey))
                """))
                .allMatch(k -> WITHOUT_UNION.contains(k.substring(0, k.indexOf(' ')))
                        // a name that signs in and a cookie are one person's over all Unions
                        || k.equals("identity.account account_username_key")
                        || k.equals("identity.session session_token_hash_key"));
    }

    @Test
    void viewsLookWithTheEyesOfWhoeverAsks() {
        assertThat(names("""
                select n.nspname || '.' || c.relname from pg_class c
                """ + OURS + """
                 and c.relkind = 'v' and n.nspname <> 'national' and not coalesce(c.reloptions::text, '') like '%security_invoker=true%'
                """)).isEmpty();
        assertThat(names("select matviewname from pg_matviews")).isEmpty();
    }

    @Test
    void onlyTheListedFunctionsRunAsTheOwner() {
        assertThat(names("""
                select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                join pg_roles o on o.oid = n.nspowner where o.rolname = 'lienhiep_owner' and p.prosecdef
                """)).containsExactlyInAnyOrderElementsOf(DEFINERS);
        assertThat(names("""
                select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                join pg_roles o on o.oid = n.nspowner where o.rolname = 'lienhiep_owner'
                 and ((p.prosecdef and not coalesce(p.proconfig::text, '') like '%search_path=%')
                    or exists (select 1 from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0))
                """)).isEmpty();
    }

    @Test
    void theApplicationsRolesAreBoundByRowSecurity() {
        assertThat(names("""
                select r.rolname from pg_roles r where r.rolname in ('lienhiep_app', 'lienhiep_national')
                 and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb
                    or pg_has_role(r.rolname, 'lienhiep_owner', 'member'))
                """)).isEmpty();
        assertThat(names("select table_schema || '.' || table_name from information_schema.role_table_grants"
                        + " where grantee = 'lienhiep_national' and table_schema <> 'national'"))
                .isEmpty();
    }

    @Test
    void aStatementWithoutAUnionFails() {
        var counted = jdbc.sql("select count(*) from events.event").query(Long.class);
        assertThatThrownBy(counted::single).isInstanceOf(DataAccessException.class);
    }

    @Test
    void everyFactKindIsReadByItsRecordThroughAnIndex() {
        List<String> slow = transaction.execute(status -> {
            jdbc.sql("select set_config('lienhiep.union', '1', true)")
                    .query(String.class)
                    .single();
            jdbc.sql("set local enable_seqscan = off").update();
            return names("select distinct kind || '|' || record_type from figures.fact").stream()
                    .filter(k -> {
                        String type = k.substring(k.indexOf('|') + 1);
                        String plan = String.join(
                                "\n",
                                names("explain select * from " + type.substring(0, type.indexOf('.'))
                                        + ".fact_source where record_type = '" + type
                                        + "' and record_id = any('{1,2,3}')"));
                        return plan.contains("Seq Scan");
                    })
                    .toList();
        });
        assertThat(slow).isEmpty();
    }

    private List<String> names(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
