package org.lienhiep.cast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.TestInstance;
import org.lienhiep.Application;
import org.lienhiep.figures.Verification;
import org.lienhiep.runtime.CurrentUnion;
import org.lienhiep.unions.Rules;
import org.lienhiep.unions.Unions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The product as it is served, with the demonstration: one server and one PostgreSQL for all tests that extend this. Tests that
 * only read share the demonstration's Union; tests that write take a {@link #year()} of their own. After every form sent, the
 * facts kept must equal those that the views give.
 */
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ServedTests {

    private static final Map<String, Visitor> SIGNED_IN = new ConcurrentHashMap<>();
    private static final Map<String, YearCopies> COPIES = new ConcurrentHashMap<>();
    private static final AtomicInteger YEARS = new AtomicInteger();
    private static final AtomicInteger SERVERS = new AtomicInteger();

    /** Password of every account of the demonstration. */
    protected static final String PASSWORD = "lienhiep-2017";

    /** Beans of the served product. */
    @Autowired
    protected ApplicationContext context;

    /** The database as the application's role sees it. */
    @Autowired
    protected JdbcClient jdbc;

    /** Opens transactions for {@link CurrentUnion}. */
    @Autowired
    protected TransactionTemplate transaction;

    /** The Unions served. */
    @Autowired
    protected Unions unions;

    @Autowired
    private Verification verification;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        String folder =
                ScratchFolders.fresh("served-" + SERVERS.incrementAndGet()).toString();
        registry.add("lienhiep.data", () -> folder);
        registry.add("lienhiep.demo", () -> "true");
    }

    /** The address of the server, without a slash at the end. */
    protected String server() {
        return "http://127.0.0.1:" + port;
    }

    /** A visitor of the demonstration's Union who is signed in; for reading. */
    protected Visitor as(String username) {
        return SIGNED_IN.computeIfAbsent(server() + username, name -> signIn("binh-thuan", username));
    }

    /** The visitor who is nobody, of the demonstration's Union. */
    protected Visitor anybody() {
        return SIGNED_IN.computeIfAbsent(server(), name -> visitor("binh-thuan"));
    }

    /** The demonstration's second Union, signed in. */
    protected Visitor ofTheSecondUnion() {
        return SIGNED_IN.computeIfAbsent(server() + "van-phong-2", name -> signIn("demo-hai", "van-phong-2"));
    }

    /** A Union of its own with the whole demonstration year in it, for tests that write. */
    protected Year year() {
        String slug = "nam-" + YEARS.incrementAndGet();
        long union = COPIES.computeIfAbsent(server(), server -> new YearCopies(context))
                .make(slug);
        return new Year(
                union, "-" + slug, name -> name.isEmpty() ? visitor(slug) : signIn(slug, name), jdbc, transaction);
    }

    /** Writes a rule of a year's Union that holds from a day on. */
    protected void rule(Year year, String code, String from, String value) {
        year.run(() -> {
            jdbc.sql("insert into unions.rule (code, valid_from, value, legal_basis)"
                            + " values (:code, cast(:from as date), :value, 'Quy chế')")
                    .param("code", code)
                    .param("from", from)
                    .param("value", value)
                    .update();
            context.getBean(Rules.class).changed();
            return true;
        });
    }

    /** A visitor of a Union who is not signed in. */
    protected Visitor visitor(String slug) {
        long union = unions.bySlug(slug).orElseThrow().id();
        return new Visitor(server() + "/" + slug, () -> factsMustBeTrue(union));
    }

    /** Signs in through the page. */
    protected Visitor signIn(String slug, String username) {
        Visitor visitor = visitor(slug);
        visitor.submit("/sign-in", "username", username, "password", PASSWORD).is(303);
        return visitor;
    }

    /** Fails unless the facts kept for a Union equal those that the views give. */
    protected void factsMustBeTrue(long union) {
        var result = CurrentUnion.call(union, () -> verification.verify());
        assertThat(result.differ()).as("facts that differ from their views").isZero();
    }
}
