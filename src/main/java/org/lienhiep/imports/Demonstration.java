package org.lienhiep.imports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lienhiep.identity.DemoAccounts;
import org.lienhiep.runtime.CurrentUnion;
import org.lienhiep.runtime.Problem;
import org.lienhiep.unions.Unions;
import org.lienhiep.web.AsOffice;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty installation with the demonstration, through the one import path. Never touches another. */
@Component
class Demonstration implements SmartInitializingSingleton {

    private final boolean wanted;
    private final Unions unions;
    private final ImportTypes types;
    private final ObjectProvider<AfterDemonstration> steps;
    private final Imports imports;
    private final DemoAccounts accounts;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final AsOffice office;

    Demonstration(
            @Value("${lienhiep.demo:false}") boolean wanted,
            Unions unions,
            Parts parts,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            AsOffice office) {
        this.wanted = wanted;
        this.unions = unions;
        this.types = parts.types;
        this.steps = parts.steps;
        this.imports = parts.imports;
        this.accounts = parts.accounts;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.office = office;
    }

    /** What the demonstration is made with. */
    @Component
    record Parts(ImportTypes types, ObjectProvider<AfterDemonstration> steps, Imports imports, DemoAccounts accounts) {}

    @Override
    public void afterSingletonsInstantiated() {
        if (!wanted || !unions.all().isEmpty()) return;
        LocalDate today = LocalDate.of(2018, 1, 12);
        long first = unions.create(
                "binh-thuan", "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh", "LHH", "Bình Thuận", true, today);
        fill("binh-thuan", "demo/", first, DemoAccounts.usernames(), "");
        long second = unions.create(
                "demo-hai", "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh (thứ hai)", "LHH-2", "Tỉnh Hai", true, today);
        fill("demo-hai", "demo/demo-hai/", second, List.of("van-phong", "hoi"), "-2");
    }

    void fill(String slug, String folder, long union, List<String> usernames, String suffix) {
        CurrentUnion.call(
                union,
                () -> transaction.execute(status -> {
                    types.ordered().forEach(type -> load(type, folder));
                    accounts.create(
                            usernames,
                            suffix,
                            Map.of(
                                    "hoi", organisation("association"),
                                    "so-nganh", organisation("agency"),
                                    "trung-tam", organisation("centre")));
                    return true;
                }));
        office.call(
                slug,
                "vi",
                () -> transaction.execute(status -> {
                    steps.orderedStream().forEach(AfterDemonstration::run);
                    return true;
                }));
    }

    private void load(ImportType type, String folder) {
        var file = new ClassPathResource(folder + type.name() + ".csv");
        if (!file.exists()) return;
        try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            var result = imports.run(type, in, false);
            if (!result.wrong().isEmpty()) {
                throw new Problem(
                        "demo/" + type.name() + ".csv: " + result.wrong().getFirst());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long organisation(String kind) {
        return jdbc.sql("select coalesce(min(id), 0) from directory.organisation where kind = :kind")
                .param("kind", kind)
                .query(Long.class)
                .single();
    }
}
