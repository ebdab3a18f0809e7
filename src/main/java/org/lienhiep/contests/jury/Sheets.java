package org.lienhiep.contests.jury;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.contests.scoring.Aggregates;
import org.lienhiep.contests.scoring.Criterion;
import org.lienhiep.contests.scoring.Marking;
import org.lienhiep.contests.scoring.Points;
import org.lienhiep.contests.scoring.Sheet;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sheets: marks kept as they are typed, signed and locked, opened again by the chair as a new version. */
@Component
class Sheets {

    private static final String SELECT = """
            select t.id, t.judging_id, t.entry_id, t.seat_id, t.no, t.reason, t.note, t.version, t.signed_at, t.total, d.code, e.title,
                   d.field, (select count(*) from contests.mark m where m.union_id = t.union_id and m.sheet_id = t.id) as marks
            from contests.sheet t
            join contests.judged_entry d on d.union_id = t.union_id and d.judging_id = t.judging_id and d.entry_id = t.entry_id
            join contests.entry e on e.union_id = t.union_id and e.id = t.entry_id
            where t.ended_at is null
            """;

    /**
     * A sheet in hand.
     *
     * @param seatId whose it is; null for the joint one of the panel
     * @param no 1, or one more each time it was opened again
     * @param marks how many criteria have a mark
     */
    record Kept(
            long id,
            long judgingId,
            long entryId,
            @Nullable Long seatId,
            int no,
            String reason,
            String note,
            int version,
            @Nullable OffsetDateTime signedAt,
            @Nullable BigDecimal total,
            String code,
            String title,
            String field,
            long marks) {

        boolean signed() {
            return signedAt != null;
        }
    }

    /** A mark as it is kept. */
    record Kind(long sheetId, String criterion, BigDecimal value, String band) {}

    private final JdbcClient jdbc;
    private final Judgings judgings;
    private final Audit audit;

    Sheets(JdbcClient jdbc, Judgings judgings, Audit audit) {
        this.jdbc = jdbc;
        this.judgings = judgings;
        this.audit = audit;
    }

    /** The sheets of one judge, in the order of the codes. */
    @Transactional(readOnly = true)
    public List<Kept> of(long judging, long seat) {
        return jdbc.sql(SELECT + " and t.judging_id = :judging and t.seat_id = :seat order by d.code")
                .param("judging", judging)
                .param("seat", seat)
                .query(Kept.class)
                .list();
    }

    /** All sheets of a round. */
    @Transactional(readOnly = true)
    public List<Kept> all(long judging) {
        return jdbc.sql(SELECT + " and t.judging_id = :judging order by d.code, t.seat_id")
                .param("judging", judging)
                .query(Kept.class)
                .list();
    }

    /** One sheet in hand. */
    @Transactional(readOnly = true)
    public Optional<Kept> find(long judging, long id) {
        return jdbc.sql(SELECT + " and t.judging_id = :judging and t.id = :id")
                .param("judging", judging)
                .param("id", id)
                .query(Kept.class)
                .optional();
    }

    /** The marks of a sheet by criterion. */
    @Transactional(readOnly = true)
    public Map<String, Marking.Mark> marks(long sheet) {
        Map<String, Marking.Mark> marks = new HashMap<>();
        jdbc.sql("select sheet_id, criterion, value, band from contests.mark where sheet_id = :sheet")
                .param("sheet", sheet)
                .query(Kind.class)
                .list()
                .forEach(m -> marks.put(m.criterion, new Marking.Mark(m.value, m.band)));
        return marks;
    }

    /** Every mark of a round's signed sheets. */
    @Transactional(readOnly = true)
    public List<Kind> signedMarks(long judging) {
        return jdbc.sql("""
                        select m.sheet_id, m.criterion, m.value, m.band from contests.sheet t
                        join contests.mark m on m.union_id = t.union_id and m.sheet_id = t.id
                        where t.judging_id = :judging and t.ended_at is null and t.signed_at is not null
                        """).param("judging", judging).query(Kind.class).list();
    }

