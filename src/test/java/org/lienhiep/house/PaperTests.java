package org.lienhiep.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The papers that come with the program say what is there. */
class PaperTests {

    private static final Path DOCS = Path.of("docs");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");
    private static final Pattern COMMAND = Pattern.compile("String name\\(\\) \\{\\s*return \"([a-z]+)\";");

    @Test
    void everyLinkLeadsSomewhere() {
        List<String> broken = new ArrayList<>();
        for (Path paper : papers()) {
            var links = LINK.matcher(Sources.text(paper));
            while (links.find()) {
                Path target = paper.resolveSibling(links.group(1));
                if (!Files.exists(target)) broken.add(paper + ": " + links.group(1));
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyModuleHasAPageThatSaysWhereToStart() {
        for (Path module : Sources.files(Sources.MAIN, "package-info.java")) {
            if (module.getParent().equals(Sources.MAIN)) continue;
            Path page = module.resolveSibling("readme.md");
            assertThat(page).exists();
            assertThat(Sources.text(page)).contains("Words.", "Start reading");
        }
    }

    @Test
    void everyDependencyIsExplained() {
        String explained = Sources.text(DOCS.resolve("dependencies.md"));
        var named = ARTIFACT.matcher(Sources.text(Path.of("pom.xml")));
        List<String> silent = new ArrayList<>();
        while (named.find()) {
            String name = named.group(1);
            if (!explained.contains("`" + name + "`")
                    && !List.of("lienhiep", "spring-modulith-bom", "*").contains(name)) {
                silent.add(name);
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void everyCommandStandsInBothReadmes() {
        for (Path source : Sources.files(Sources.MAIN, "Command.java")) {
            var name = COMMAND.matcher(Sources.text(source));
            if (!name.find()) continue;
            assertThat(Sources.text(Path.of("README.md"))).contains("| `" + name.group(1) + " ");
            assertThat(Sources.text(Path.of("README.vi.md"))).contains("| `" + name.group(1) + " ");
        }
    }

    @Test
    void everyTypeOfFileStandsInTheGuide() {
        String guide = Sources.text(DOCS.resolve("guide-vi/nhap-tu-tep-csv.md"));
        for (Path file : Sources.files(Path.of("demo"), ".csv")) {
            assertThat(guide).contains("`" + file.getFileName().toString().replace(".csv", "") + "`");
        }
    }

    @Test
    void everyDecisionStandsInTheList() {
        String list = Sources.text(DOCS.resolve("adr/README.md"));
        for (Path decision : Sources.files(DOCS.resolve("adr"), ".md")) {
            if (decision.endsWith("README.md")) continue;
            assertThat(list).contains("(" + decision.getFileName() + ")");
            assertThat(Sources.text(decision)).contains("**Context.**", "**Decision.**", "**Consequences.**");
            assertThat(Sources.lines(decision)).as(decision.toString()).isLessThanOrEqualTo(60);
        }
    }

    @Test
    void everyPageOfTheGuideStandsInItsContents() {
        String contents = Sources.text(DOCS.resolve("guide-vi/README.md"));
        for (Path page : Sources.files(DOCS.resolve("guide-vi"), ".md")) {
            if (!page.endsWith("README.md")) assertThat(contents).contains("(" + page.getFileName() + ")");
        }
    }

    @Test
    void theLicenceIsWhole() throws Exception {
        byte[] licence = Files.readAllBytes(Path.of("LICENSE"));
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(licence)))
                .isEqualTo("8486a10c4393cee1c25392769ddd3b2d6c242d6ec7928e1414efff7dfb2f07ef");
    }

    private static List<Path> papers() {
        List<Path> papers = new ArrayList<>(Sources.files(DOCS, ".md"));
        for (String name : List.of(
                "README.md",
                "README.vi.md",
                "ARCHITECTURE.md",
                "CONTRIBUTING.md",
                "SECURITY.md",
                "CHANGELOG.md",
                "benchmarks/README.md")) {
            papers.add(Path.of(name));
        }
        return papers;
    }
}
