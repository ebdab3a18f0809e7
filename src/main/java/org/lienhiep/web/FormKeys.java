package org.lienhiep.web;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs what a form asks for exactly once. Key, change and answer are one transaction: the same key again, after a double press
 * or a lost answer, gets the first answer and changes nothing.
 */
@Component
public class FormKeys {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    FormKeys(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * Does the work under the form's key.
     *
     * @param work does the change and returns the path of the page that shows it
     * @return that path, or the one of the first time
     * @throws Unsure when the connection broke at the commit and nobody can say yet whether it was saved
     */
    public String once(Form form, Supplier<String> work) {
        UUID key = form.key();
        try {
            return told(transaction.execute(status -> insert(key) ? answered(key, work.get()) : first(key)));
        } catch (TransactionException | DataAccessResourceFailureException broken) {
            return afterwards(key, broken);
        }
    }

    private boolean insert(UUID key) {
        Viewer viewer = Here.get().viewer();
        return jdbc.sql("insert into web.form_key (key, account_id) values (:key, :account) on conflict do nothing")
                        .param("key", key)
                        .param("account", viewer == null ? null : viewer.account())
                        .update()
                == 1;
    }

    private String answered(UUID key, String location) {
        jdbc.sql("update web.form_key set location = :location where key = :key")
                .param("location", location)
                .param("key", key)
                .update();
        return location;
    }

    private String first(UUID key) {
        return jdbc.sql(
                        "select location from web.form_key where key = :key and account_id is not distinct from :account")
                .param("key", key)
                .param(
                        "account",
                        Here.get().viewer() == null
                                ? null
                                : Here.get().signedIn().account())
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** A break at the commit has three outcomes: saved, not saved, not yet known. The key tells which. */
    private String afterwards(UUID key, RuntimeException broken) {
        try {
            Optional<String> location =
                    transaction.execute(status -> jdbc.sql("select location from web.form_key where key = :key")
                            .param("key", key)
                            .query(String.class)
                            .optional());
            if (location != null && location.isPresent()) return location.get();
        } catch (TransactionException | DataAccessResourceFailureException still) {
            throw new Unsure(still);
        }
        throw broken;
    }

    private static String told(@Nullable String location) {
        if (location == null) throw new NotFound();
        return location;
    }

    /** It is not known yet whether the change was saved: answered 503 with a page that may safely be sent again. */
    public static class Unsure extends RuntimeException {
        Unsure(Throwable cause) {
            super(cause);
        }
    }
}
