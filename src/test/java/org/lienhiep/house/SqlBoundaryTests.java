package org.lienhiep.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A module's SQL reads its own tables, the published views of registers, and facts; nothing else. */
class SqlBoundaryTests {

    private static final List<String> SCHEMAS = List.of(
            "runtime",
            "unions",
            "identity",
            "web",
            "directory",
            "documents",
            "notices",
            "figures",
            "councils",
            "imports",
            "assignments",
            "critiques",
            "events",
            "contests",
            "honours",
            "associations",
            "reports",
            "portal",
            "search");
    private static final Set<String> PUBLISHED = Set.of(
            "directory.organisation_name",
            "directory.person_name",
            "directory.survivor",
            // who works where: conflicts of judges, leaders on public pages
            "directory.post_ref",
            "documents.document_ref",
            // what waits in the registers of documents, and what finds and names a work file
            "documents.document_due",
            "documents.work_file_due",
            "documents.work_file_ref",
            "figures.fact",
            "councils.body_ref",
            "councils.seat_ref",
            "councils.kept_out",
            // whom a notice may reach: names and roles of accounts, nothing that opens one
            "identity.account_ref");

    /** What a register or a platform module does for others by design, each with its reason. */
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            // the one import path brings the files of the registers that stand before it
            "imports", Set.of("directory", "figures", "documents"),
            // a decision is a document: its file of the import fills both
            "assignments", Set.of());

    private static final Pattern TABLE =
            Pattern.compile("(?i)\\b(?:from|join|into|update|delete from|references|on table)\\s+((?:"
                    + String.join("|", SCHEMAS) + ")\\.[a-z_]+)");

    @Test
    void javaReadsNoForeignTable() {
        List<String> found = new ArrayList<>();
        for (Path file : Sources.files(Sources.MAIN, ".java")) {
            String module = Sources.module(file, Sources.MAIN);
            foreign(module, Sources.text(file)).forEach(t -> found.add(file.getFileName() + " reads " + t));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void viewsAndFunctionsReadNoForeignTable() {
        List<String> found = new ArrayList<>();
        for (Path file : Sources.files(Sources.MIGRATIONS, ".sql")) {
            String module = Sources.module(file, Sources.MIGRATIONS);
            String sql = Sources.text(file).replaceAll("(?m)--.*$", "");
            // a foreign key may point at a register's or a platform table
            String reading = sql.replaceAll("(?i)references\\s+(unions|directory|documents|councils)\\.\\w+", "");
            foreign(module, reading).forEach(t -> found.add(file.getFileName() + " reads " + t));
        }
        assertThat(found).isEmpty();
    }

    private static Set<String> foreign(String module, String text) {
        Set<String> foreign = new TreeSet<>();
        Matcher table = TABLE.matcher(text);
        while (table.find()) {
            String name = table.group(1).toLowerCase(java.util.Locale.ROOT);
            String schema = name.substring(0, name.indexOf('.'));
            boolean own = schema.equals(module)
                    || ALLOWED.getOrDefault(module, Set.of()).contains(schema);
            if (!own && !PUBLISHED.contains(name)) foreign.add(name);
        }
        return foreign;
    }

    @Test
    void joinsCarryTheUnion() {
        List<String> found = new ArrayList<>();
        Pattern join = Pattern.compile(
                "(?is)(?<!from q )\\bjoin\\s+((?:" + String.join("|", SCHEMAS)
                        + ")\\.[a-z_]+)\\s+(\\w+)\\s+on\\s+(.*?)(?=\\bjoin\\b|\\bleft\\b|\\bcross\\b|\\bwhere\\b|\\bgroup\\b|\\border\\b|\"\"\"|\\bunion all\\b|;|$)");
        for (Path file : Sources.files(Sources.MAIN, ".java")) {
            if (file.toString().contains("Imports.java")) continue; // staged rows of one import carry no Union
            Matcher joined = join.matcher(Sources.text(file));
            while (joined.find()) {
                if (!joined.group(3).contains("union_id")) found.add(file.getFileName() + " joins " + joined.group(1));
            }
        }
        assertThat(found).isEmpty();
    }
}
