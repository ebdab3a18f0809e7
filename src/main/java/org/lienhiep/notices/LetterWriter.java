package org.lienhiep.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lienhiep.unions.Union;
import org.lienhiep.unions.Unions;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.Menu;
import org.lienhiep.web.Texts;
import org.lienhiep.web.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes a letter at the moment it is sent: in the language and with the rights of whoever gets it. */
@Component
class LetterWriter {

    private final Unions unions;
    private final Recipients recipients;
    private final Posting posting;
    private final ReminderSources sources;
    private final MailSecrets secrets;

    LetterWriter(Unions unions, Recipients recipients, Posting posting, ReminderSources sources, MailSecrets secrets) {
        this.unions = unions;
        this.recipients = recipients;
        this.posting = posting;
        this.sources = sources;
        this.secrets = secrets;
    }

    /** The letter, or nothing where nothing is left to say. */
    Optional<Smtp.Written> write(LetterQueue.Held letter, MailServer server) {
        Long recipient = letter.recipientId();
        if (letter.kind().equals("notices")) {
            return recipient == null
                    ? Optional.empty()
                    : recipients
                            .find(recipient)
                            .filter(Recipients.Kept::active)
                            .flatMap(r -> notices(letter, r, server));
        }
        byte[] sealed = letter.words();
        if (sealed == null) return Optional.empty();
        return Optional.of(of(letter, secrets.open(sealed)));
    }

    /** A letter of another module, or of the mail itself: words under a key, filled in. */
    private Smtp.Written of(LetterQueue.Held letter, List<String> words) {
        String key = (letter.kind().startsWith("notices.") ? letter.kind() : "identity.letter." + letter.kind());
        Object[] filled = words.toArray();
        String subject = Texts.in(letter.language(), key + ".subject", filled);
        String body = Texts.in(letter.language(), key + ".body", filled);
        return new Smtp.Written(letter.messageId(), letter.address(), oneLine(subject), body, html(body), null, name());
    }

    private Optional<Smtp.Written> notices(LetterQueue.Held letter, Recipients.Kept to, MailServer server) {
        Union union = unions.current();
        LocalDate today = unions.today(union);
        long account = to.accountId() == null ? 0 : to.accountId();
        var viewer = new Viewer(account, to.name(), to.role(), to.organisationId(), null);
        var here = new Here(union, viewer, to.language(), today, today.getYear(), "", "/", union.demo());
        return here.call(() -> {
            List<Notice> notices = posting.of(letter.id());
            var names = sources.names(notices, Menu::may);
            List<String> lines = new ArrayList<>();
            for (Notice notice : notices) {
                var named = names.get(notice.id());
                if (named == null) continue;
                lines.add(Texts.t(
                        "notices.letter.line",
                        named.title(),
                        notice.line(),
                        notice.mark(today).text(),
                        account == 0 ? "" : server.site() + named.path()));
            }
            if (lines.isEmpty()) return Optional.<Smtp.Written>empty();
            String stopAt = page(to, server);
            String subject =
                    Texts.t("notices.letter.subject", union.shortName(), Fmt.count(lines.size()), Fmt.date(today));
            String body = Texts.t(
                    "notices.letter.body", to.name(), String.join("\n", lines), union.name(), server.site(), stopAt);
            return Optional.of(new Smtp.Written(
                    letter.messageId(), letter.address(), oneLine(subject), body, html(body), stopAt, union.name()));
        });
    }

    private String name() {
        return unions.current().name();
    }

    /** A subject is one line: what a record is called cannot add a header. */
    private static String oneLine(String subject) {
        return subject.replaceAll("\\s+", " ").strip();
    }

    /** The same words as a page: paragraphs, and addresses that can be pressed. */
    static String html(String text) {
        String escaped = HtmlUtils.htmlEscape(text.strip(), "UTF-8");
        String linked = escaped.replaceAll("(https?://[^\\s<>]+)", "<a href=\"$1\">$1</a>");
        return "<!doctype html><html><body><p>"
                + linked.replaceAll("\n{2,}", "</p><p>").replace("\n", "<br>")
                + "</p></body></html>";
    }

    /** Where a recipient confirms an address, or ends the letters. */
    String page(Recipients.Kept to, MailServer server) {
        return server.site() + "/notices/letters/" + to.id() + "-" + secrets.code(to.proof());
    }
}
