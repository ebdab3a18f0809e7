package org.lienhiep.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Begins every transaction by telling the database whose it is; the row policies read nothing else. */
class UnionTransactionManager extends JdbcTransactionManager {

    UnionTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        if (!CurrentUnion.isSet()) return;
        var holder = (ConnectionHolder) Objects.requireNonNull(
                TransactionSynchronizationManager.getResource(Objects.requireNonNull(getDataSource())));
        try {
            tell(holder.getConnection(), CurrentUnion.id());
        } catch (SQLException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("the Union could not be set", e);
        }
    }

    private static void tell(Connection connection, long union) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config('lienhiep.union', ?, true)")) {
            statement.setString(1, Long.toString(union));
            statement.execute();
        }
    }
}
