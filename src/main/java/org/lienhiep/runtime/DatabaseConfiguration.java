package org.lienhiep.runtime;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The database of this process: the embedded one, or the one whose address the environment gives. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
class DatabaseConfiguration {

    /** The embedded server, kept as a bean so that it stops with the process. */
    record Database(Access access, AutoCloseable server) implements AutoCloseable {
        @Override
        public void close() throws Exception {
            server.close();
        }
    }

    @Bean(destroyMethod = "close")
    Database database(
            Environment environment,
            @Value("${lienhiep.data:data}") Path directory,
            @Value("${lienhiep.join:false}") boolean join) {
        if (environment.containsProperty("LIENHIEP_DB_URL")) return new Database(given(environment), () -> {});
        var server = join ? EmbeddedPostgres.startOrJoin(directory) : EmbeddedPostgres.start(directory);
        return new Database(server.access(), server);
    }

    private static Access given(Environment e) {
        return new Access(
                e.getRequiredProperty("LIENHIEP_DB_URL"),
                new Access.Login(
                        e.getRequiredProperty("LIENHIEP_DB_USER"), e.getRequiredProperty("LIENHIEP_DB_PASSWORD")),
                new Access.Login(
                        e.getRequiredProperty("LIENHIEP_DB_OWNER_USER"),
                        e.getRequiredProperty("LIENHIEP_DB_OWNER_PASSWORD")),
                new Access.Login(
                        e.getRequiredProperty("LIENHIEP_DB_NATIONAL_USER"),
                        e.getRequiredProperty("LIENHIEP_DB_NATIONAL_PASSWORD")));
    }

    @Bean
    @Primary
    DataSource appDataSource(Database database, @Value("${lienhiep.pool:16}") int connections) {
        SafeSettings.check(database.access());
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.access().url());
        pool.setUsername(database.access().app().user());
        pool.setPassword(database.access().app().password());
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(5_000);
        pool.addDataSourceProperty("prepareThreshold", "3");
        pool.addDataSourceProperty("preparedStatementCacheQueries", "256");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new CountingDataSource(pool);
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(Database database) {
        return plain(database.access(), database.access().owner());
    }

    static PGSimpleDataSource plain(Access access, Access.Login login) {
        var source = new PGSimpleDataSource();
        source.setUrl(access.url());
        source.setUser(login.user());
        source.setPassword(login.password());
        return source;
    }

    /** One time line over all modules; views and functions in the order of their layers. */
    @Bean
    FlywayConfigurationCustomizer timeline() {
        return flyway -> flyway.locations("classpath:db/migration", "classpath:db/callback")
                .outOfOrder(true)
                .defaultSchema("runtime")
                .createSchemas(true)
                .table("migration");
    }

    @Bean
    UnionTransactionManager transactionManager(DataSource dataSource) {
        return new UnionTransactionManager(dataSource);
    }
}
