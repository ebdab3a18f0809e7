package org.lienhiep.documents.papers;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Makes one paper of a batch: its file, its row, its number and code, and the note that its member has it. */
@Component
class BatchPapers {

    private static final TypeReference<Map<String, String>> SETTINGS = new TypeReference<>() {};

    private final Papers papers;
    private final PaperBatches batches;
    private final PaperProfiles profiles;
    private final PaperFiles files;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;

    BatchPapers(
            Papers papers,
            PaperBatches batches,
            PaperProfiles profiles,
            PaperFiles files,
            TransactionTemplate transaction,
            ObjectMapper json) {
        this.papers = papers;
        this.batches = batches;
        this.profiles = profiles;
        this.files = files;
        this.transaction = transaction;
        this.json = json;
    }

    /** Makes the paper, or notes in words why it could not be made. */
    void make(PaperBatches.Kept batch, PaperBatches.Member member, PaperRecord record, Map<String, PaperValue> values) {
        PaperTemplate template = json.readValue(batch.template(), PaperTemplate.class);
        PaperDrafts.Given own = json.readValue(batch.given(), PaperDrafts.Given.class);
        var given = new PaperDrafts.Given(values, own.typed(), own.urgency());
        PaperProfile profile = profiles.profile(json.readValue(batch.profile(), SETTINGS));
        String number = template.kind().numbered() ? batch.number(member.no()) : "";
        var issue = new Composing.Issue(number, batch.issuedOn(), batch.address(), CheckCode.fresh());
        Composing.Composed made = PaperDrafts.composed(template, profile, given, issue, batch.issuedOn());
        if (!made.missing().isEmpty()) {
            batches.fail(batch.id(), member.no(), Texts.t("papers.gaps-left", String.join(", ", made.missing())));
            return;
        }
        String sha256 = files.keep(new ByteArrayInputStream(PaperPdf.write(made.paper(), profile.layout())));
        var draft = new Papers.Draft(
                batch.template(),
                batch.profile(),
                json.writeValueAsString(given),
                template.kind(),
                Marked.plain(made.paper().subject().summary()),
                new PaperDrafts.Of(
                        batch.recordType(),
                        batch.recordId(),
                        member.memberId(),
                        batch.title() + " · " + member.title(),
                        record.person()),
                "");
        try {
            transaction.executeWithoutResult(status -> {
                long paper = papers.make(draft, batch.id());
                papers.issue(paper, issue, sha256);
                batches.note(batch.id(), member.no(), paper, "");
            });
        } catch (Rejected no) {
            batches.fail(batch.id(), member.no(), Texts.t(no.messageKey(), no.arguments()));
        }
    }

    /** The papers made so far, in their order. */
    List<Made> made(long batch) {
        return papers.ofBatch(batch);
    }
}
