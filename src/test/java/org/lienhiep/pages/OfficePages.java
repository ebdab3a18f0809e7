package org.lienhiep.pages;

import java.util.List;
import org.lienhiep.runtime.CurrentUnion;
import org.lienhiep.unions.Unions;
import org.lienhiep.walls.Routes;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every address that can be opened, as a path of the demonstration's Union: one for each route. */
final class OfficePages {

    private final ApplicationContext context;

    OfficePages(ApplicationContext context) {
        this.context = context;
    }

    /** The paths, in the order of their patterns; some are files, some are not there. */
    List<String> paths() {
        long union =
                context.getBean(Unions.class).bySlug("binh-thuan").orElseThrow().id();
        return CurrentUnion.call(
                union,
                () -> Routes.of(context).stream()
                        .filter(r -> r.method().equals("GET") && !r.pattern().matches("/error|/setup.*"))
                        .map(r -> Routes.path(r, this::value))
                        .distinct()
                        .toList());
    }

    private String value(String sql) {
        return context.getBean(TransactionTemplate.class)
                .execute(s -> String.valueOf(
                        context.getBean(JdbcClient.class).sql(sql).query().singleValue()));
    }
}
