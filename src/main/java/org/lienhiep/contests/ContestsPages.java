package org.lienhiep.contests;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.lienhiep.figures.RecordPages;
import org.lienhiep.web.Here;
import org.lienhiep.web.Menu;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How figures name and open entries; who may not read contests sees that there is one, not which. */
@Component
class ContestsPages implements RecordPages {

    private final JdbcClient jdbc;

    ContestsPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String type() {
        return "contests.entry";
    }

    @Override
    public boolean stands(String path) {
        return path.matches("/contests/\\d+/entries/\\d+");
    }

    @Override
    public Map<Long, Titled> titles(Collection<Long> ids) {
        Map<Long, Titled> titles = new HashMap<>();
        boolean anybody = Here.isSet() && Here.get().viewer() == null;
        if (!anybody && Here.isSet() && !Menu.may("contests.read")) return titles;
        // a public list names only what its authors let be named
        jdbc.sql("select id, edition_id, title from contests.entry where id = any(:ids) and (public or :reader)")
                .param("ids", ids.toArray(Long[]::new))
                .param("reader", !anybody)
                .query(row -> {
                    String path = "/contests/" + row.getLong(2) + "/entries/" + row.getLong(1);
                    titles.put(row.getLong(1), new Titled(row.getString(3), path));
                });
        return titles;
    }
}
