package org.lienhiep.directory.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;

/** A person taken out at their request is gone from pages, search and files; every figure stays what it was. */
class ErasureTests extends ServedTests {

    /** Every table in which a Union's rows lie. */
    private static final String TABLES = """
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'union_id'
            where c.relkind = 'r' and c.relrowsecurity and has_table_privilege(c.oid, 'select') order by 1
            """;

    private Year year;
    private Visitor office;

    @BeforeAll
    void openTheYear() {
        year = year();
        office = year.as("van-phong");
    }

    private Map<String, String> figures() {
        Map<String, String> values = new LinkedHashMap<>();
        for (var link : office.open("/figures?year=2017").is(200).all("a[data-figure]")) {
            values.put(link.attr("data-figure"), link.attr("data-value"));
        }
        assertThat(values).hasSizeGreaterThan(20);
        return values;
    }

    private Page erase(String person, String... more) {
        var fields = new java.util.ArrayList<>(List.of("reason", "Theo đơn", "sure", "true"));
        fields.addAll(List.of(more));
        return office.submit("/people/" + person + "/erasure", fields.toArray(String[]::new));
    }

    private String expert() {
        return year.text("""
                select min(e.person_id) from critiques.expert e join directory.person p on p.union_id = e.union_id and p.id = e.person_id
                where e.delivered_on between '2017-01-01' and '2017-12-31' and not exists (
                    select 1 from directory.erasure x where x.person_id = e.person_id) and not exists (
                    select 1 from honours.honour h where h.person_id = e.person_id) and not exists (
                    select 1 from contests.entry_author a where a.person_id = e.person_id)
                """);
    }

