package org.lienhiep.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Small pieces: what is longer than this is cut before it lands. Exemptions stand in {@code size-exemptions.txt}, each with its reason. */
class SizeTests {

    private static final int JAVA = 300;
    private static final int METHOD = 40;
    private static final int PARAMETERS = 8;
    private static final int TEMPLATE = 160;
    private static final int TEST = 500;
    private static final int STYLESHEET_BYTES = 30_000;
    private static final Set<String> VAGUE = Set.of("Manager", "Helper", "Util", "Utils", "Impl", "Dto");

    @Test
    void javaFilesTemplatesAndTestsAreShort() {
        List<String> long_ = new ArrayList<>();
        Sources.files(Sources.MAIN, ".java").forEach(f -> note(f, JAVA, long_));
        Sources.files(Sources.TEMPLATES, ".jte").forEach(f -> note(f, TEMPLATE, long_));
        Sources.files(Sources.TESTS, ".java").forEach(f -> note(f, TEST, long_));
        assertThat(long_).isEmpty();
    }

    private static void note(Path file, int most, List<String> found) {
        int lines = Sources.lines(file);
        if (lines > most && !exempt(file)) found.add(file + " has " + lines + " lines");
    }

    private static boolean exempt(Path file) {
        Path list = Path.of("src/test/resources/size-exemptions.txt");
        return Files.exists(list) && Sources.text(list).lines().anyMatch(l -> l.startsWith(file.toString() + " "));
    }

    @Test
    void methodsAreShortAndConstructorsAskForLittle() {
        List<String> found = new ArrayList<>();
        Sources.parsed(Sources.files(Sources.MAIN, ".java")).forEach(file -> scan(file, found));
        assertThat(found).isEmpty();
    }

    private static void scan(Sources.Parsed file, List<String> found) {
        new TreeScanner<Void, Boolean>() {
            @Override
            public Void visitClass(ClassTree tree, Boolean inRecord) {
                return super.visitClass(tree, tree.getKind() == Tree.Kind.RECORD);
            }

            @Override
            public Void visitMethod(MethodTree method, Boolean inRecord) {
                String name = file.name() + " " + method.getName();
                int lines = lines(method, file);
                if (lines > METHOD) found.add(name + " has " + lines + " lines");
                boolean constructor = method.getReturnType() == null;
                if (constructor && !inRecord && method.getParameters().size() > PARAMETERS) {
                    found.add(name + " asks for " + method.getParameters().size());
                }
                return super.visitMethod(method, inRecord);
            }
        }.scan(file.unit(), false);
    }

    /** The lines of a method's body, without the SQL that stands in it as text blocks. */
    private static int lines(MethodTree method, Sources.Parsed file) {
        if (method.getBody() == null) return 0;
        String body = file.text(method.getBody()).replaceAll("(?s)\"\"\".*?\"\"\"", "\"\"");
        return (int) body.lines().count();
    }

    @Test
    void typesHaveNamesOfTheField() {
        assertThat(Sources.files(Sources.MAIN, ".java"))
                .map(f -> f.getFileName().toString().replace(".java", ""))
                .filteredOn(name -> VAGUE.stream().anyMatch(name::endsWith))
                // what Spring itself calls so
                .containsExactly("UnionTransactionManager");
    }

    @Test
    void theStylesheetIsLight() throws java.io.IOException {
        assertThat(Files.size(Path.of("src/main/resources/static/lienhiep.css")))
                .isLessThanOrEqualTo(STYLESHEET_BYTES);
    }
}
