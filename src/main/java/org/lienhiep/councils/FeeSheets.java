package org.lienhiep.councils;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.lienhiep.unions.Rules;
import org.lienhiep.web.Here;
import org.lienhiep.web.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of payments: made once for a session from its roll and the norms of its day, voided with a reason, never changed. */
@Component
class FeeSheets {

    /** A list as it is kept. */
    record Sheet(
            long id,
            long sessionId,
            LocalDate madeOn,
            int people,
            BigDecimal total,
            BigDecimal tax,
            @Nullable String voided) {}

    /** What one person gets. */
    record Payee(long seat, long person, String name, String role, String work, BigDecimal total, BigDecimal tax) {

        BigDecimal net() {
            return total.subtract(tax);
        }
    }

    private static final String SELECT = """
            select f.id, f.session_id, f.made_on, v.reason as voided, coalesce(p.people, 0) as people, coalesce(p.total, 0) as total,
                   coalesce(p.tax, 0) as tax
            from councils.fee_sheet f
            left join councils.fee_sheet_voiding v on v.union_id = f.union_id and v.sheet_id = f.id
            left join lateral (select count(*)::int as people, sum(y.total) as total, sum(y.tax) as tax from councils.fee_payee y
                where y.union_id = f.union_id and y.sheet_id = f.id) p on true
            """;

    private final JdbcClient jdbc;
    private final CouncilSessions sessions;
    private final SessionLists lists;
    private final FeeNorms norms;
    private final Rules rules;
    private final Audit audit;

    FeeSheets(JdbcClient jdbc, CouncilSessions sessions, SessionLists lists, FeeNorms norms, Rules rules, Audit audit) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.lists = lists;
        this.norms = norms;
        this.rules = rules;
        this.audit = audit;
    }

    /** The lists of a session, the newest first. */
    @Transactional(readOnly = true)
    public List<Sheet> of(long session) {
        return jdbc.sql(SELECT + " where f.session_id = :session order by f.id desc")
                .param("session", session)
                .query(Sheet.class)
                .list();
    }

    /** One list. */
    @Transactional(readOnly = true)
    public Optional<Sheet> find(long id) {
        return jdbc.sql(SELECT + " where f.id = :id")
                .param("id", id)
                .query(Sheet.class)
                .optional();
    }

    /** Who gets what, in the order of the roll. */
    @Transactional(readOnly = true)
    public List<Payee> payees(long sheet) {
        return jdbc.sql("""
                        select y.seat_id as seat, s.person_id as person, p.name, s.role, y.total, y.tax,
                               (select string_agg(l.unit || '×' || l.quantity, ' ' order by l.unit) from councils.fee_line l
                                where l.union_id = y.union_id and l.sheet_id = y.sheet_id and l.seat_id = y.seat_id) as work
                        from councils.fee_payee y
                        join councils.seat s on s.union_id = y.union_id and s.id = y.seat_id
                        join directory.person_name p on p.union_id = s.union_id and p.id = s.person_id
                        where y.sheet_id = :sheet
                        order by array_position(array['chair', 'vice', 'reviewer', 'member', 'secretary'], s.role), p.sort_key, s.id
                        """).param("sheet", sheet).query(Payee.class).list();
    }

    /**
     * Makes the list of a session: everybody who came, at the norms of its day.
     *
     * @param reports written opinions by seat; sheets marked by seat
     */
    @Transactional
    public long make(long session, Map<Long, Integer> reports, Map<Long, Integer> sheets) {
        var kept = sessions.open(session);
        if (kept.called() == 0) throw new Rejected("councils.roll-first");
        if (of(session).stream().anyMatch(f -> f.voided() == null)) throw new Rejected("councils.paid-already");
        var inForce = norms.on(kept.heldOn());
        LocalDate day = kept.heldOn();
        int percent = rules.number("councils.tax-percent", day);
        int from = rules.number("councils.tax-from", day);
        List<Pay> pays = new ArrayList<>();
        for (var sitting : lists.roll(kept)) {
            List<Pay.Line> lines = new ArrayList<>();
            if (sitting.isPresent()) line(lines, inForce, sitting, "session", 1);
            line(lines, inForce, sitting, "report", reports.getOrDefault(sitting.seat(), 0));
            line(lines, inForce, sitting, "sheet", sheets.getOrDefault(sitting.seat(), 0));
            if (!lines.isEmpty())
                pays.add(Pay.of(sitting.seat(), lines, BigDecimal.valueOf(percent), BigDecimal.valueOf(from)));
        }
        if (pays.isEmpty()) throw new Rejected("councils.nobody-paid");
        long id = insert(session, percent, from);
        pays.forEach(pay -> insert(id, pay));
        audit.record("make-fees", CouncilSessions.TYPE, session);
        return id;
    }

    private static void line(
            List<Pay.Line> lines, Map<String, FeeNorms.Norm> norms, Quorum.Sitting sitting, String unit, int quantity) {
        if (quantity == 0) return;
        var norm = norms.get(sitting.role() + "." + unit);
        if (norm == null)
            throw new Rejected(
                    "councils.no-norm",
                    org.lienhiep.web.Texts.t("councils.role." + sitting.role()),
                    org.lienhiep.web.Texts.t("councils.unit." + unit));
        lines.add(new Pay.Line(norm, quantity));
    }

    private long insert(long session, int percent, int from) {
        return jdbc.sql("""
                        insert into councils.fee_sheet (session_id, made_on, tax_percent, tax_from, by_account)
                        values (:session, :on, :percent, :from, :account) returning id
                        """)
                .param("session", session)
                .param("on", Here.get().today())
                .param("percent", percent)
                .param("from", from)
                .param("account", Here.get().signedIn().account())
                .query(Long.class)
                .single();
    }

    private void insert(long sheet, Pay pay) {
        jdbc.sql("insert into councils.fee_payee (sheet_id, seat_id, total, tax) values (:sheet, :seat, :total, :tax)")
                .param("sheet", sheet)
                .param("seat", pay.seat())
                .param("total", pay.total())
                .param("tax", pay.tax())
                .update();
        for (var line : pay.lines())
            jdbc.sql("""
                            insert into councils.fee_line (sheet_id, seat_id, unit, quantity, norm_id, rate, amount)
                            values (:sheet, :seat, :unit, :quantity, :norm, :rate, :amount)
                            """)
                    .param("sheet", sheet)
                    .param("seat", pay.seat())
                    .param("unit", line.norm().unit())
                    .param("quantity", line.quantity())
                    .param("norm", line.norm().id())
                    .param("rate", line.norm().amount())
                    .param("amount", line.amount())
                    .update();
    }

    /** A list no longer holds; another may be made. */
    @Transactional
    public void revoke(Sheet sheet, String reason) {
        sessions.open(sheet.sessionId());
        if (of(sheet.sessionId()).stream().anyMatch(f -> f.id() == sheet.id() && f.voided() != null))
            throw new Rejected("councils.voided-already");
        jdbc.sql(
                        "insert into councils.fee_sheet_voiding (sheet_id, reason, by_account) values (:sheet, :reason, :account)")
                .param("sheet", sheet.id())
                .param("reason", reason)
                .param("account", Here.get().signedIn().account())
                .update();
        audit.record("void-fees", CouncilSessions.TYPE, sheet.sessionId(), reason);
    }
}