    @Test
    void anExpertIsErasedAndEveryFigureKeepsItsValue() {
        String expert = expert();
        String name = office.open("/people/" + expert).one("h1").text();
        String critique = year.text("select min(critique_id) from critiques.expert where person_id = " + expert);
        office.submit("/people/" + expert + "/edit", "email", "chuyen.gia@vi-du.vn")
                .is(303);
        var before = figures();
        erase(expert).is(303);
        assertThat(figures()).isEqualTo(before);
        Page page = office.open("/people/" + expert).is(200);
        assertThat(page.one("h1").text()).startsWith("Đã xoá theo yêu cầu");
        String q = java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8);
        assertThat(office.open("/people?state=all&q=" + q).records()).doesNotContain("directory.person:" + expert);
        assertThat(office.open("/critiques/" + critique).first("main").text()).doesNotContain(name);
        assertThat(office.open("/people/" + expert + "/held.json").text())
                .doesNotContain(name)
                .doesNotContain("vi-du.vn");
        assertThat(year.text(
                        "select string_agg(row_to_json(p)::text, '') from directory.person p where id = " + expert))
                .doesNotContain(name)
                .doesNotContain("vi-du.vn");
        assertThat(year.text("select coalesce(full_name, '-') from directory.erasure where person_id = " + expert))
                .isEqualTo("-");
        assertThat(erase(expert).is(422).fault("reason")).isNotEmpty();
        assertThat(office.submit("/people/" + expert + "/edit", "degree", "x")
                        .is(422)
                        .fault("full_name"))
                .isNotEmpty();
    }

    /** The tables in which these words stand anywhere. */
    private List<String> whereStands(String words) {
        return year.run(() -> jdbc.sql(TABLES).query(String.class).list().stream()
                .filter(table -> jdbc.sql("select exists (select 1 from " + table
                                + " t where position(lower(:words) in lower(t::text)) > 0)")
                        .param("words", words)
                        .query(Boolean.class)
                        .single())
                .toList());
    }

    /** Leaves traces of a person wherever the office may: list, account, letters, link, draft, merge, consents, request. */
    private void trace(String id, String name) {
        String account = "(select max(id) from identity.account where role = 'EXPERT')";
        List.of(
                        "update identity.account set person_id = " + id
                                + ", name = :name, mail = 'vang.dau@vi-du.vn' where id = " + account,
                        "insert into notices.recipient (account_id, name, address, language, cadence, since_on) values ("
                                + account + ", :name, 'vang.dau@vi-du.vn', 'vi', 'daily', '2018-01-01')",
                        "insert into notices.letter (recipient_id, kind, language, address, shown, message_id)"
                                + " select max(id), 'digest', 'vi', 'vang.dau@vi-du.vn', :name, 'm-1' from notices.recipient",
                        "insert into identity.link (token_hash, role, record_type, record_id, seat, title, holder, once, expires_at)"
                                + " values ('h-1', 'opinion', 'critiques.critique', 1, " + id
                                + ", 'Ý kiến', :name, false, now() + interval '1 day')",
                        "insert into documents.paper (template, profile, given, kind, subject, record_title, person_id, made_on)"
                                + " values ('{}', '{}', jsonb_build_object('typed', :name), 'GM', 'Giấy mời ' || :name, :name, "
                                + id
                                + ", '2018-01-02')",
                        "insert into imports.batch (upload, type, name, bytes, sha256, today)"
                                + " values (gen_random_uuid(), 'people', 'danh-sach.csv', 1, 'x', '2018-01-02')",
                        "insert into imports.line (batch_id, row_no, cells) select max(id), 2, :name || chr(31) || '0912000111' from imports.batch",
                        "insert into imports.entry (batch_id, added, same, left_out) select max(id), 1, 0, 0 from imports.batch")
                .forEach(sql -> year.run(() -> jdbc.sql(sql).param("name", name).update()));
    }

    @Test
    void theNameStandsNowhereAnyMore() {
        String name = "Lạc Thị Vắng Dấu";
        String id = Long.toString(entered(name));
        office.submit("/people/" + id + "/edit", "phone", "0912000111", "address", "Phan Thiết, nhà " + name)
                .is(303);
        office.submit(
                        "/people/" + id + "/consents/new",
                        "purpose",
                        "publish_name",
                        "given",
                        "given",
                        "method",
                        "paper",
                        "proof",
                        "Giấy của " + name)
                .is(303);
        assertThat(year.text("select consent_public from directory.person_name where id = " + id))
                .isEqualTo("true");
        trace(id, name);
        assertThat(whereStands(name))
                .contains(
                        "directory.person",
                        "directory.consent_change",
                        "identity.account",
                        "identity.link",
                        "notices.recipient",
                        "notices.letter",
                        "documents.paper",
                        "imports.line");
        assertThat(office.open("/people/" + id + "/held").is(200).first("main").text())
                .contains("0912000111")
                .contains("vang.dau@vi-du.vn");
        erase(id).is(303);
        assertThat(whereStands(name)).isEmpty();
        assertThat(whereStands("vang.dau@vi-du.vn")).isEmpty();
        assertThat(whereStands("0912000111")).isEmpty();
        assertThat(year.text("select consent_public from directory.person_name where id = " + id))
                .isEqualTo("false");
        assertThat(office.submit(
                                "/people/" + id + "/consents/new",
                                "purpose",
                                "publish_name",
                                "given",
                                "given",
                                "method",
                                "paper",
                                "proof",
                                "x")
                        .is(422)
                        .fault("given"))
                .isNotEmpty();
    }

    @Test
    void whatNamesThePersonInSentencesIsDecidedByHandBeforeTheNameGoes() {
        String name = "Giang Thị Lặng Lẽ";
        String id = Long.toString(entered(name));
        String event = year.text("select min(id) from events.event");
        String document = year.text("select min(id) from documents.document");
        year.run(() -> jdbc.sql(
                        "update events.event set venue = 'Nhà bà GIANG THỊ LẶNG LẼ, Phan Thiết' where id = " + event)
                .update());
        year.run(() -> jdbc.sql("update documents.document set note = 'Gửi " + name + "' where id = " + document)
                .update());
        assertThat(erase(id).is(422).fault("reason")).contains("2 chỗ");
        String places = "/people/" + id + "/erasure/texts";
        Page found = office.open(places).is(200);
        assertThat(found.all("td a[href$='/events/" + event + "']")).hasSize(1);
        String one = places + "/documents.document/" + document;
        assertThat(office.submit(one, "decision", "keep", "reason", "").is(422).fault("reason"))
                .isNotEmpty();
        assertThat(office.submit(one, "decision", "keep", "reason", "Của " + name)
                        .is(422)
                        .fault("reason"))
                .isNotEmpty();
        office.submit(one, "decision", "keep", "reason", "Sổ lưu").is(303);
        assertThat(erase(id).is(422).fault("reason")).contains("1 chỗ");
        office.submit(places + "/events.event/" + event, "decision", "blot").is(303);
        office.open(places + "/events.event/99999999").is(404);
        erase(id).is(303);
        assertThat(year.text("select venue from events.event where id = " + event))
                .isEqualTo("Nhà bà [đã xoá], Phan Thiết");
        assertThat(year.text("select note from documents.document where id = " + document))
                .isEqualTo("Gửi " + name);
        Page held = office.open("/people/" + id + "/held").is(200);
        assertThat(held.first("main").text()).contains("Sổ lưu").doesNotContain(name);
        year.run(() -> jdbc.sql("update documents.document set note = '' where id = " + document)
                .update());
        assertThat(whereStands(name)).isEmpty();
    }

    @Test
    void anErasureAsksWhoItIsOnceMore() {
        String person = Long.toString(entered("Đào Hỏi Lại"));
        Visitor longAgo = year.hasty("van-phong");
        Page form = longAgo.open("/people/" + person + "/erasure");
        year.run(() -> jdbc.sql("update identity.session set proved_at = now() - interval '16 minutes'")
                .update());
        Page asked = longAgo.fill(form, "main form[method=post]", "reason", "Theo đơn", "sure", "true")
                .is(422);
        assertThat(asked.name()).isEqualTo("identity/proof");
        assertThat(office.open("/people/" + person).one("h1").text()).isEqualTo("Đào Hỏi Lại");
        longAgo.fill(asked, "main form[method=post]", "_proof", PASSWORD).is(303);
        assertThat(office.open("/people/" + person).one("h1").text()).startsWith("Đã xoá");
        year.run(() -> jdbc.sql("update identity.session set proved_at = now()").update());
    }

    @Test
    void whatTheLawKeepsStaysApartAndThePublicListSaysSoForNobody() {
        String awarded = year.text("""
                select min(a.person_id) from contests.entry_award w join contests.entry_author a on a.union_id = w.union_id
                  and a.entry_id = w.entry_id where w.decided_on is not null and w.revoked_on is null
                """);
        String name = office.open("/people/" + awarded).one("h1").text();
        Page asked = office.open("/people/" + awarded + "/erasure").is(200);
        assertThat(asked.first("main form").text()).contains(name).contains("Sổ giải thưởng");
        var before = figures();
        erase(awarded).is(303);
        assertThat(figures()).isEqualTo(before);
        assertThat(office.open("/people/" + awarded).one("h1").text()).doesNotContain(name);
        assertThat(office.open("/people/" + awarded + "/held").first("dl").text())
                .contains(name)
                .contains("Luật Lưu trữ");
        year.as("lanh-dao").open("/people/" + awarded + "/held").is(403);
        assertThat(year.text("select consent_public from directory.person_name where id = " + awarded))
                .isEqualTo("false");
    }

    @Test
    void anErasureWantsAReasonACertainPersonAndItsOwnRequest() {
        String person = year.text("select max(id) from directory.person");
        assertThat(erase(person, "request", "99999").is(422).fault("request")).isNotEmpty();
        Page faults = office.submit("/people/" + person + "/erasure", "reason", "");
        faults.is(422);
        assertThat(faults.fault("reason")).isNotEmpty();
        assertThat(faults.fault("sure")).isNotEmpty();
        office.open("/people/99999999/erasure").is(404);
        year.as("hoi").open("/people/" + person + "/erasure").is(404);
        ofTheSecondUnion().open("/people/" + person + "/held").is(404);
    }

    @Test
    void aMergedPersonIsErasedWholeAndComesApartNoMore() {
        long one = entered("Mạc Gộp Rồi Xoá");
        long other = entered("Mạc Gop Rồi Xoá");
        Page pair = office.open("/directory/duplicates/people/" + one + "/" + other);
        String merge = office.fill(pair, "form.conflict", "keep", "one", "full_name", "one", "reason", "Một")
                .is(303)
                .location();
        String path = merge.substring(merge.indexOf("/directory"));
        erase(Long.toString(one)).is(303);
        assertThat(year.text("select string_agg(full_name, ' ') from directory.person where id in (" + one + "," + other
                        + ")"))
                .doesNotContain("Mạc");
        assertThat(office.submit(path + "/undoing", "reason", "x").is(422).fault("reason"))
                .contains("xoá");
        assertThat(year.text("select count(*) from directory.person_start where start like 'mac go%'"))
                .isEqualTo("0");
    }

    private long entered(String name) {
        Page saved = office.submit("/people/new", "full_name", name);
        if (saved.status() == 422) saved = office.fill(saved, "main form[method=post]", "different", "true");
        return Long.parseLong(office.follow(saved).path().substring("/people/".length()));
    }
}