    /**
     * Keeps marks that the rules allow.
     *
     * @param sign whether the sheet is whole and locked with it
     */
    @Transactional
    public void keep(Kept sheet, int version, Map<String, Marking.Mark> marks, String note, boolean sign) {
        Judging judging = judgings.hold(sheet.judgingId);
        Marking marking = judgings.rules(judging).marking();
        marking.faults(marks).forEach((criterion, fault) -> {
            if (sign || fault != Criterion.Fault.MISSING)
                throw Rejected.field(
                        "m_" + criterion, "judging.fault." + fault.name().toLowerCase(Locale.ROOT));
        });
        int changed = jdbc.sql("""
                        update contests.sheet set note = :note, version = version + 1
                        where id = :id and version = :version and signed_at is null and ended_at is null
                        """)
                .param("note", note)
                .param("id", sheet.id)
                .param("version", version)
                .update();
        if (changed == 0) refuse(sheet);
        jdbc.sql("delete from contests.mark where sheet_id = :sheet")
                .param("sheet", sheet.id)
                .update();
        List<String> criteria = List.copyOf(marks.keySet());
        jdbc.sql("""
                        insert into contests.mark (sheet_id, criterion, value, band)
                        select :sheet, m.criterion, m.value, m.band from unnest(cast(:criteria as text[]), cast(:values as numeric[]),
                            cast(:bands as text[])) as m(criterion, value, band)
                        """)
                .param("sheet", sheet.id)
                .param("criteria", criteria.toArray(String[]::new))
                .param(
                        "values",
                        criteria.stream().map(c -> one(marks, c).value()).toArray(BigDecimal[]::new))
                .param("bands", criteria.stream().map(c -> one(marks, c).band()).toArray(String[]::new))
                .update();
        if (sign)
            jdbc.sql("update contests.sheet set signed_at = now(), total = :total where id = :id")
                    .param("total", marking.total(marks))
                    .param("id", sheet.id)
                    .update();
        audit.record(sign ? "sign-sheet" : "keep-marks", Judging.TYPE, judging.id());
    }

    private static Marking.Mark one(Map<String, Marking.Mark> marks, String criterion) {
        return Objects.requireNonNull(marks.get(criterion));
    }

    private void refuse(Kept sheet) {
        var now = find(sheet.judgingId, sheet.id).orElseThrow(NotFound::new);
        if (now.signed()) throw new Rejected("judging.locked");
        throw new Stale();
    }

    /** Opens a signed sheet again, as the chair asked: the signed one stays, a copy of it may be changed and signed. */
    @Transactional
    public void reopen(Kept sheet, String reason) {
        judgings.hold(sheet.judgingId);
        var now = find(sheet.judgingId, sheet.id).orElseThrow(NotFound::new);
        if (!now.signed()) throw new Rejected("judging.not-signed");
        jdbc.sql("update contests.sheet set ended_at = now(), ended_by = :by, ended_reason = :reason where id = :id")
                .param("by", Here.get().signedIn().account())
                .param("reason", reason)
                .param("id", sheet.id)
                .update();
        jdbc.sql("""
                        with opened as (
                            insert into contests.sheet (judging_id, entry_id, seat_id, no, reason, note, assigned_by)
                            select judging_id, entry_id, seat_id, no + 1, :reason, note, :by from contests.sheet where id = :id
                            returning id)
                        insert into contests.mark (sheet_id, criterion, value, band)
                        select o.id, m.criterion, m.value, m.band from opened o cross join contests.mark m where m.sheet_id = :id
                        """)
                .param("by", Here.get().signedIn().account())
                .param("reason", reason)
                .param("id", sheet.id)
                .update();
        audit.record("reopen-sheet", Judging.TYPE, sheet.judgingId, reason);
    }

    /** Begins the joint sheet of an entry whose sheets lie further apart than the rules allow. */
    @Transactional
    public long joint(long judging, long entry) {
        Judging held = judgings.hold(judging);
        BigDecimal widest = judgings.rules(held).discrepancy();
        var signed = all(judging).stream()
                .filter(s -> s.entryId == entry && s.seatId != null && s.total != null)
                .map(s -> Sheet.of(entry, s.seatId, s.total))
                .toList();
        if (widest == null || Aggregates.disputed(signed, Points.of(widest)).isEmpty())
            throw new Rejected("judging.not-disputed");
        jdbc.sql("insert into contests.sheet (judging_id, entry_id, assigned_by) values (:judging, :entry, :by)"
                        + " on conflict do nothing")
                .param("judging", judging)
                .param("entry", entry)
                .param("by", Here.get().signedIn().account())
                .update();
        audit.record("open-joint-sheet", Judging.TYPE, judging);
        return jdbc.sql("select id from contests.sheet where judging_id = :judging and entry_id = :entry"
                        + " and seat_id is null and ended_at is null")
                .param("judging", judging)
                .param("entry", entry)
                .query(Long.class)
                .single();
    }
}
