package org.lienhiep.imports;

import java.time.LocalDate;
import org.lienhiep.identity.DemoAccounts;
import org.lienhiep.unions.Unions;
import org.springframework.context.ApplicationContext;

/** Fills Unions of their own with the demonstration year, the same way as {@code --demo} does. */
public final class DemoYears {

    private DemoYears() {}

    /** A new Union under this slug; its usernames end in {@code -<slug>}. Returns its key. */
    public static long fill(ApplicationContext context, String slug) {
        long union = context.getBean(Unions.class)
                .create(slug, "Liên hiệp hội thử " + slug, "LHH", "Tỉnh thử", true, LocalDate.of(2018, 1, 12));
        context.getBean(Demonstration.class).fill(slug, "demo/", union, DemoAccounts.usernames(), "-" + slug);
        return union;
    }
}
