package org.lienhiep.documents.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.runtime.CurrentUnion;
import org.lienhiep.unions.Union;
import org.lienhiep.web.Here;

/**
 * Twelve papers of every template out of the demonstration's records, each as Word and as PDF, no two set the same way: to be looked
 * at. {@code ops/papers} runs it and lays both beside each other, the tests do not.
 */
class PaperSheets extends ServedTests {

    private static final Path TO = Path.of("target", "papers");
    private static final List<String> faults = new ArrayList<>();
    private static final LocalDate DAY = LocalDate.of(2018, 1, 5);

    @Test
    void twelveOfEveryTemplate() throws IOException {
        String wanted = System.getenv().getOrDefault("PAPERS", "");
        Union union = unions.bySlug("binh-thuan").orElseThrow();
        var here = new Here(union, null, "vi", DAY, 2017, "", "/", false);
        for (PaperTemplate template : HouseTemplates.ALL) {
            if (!wanted.isEmpty() && !List.of(wanted.split(",")).contains(template.code())) continue;
            Path folder = Files.createDirectories(TO.resolve(template.code()));
            List<Paper> papers = new ArrayList<>();
            for (int i = 0; i < PaperVariants.COUNT; i++) {
                int no = i;
                Paper paper = here.call(() -> paper(template, union, no));
                PaperLayout layout = PaperVariants.profile(no, union).layout();
                byte[] word = PaperDocx.write(paper, layout);
                Files.write(folder.resolve("%02d.docx".formatted(no)), word);
                WordDecree.measure(paper, layout, new Docx(word));
                byte[] pdf = PaperPdf.write(paper, layout);
                Files.write(folder.resolve("%02d.pdf".formatted(no)), pdf);
                measure(template.code() + "/" + no + ".pdf", paper, layout, pdf);
                papers.add(paper);
            }
            printed(folder);
            for (int i = 0; i < papers.size(); i++) {
                Path word = folder.resolve("word/%02d.pdf".formatted(i));
                PaperLayout layout = PaperVariants.profile(i, union).layout();
                if (Files.exists(word))
                    measure(template.code() + "/" + i + ".docx", papers.get(i), layout, Files.readAllBytes(word));
            }
        }
        assertThat(TO).isNotEmptyDirectory();
        assertThat(faults).isEmpty();
    }

    private void measure(String name, Paper paper, PaperLayout layout, byte[] pdf) {
        try {
            PaperDecree.measure(paper, layout, new Pdf(pdf));
        } catch (AssertionError fault) {
            faults.add(name + ": " + fault.getMessage());
        }
    }

    /** The Word files as LibreOffice prints them, where it is installed. */
    private static void printed(Path folder) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + TO.resolve("office").toAbsolutePath().toUri(),
                "--convert-to",
                "pdf",
                "--outdir",
                folder.resolve("word").toString()));
        try (var files = Files.list(folder)) {
            files.map(Path::toString).filter(f -> f.endsWith(".docx")).sorted().forEach(words::add);
        }
        try {
            new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException absent) {
            faults.add("soffice: " + absent.getMessage());
        }
    }

    private Paper paper(PaperTemplate template, Union union, int no) {
        Map<String, PaperValue> values = new HashMap<>();
        source(template)
                .ifPresent(source -> CurrentUnion.call(
                        union.id(),
                        () -> transaction.execute(s -> {
                            values.putAll(record(template, source, no));
                            return true;
                        })));
        return PaperVariants.paper(template, values, no, union);
    }

    private Optional<PaperSource> source(PaperTemplate template) {
        return context.getBeansOfType(PaperSource.class).values().stream()
                .filter(s -> s.records().type().equals(template.source()))
                .findFirst();
    }

    private Map<String, PaperValue> record(PaperTemplate template, PaperSource source, int no) {
        long newest = jdbc.sql(source.newest()).query(Long.class).single();
        PaperRecord record = source.find(newest).orElseThrow();
        if (template.each()) {
            List<PaperRecord> members = source.members(newest);
            return PaperDrafts.values(record, members.get(no % members.size()));
        }
        List<PaperRecord> records = new ArrayList<>(List.of(record));
        for (Long id : jdbc.sql("select id from " + source.records().type() + " where id <> :newest order by id desc")
                .param("newest", newest)
                .query(Long.class)
                .list()) {
            if (records.size() < PaperVariants.COUNT) source.find(id).ifPresent(records::add);
        }
        return PaperDrafts.values(records.get(no % records.size()), null);
    }
}
