package org.lienhiep.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.lienhiep.Application;
import org.lienhiep.cast.ScratchFolders;
import org.lienhiep.runtime.CurrentUnion;
import org.lienhiep.unions.Unions;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Over any facts at all, a figure is what plain adding up gives, and its list is exactly what was added. A second Union holds
 * the same keys with other amounts; none of them may appear.
 */
class AggregateTests {

    private static final LocalDate FROM = LocalDate.of(2017, 1, 1);
    private static final LocalDate TO = LocalDate.of(2017, 1, 20);
    private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);
    private static final String KIND = "critiques.report_issued";
    private static @Nullable ConfigurableApplicationContext context;
    private static long here;
    private static long there;

    /** A question: facts, and how they are narrowed. */
    record Case(List<LooseFact> facts, Map<String, String> filter) {

        List<LooseFact> within() {
            return facts.stream()
                    .filter(f -> f.excludedBy() == null && f.kind().equals(KIND) && f.passes(filter))
                    .filter(f -> !f.on().isBefore(FROM) && !f.on().isAfter(TO))
                    .toList();
        }
    }

    @BeforeContainer
    static void startTheDatabase() {
        var application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(
                Map.of("lienhiep.data", ScratchFolders.fresh("aggregates").toString()));
        context = application.run();
        var unions = context.getBean(Unions.class);
        here = unions.create("day", "Liên hiệp hội đây", "A", "Tỉnh A", false, LocalDate.of(2017, 2, 1));
        there = unions.create("kia", "Liên hiệp hội kia", "B", "Tỉnh B", false, LocalDate.of(2017, 2, 1));
    }

    @AfterContainer
    static void stopTheDatabase() {
        Objects.requireNonNull(context).close();
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void aFlowIsTheSumOfWhatHappenedInThePeriod(@ForAll("cases") Case any) {
        var expected = any.within();
        check(any, Aggregate.FLOW, "", sum(expected), expected.size());
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void aBalanceIsWhatIsOpenOnTheLastDay(@ForAll("cases") Case any) {
        var expected = any.facts.stream()
                .filter(f -> f.excludedBy() == null && f.kind().equals(KIND) && f.passes(any.filter))
                .filter(f -> !f.on().isAfter(TO) && f.until().isAfter(TO))
                .toList();
        check(any, Aggregate.BALANCE, "", sum(expected), expected.size());
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void theLatestIsTheLastStatementOfEachSubject(@ForAll("cases") Case any) {
        Map<String, LooseFact> last = new TreeMap<>();
        any.facts.stream()
                .filter(f -> f.excludedBy() == null && f.kind().equals(KIND) && f.passes(any.filter))
                .filter(f -> !f.on().isAfter(TO))
                .sorted(Comparator.comparing(LooseFact::on)
                        .thenComparing(LooseFact::record)
                        .thenComparing(LooseFact::part))
                .forEach(f -> last.put(String.valueOf(f.subject()), f));
        check(any, Aggregate.LATEST, "", sum(List.copyOf(last.values())), last.size());
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void distinctCountsEachOnce(@ForAll("cases") Case any, @ForAll("columns") String column) {
        long expected = any.within().stream()
                .map(f -> f.value(column))
                .filter(Objects::nonNull)
                .distinct()
                .count();
        check(any, Aggregate.DISTINCT, column, BigDecimal.valueOf(expected), expected);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void aRatioIsOneByTheOtherAndADashOverNothing(@ForAll("cases") Case any) {
        var filter = new TreeMap<>(any.filter);
        filter.remove("result");
        var narrowed = new Case(any.facts, filter);
        var whole = sum(narrowed.within());
        var part = sum(narrowed.within().stream()
                .filter(f -> "on_time".equals(f.result()))
                .toList());
        @Nullable
        BigDecimal expected =
                whole.signum() == 0 ? null : part.movePointRight(2).divide(whole, 1, RoundingMode.HALF_UP);
        Figure figure = with(narrowed, () -> figures().evaluate(List.of(query(ratio(), filter))))
                .getFirst();
        if (expected == null) {
            assertThat(figure.value()).isNull();
            assertThat(figure.printed("vi")).isEqualTo("–");
        } else assertThat(figure.value()).isEqualByComparingTo(expected);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void manyFiguresAtOnceAreTheSameAsEachAlone(@ForAll("cases") Case any) {
        var queries = new ArrayList<FigureQuery>();
        for (var aggregate : List.of(Aggregate.FLOW, Aggregate.BALANCE, Aggregate.LATEST)) {
            queries.add(query(indicator(aggregate, ""), any.filter));
            queries.add(query(indicator(aggregate, ""), Map.of()));
        }
        with(any, () -> {
            var together = figures().evaluate(queries);
            for (int i = 0; i < queries.size(); i++) {
                var alone = figures().evaluate(List.of(queries.get(i))).getFirst();
                assertThat(together.get(i).orZero()).isEqualByComparingTo(alone.orZero());
            }
            return true;
        });
    }

    private static void check(Case any, Aggregate aggregate, String column, BigDecimal value, long rows) {
        var query = query(indicator(aggregate, column), any.filter);
        with(any, () -> {
            Figure figure = figures().evaluate(List.of(query)).getFirst();
            assertThat(figure.orZero()).isEqualByComparingTo(value);
            assertThat(figure.total()).isEqualTo(rows);
            var list = bean(FigureLists.class).counted(query);
            assertThat(list).hasSize((int) rows);
            if (aggregate == Aggregate.DISTINCT) return true;
            assertThat(list.stream().map(FigureRow::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(value);
            assertThat(paged(query)).isEqualTo(list);
            return true;
        });
    }

    /** The list read in pages of three. */
    private static List<FigureRow> paged(FigureQuery query) {
        List<FigureRow> all = new ArrayList<>();
        var after = FigureLists.After.START;
        while (true) {
            var page = bean(FigureLists.class).counted(query, after, 3);
            all.addAll(page);
            if (page.size() < 3) return all;
            after = new FigureLists.After(
                    page.getLast().on(), page.getLast().id(), page.getLast().part());
        }
    }

    private static BigDecimal sum(List<LooseFact> facts) {
        return facts.stream().map(LooseFact::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Indicator indicator(Aggregate aggregate, String column) {
        String subject = column.equals("subject") ? "directory.person" : "";
        var counted = new Indicator.Counted(KIND, Map.of(), column, subject, null, null);
        return new Indicator("X-01", aggregate, counted, 1, new Indicator.Wording(Map.of(), Map.of(), Map.of()));
    }

    private static Indicator ratio() {
        return bean(Indicators.class).get("TVP-04");
    }

    private static FigureQuery query(Indicator indicator, Map<String, String> filter) {
        return new FigureQuery("x", indicator, filter, FROM, TO);
    }

    private static Figures figures() {
        return bean(Figures.class);
    }

    private static <T> T bean(Class<T> type) {
        return Objects.requireNonNull(context).getBean(type);
    }

    /** Asks with the facts in place; the other Union holds the same keys, all counted, each a thousand. */
    private static <T> T with(Case any, Supplier<T> asking) {
        var transaction = bean(TransactionTemplate.class);
        CurrentUnion.call(
                there,
                () -> transaction.execute(s -> {
                    bean(JdbcClient.class).sql("delete from figures.fact").update();
                    any.facts.forEach(f -> insert(new LooseFact(
                            KIND,
                            f.record(),
                            f.part() + f.kind(),
                            FROM,
                            OPEN,
                            BigDecimal.valueOf(1000),
                            99L,
                            "a",
                            "x",
                            "on_time",
                            null)));
                    return true;
                }));
        return CurrentUnion.call(
                here,
                () -> transaction.execute(s -> {
                    s.setRollbackOnly();
                    any.facts.forEach(AggregateTests::insert);
                    return asking.get();
                }));
    }

    private static void insert(LooseFact f) {
        bean(JdbcClient.class)
                .sql("""
                        insert into figures.fact (kind, record_type, record_id, part, happened_on, ended_on, amount, subject_id,
                            type_code, field_code, result_code, excluded_by)
                        values (:kind, 'critiques.critique', :record, :part, :on, :until, :amount, cast(:subject as bigint), :type,
                            :field, :result, :excluded)
                        """)
                .param("kind", f.kind())
                .param("record", f.record())
                .param("part", f.part())
                .param("on", f.on())
                .param("until", f.until())
                .param("amount", f.amount())
                .param("subject", f.subject())
                .param("type", f.type())
                .param("field", f.field())
                .param("result", f.result())
                .param("excluded", f.excludedBy())
                .update();
    }

    @Provide
    Arbitrary<String> columns() {
        return Arbitraries.of("subject", "type", "field", "result");
    }

    @Provide
    Arbitrary<Case> cases() {
        var filter = Combinators.combine(
                        Arbitraries.of("a", "b").injectNull(0.6),
                        Arbitraries.of("x", "y").injectNull(0.7),
                        Arbitraries.of("on_time", "late").injectNull(0.8))
                .as(AggregateTests::filter);
        var facts = fact().list().ofMaxSize(25).map(list -> {
            Map<List<Object>, LooseFact> byKey = new LinkedHashMap<>();
            list.forEach(f -> byKey.put(f.key(), f));
            return List.copyOf(byKey.values());
        });
        return Combinators.combine(facts, filter).as(Case::new);
    }

    private static Map<String, String> filter(@Nullable String type, @Nullable String field, @Nullable String result) {
        Map<String, String> filter = new TreeMap<>();
        if (type != null) filter.put("type", type);
        if (field != null) filter.put("field", field);
        if (result != null) filter.put("result", result);
        return filter;
    }

    private static Arbitrary<LooseFact> fact() {
        var keys = Combinators.combine(
                        Arbitraries.of(KIND, KIND, KIND, "critiques.other"),
                        Arbitraries.longs().between(1, 12),
                        Arbitraries.of("", "", "1", "2"))
                .as(List::<Object>of);
        var days = Arbitraries.integers().between(-6, 26).map(FROM::plusDays);
        var lengths = Arbitraries.integers().between(0, 30).injectNull(0.3);
        var amounts = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(500))
                .ofScale(2);
        return Combinators.combine(
                        keys,
                        days,
                        lengths,
                        amounts,
                        Arbitraries.longs().between(1, 4).injectNull(0.2),
                        Arbitraries.of("a", "b").injectNull(0.2),
                        Arbitraries.of("x", "y").injectNull(0.2),
                        Combinators.combine(
                                        Arbitraries.of("on_time", "late").injectNull(0.2),
                                        Arbitraries.of("test.out").injectNull(0.75))
                                .as((result, out) -> new String[] {result, out}))
                .as((key, on, length, amount, subject, type, field, rest) -> new LooseFact(
                        (String) key.get(0),
                        (Long) key.get(1),
                        (String) key.get(2),
                        on,
                        length == null ? OPEN : on.plusDays(length),
                        amount,
                        subject,
                        type,
                        field,
                        rest[0],
                        rest[1]));
    }
}
