package org.lienhiep.documents.papers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lienhiep.directory.VietnameseNames;
import org.lienhiep.jobs.Job;
import org.lienhiep.jobs.JobKind;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Component;

/** Makes the papers of a batch one by one, each committed; then all of them as one file to print and as single files. */
@Component
class PaperBatchJob implements JobKind {

    private final PaperBatches batches;
    private final BatchPapers each;
    private final PaperSources sources;
    private final PaperDrafts drafts;
    private final PaperFiles files;

    PaperBatchJob(PaperBatches batches, BatchPapers each, PaperSources sources, PaperDrafts drafts, PaperFiles files) {
        this.batches = batches;
        this.each = each;
        this.sources = sources;
        this.drafts = drafts;
        this.files = files;
    }

    @Override
    public String name() {
        return PaperBatches.JOB;
    }

    @Override
    public void run(Job job) {
        PaperBatches.Kept batch = batches.find(Long.parseLong(job.argument())).orElseThrow(NotFound::new);
        long all = batches.size(batch.id());
        List<PaperBatches.Member> open = batches.open(batch.id());
        if (!open.isEmpty()) make(job, batch, open, all);
        List<Made> made = each.made(batch.id());
        if (made.isEmpty() || batch.pdfSha256() != null && open.isEmpty()) return;
        job.progress(all, all + 1);
        batches.finish(batch.id(), together(made), single(made));
        job.progress(all + 1, all + 1);
    }

    private void make(Job job, PaperBatches.Kept batch, List<PaperBatches.Member> open, long all) {
        PaperSources.Named named =
                sources.read(batch.recordType() + ":" + batch.recordId()).orElseThrow(NotFound::new);
        Map<Long, PaperRecord> members = new HashMap<>();
        named.source().members(named.id()).forEach(m -> members.put(m.id(), m));
        long done = all - open.size();
        for (PaperBatches.Member member : open) {
            job.progress(done++, all + 1);
            PaperRecord record = members.get(member.memberId());
            if (record == null) batches.fail(batch.id(), member.no(), Texts.t("papers.batch.gone"));
            else each.make(batch, member, record, PaperDrafts.values(named.record(), record));
        }
    }

    private String together(List<Made> made) {
        List<Paper> papers = made.stream().map(m -> drafts.preview(m).paper()).toList();
        byte[] pdf = PaperPdf.write(papers, drafts.preview(made.getFirst()).layout());
        return files.keep(new ByteArrayInputStream(pdf));
    }

    private String single(List<Made> made) {
        try {
            Path zip = Files.createTempFile("papers", ".zip");
            try {
                try (var out = new ZipOutputStream(Files.newOutputStream(zip), StandardCharsets.UTF_8)) {
                    int no = 0;
                    for (Made paper : made) {
                        out.putNextEntry(new ZipEntry("%03d-%s.pdf".formatted(++no, name(paper))));
                        Files.copy(files.path(String.valueOf(paper.sha256())), out);
                        out.closeEntry();
                    }
                }
                try (var in = Files.newInputStream(zip)) {
                    return files.keep(in);
                }
            } finally {
                Files.deleteIfExists(zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Made paper) {
        String title = paper.recordTitle().substring(paper.recordTitle().indexOf(" · ") + 1);
        String plain = VietnameseNames.fold(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.length() > 60 ? plain.substring(0, 60) : plain;
    }
}
