package org.lienhiep.walls;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.runtime.CurrentUnion;

/** The office of the second Union tries every route with the records of the first. */
abstract class Walk extends ServedTests {

    private long first() {
        return unions.bySlug("binh-thuan").orElseThrow().id();
    }

    /** What a query says for the first Union. */
    String ofTheFirst(String sql) {
        return CurrentUnion.call(
                first(),
                () -> transaction.execute(
                        status -> String.valueOf(jdbc.sql(sql).query().singleValue())));
    }

    /** The routes that let the second Union at a record of the first: anything but 404. */
    List<String> opened() {
        Visitor second = ofTheSecondUnion();
        String token = second.token();
        List<String> opened = new ArrayList<>();
        for (Routes.Route route : Routes.of(context)) {
            if (route.isPublic() || !Routes.namesARecord(route)) continue;
            String path = Routes.path(route, this::ofTheFirst);
            Page answer = route.method().equals("GET")
                    ? second.open(path)
                    : second.post(
                            path,
                            List.of("_csrf", token, "_key", UUID.randomUUID().toString()));
            if (answer.status() != 404) opened.add(route.method() + " " + path + " " + answer.status());
        }
        return opened;
    }

    /** The records of the first Union that stand on pages of the second. */
    Set<String> strangers() {
        Set<String> strangers = new LinkedHashSet<>();
        for (Routes.Route route : Routes.of(context)) {
            if (!route.method().equals("GET") || route.hasVariables()) continue;
            Page page = ofTheSecondUnion().open(route.pattern() + "?year=2017");
            if (page.status() != 200) continue;
            page.records().stream().filter(this::isOfTheFirst).forEach(strangers::add);
        }
        return strangers;
    }

    /** Whether a record listed, {@code events.event:41}, belongs to the first Union. */
    boolean isOfTheFirst(String record) {
        String table = record.substring(0, record.indexOf(':'));
        String id = record.substring(record.indexOf(':') + 1);
        return !ofTheFirst("select count(*) from " + table + " where union_id = " + first() + " and id = " + id)
                .equals("0");
    }
}
