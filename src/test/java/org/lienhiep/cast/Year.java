package org.lienhiep.cast;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lienhiep.runtime.CurrentUnion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One Union filled with the demonstration year: its accounts, and its rows as its own pages see them. */
public final class Year {

    private final long union;
    private final String suffix;
    private final Function<String, Visitor> signIn;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();

    Year(
            long union,
            String suffix,
            Function<String, Visitor> signIn,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.union = union;
        this.suffix = suffix;
        this.signIn = signIn;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Its key. */
    public long union() {
        return union;
    }

    /** A signed-in visitor: {@code van-phong}, {@code hoi}, … */
    public Visitor as(String username) {
        return visitors.computeIfAbsent(username + suffix, signIn);
    }

    /** The same visitor, whose forms are not followed by a comparison of facts: for walks that send very many. */
    public Visitor hasty(String username) {
        return as(username).hasty();
    }

    /** The visitor who is nobody. */
    public Visitor anybody() {
        return visitors.computeIfAbsent("", signIn);
    }

    /** Runs work for this Union in one transaction, as the application's database role. */
    public <T> T run(Supplier<T> work) {
        return CurrentUnion.call(union, () -> transaction.execute(status -> work.get()));
    }

    /** The key of a record by its code. */
    public long id(String table, String code) {
        return run(() -> jdbc.sql("select id from " + table + " where code = :code")
                .param("code", code)
                .query(Long.class)
                .single());
    }

    /** One value that a query gives, as text. */
    public String text(String sql) {
        return run(() -> String.valueOf(jdbc.sql(sql).query().singleValue()));
    }

    /** One number that a query gives. */
    public long number(String sql) {
        return run(() -> jdbc.sql(sql).query(Long.class).single());
    }

    /** A figure of 2017 as the office's page shows it. */
    public long figure(String code) {
        return figure(code, "");
    }

    /** A figure of 2017 under a filter of the address, {@code &type=phan_bien}. */
    public long figure(String code, String filter) {
        String value = as("van-phong")
                .open("/figures/" + code + "?from=2017-01-01&to=2017-12-31" + filter)
                .is(200)
                .first("[data-figure=" + code + "]")
                .attr("data-value");
        return new java.math.BigDecimal(value).longValueExact();
    }
}
