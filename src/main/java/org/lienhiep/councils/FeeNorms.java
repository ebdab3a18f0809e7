package org.lienhiep.councils;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Here;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a seat's work is paid, from a day on; the newest norm that is valid applies. */
@Component
class FeeNorms {

    /** session: for coming · report: for a written opinion · sheet: for an entry marked. */
    static final List<String> UNITS = List.of("session", "report", "sheet");

    /**
     * A norm.
     *
     * @param amount whole đồng
     */
    record Norm(long id, String role, String unit, BigDecimal amount, LocalDate validFrom, String basis) {}

    private final JdbcClient jdbc;
    private final Audit audit;

    FeeNorms(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Every norm, the newest first; at most 200. */
    @Transactional(readOnly = true)
    public List<Norm> all() {
        return jdbc.sql("select id, role, unit, amount, valid_from, basis from councils.fee_norm"
                        + " order by valid_from desc, id desc limit 200")
                .query(Norm.class)
                .list();
    }

    /** The norms in force on a day, by role and unit ("chair.session"). */
    @Transactional(readOnly = true)
    public Map<String, Norm> on(LocalDate day) {
        Map<String, Norm> norms = new HashMap<>();
        jdbc.sql("""
                        select id, role, unit, amount, valid_from, basis from councils.fee_norm where valid_from <= :day
                        order by valid_from desc, id desc
                        """)
                .param("day", day)
                .query(Norm.class)
                .list()
                .forEach(n -> norms.putIfAbsent(n.role() + "." + n.unit(), n));
        return norms;
    }

    /** Enters a norm. An earlier one stays for the days before. */
    @Transactional
    public void enter(String role, String unit, BigDecimal amount, LocalDate from, String basis) {
        long id = jdbc.sql("""
                        insert into councils.fee_norm (role, unit, amount, valid_from, basis, by_account)
                        values (:role, :unit, :amount, :from, :basis, :account) returning id
                        """)
                .param("role", role)
                .param("unit", unit)
                .param("amount", amount)
                .param("from", from)
                .param("basis", basis)
                .param("account", Here.get().signedIn().account())
                .query(Long.class)
                .single();
        audit.record("enter-norm", "councils.fee_norm", id);
    }
}
