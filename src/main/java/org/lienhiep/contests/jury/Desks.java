package org.lienhiep.contests.jury;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienhiep.contests.sealed.Seals;
import org.lienhiep.councils.Declarations;
import org.lienhiep.identity.Audit;
import org.lienhiep.identity.LinkPass;
import org.lienhiep.identity.SignedLinks;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Desks of judges without an account: the link to one, and what a judge declares there before any entry opens. */
@Component
class Desks {

    static final String ROLE = "marking";

    private final Judgings judgings;
    private final Assigning assigning;
    private final Declarations declarations;
    private final SignedLinks links;
    private final Seals seals;
    private final Audit audit;

    Desks(
            Judgings judgings,
            Assigning assigning,
            Declarations declarations,
            SignedLinks links,
            Seals seals,
            Audit audit) {
        this.judgings = judgings;
        this.assigning = assigning;
        this.declarations = declarations;
        this.links = links;
        this.seals = seals;
        this.audit = audit;
    }

    /** Makes the link to a judge's desk; one made before ends. A round judged by codes waits until the names are sealed. */
    @Transactional
    public SignedLinks.Made send(Judging judging, Judging.Judge judge, @Nullable String mail, int days) {
        if (!judging.open()) throw new Rejected("judging.closed");
        boolean byCode = List.of("screen", "score")
                .contains(judgings.rules(judging).round().text("kind"));
        if (byCode && seals.of(judging.editionId()).isEmpty()) throw new Rejected("sealed.seal-first");
        String title = Texts.t("judging.link-title", judging.edition());
        var made = links.make(new SignedLinks.Order(
                ROLE,
                Judging.TYPE,
                judging.id(),
                judge.seatId(),
                title,
                judge.name(),
                mail,
                Duration.ofDays(days),
                false));
        audit.record("send-link", Judging.TYPE, judging.id());
        return made;
    }

    /** The judge whose desk a link opens; fails where the seat is no longer held. */
    @Transactional(readOnly = true)
    public Judging.Judge judge(LinkPass pass) {
        return judgings.judges(pass.record()).stream()
                .filter(j -> j.seatId() == pass.seat())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Notes what a judge declares; sheets of the entries named are taken back at once.
     *
     * @param kind {@code none}, or why the judge keeps out of these entries
     */
    @Transactional
    public void declare(LinkPass pass, String kind, Set<Long> entries, String words) {
        Judging judging = judgings.hold(pass.record());
        var judge = judge(pass);
        links.done(pass);
        for (long entry : entries) declarations.declare(judge.seatId(), "contests.entry:" + entry, kind, words);
        if (entries.isEmpty()) declarations.declare(judge.seatId(), "", "none", words);
        else assigning.takeBack(judging.id(), judge.seatId(), entries, Texts.in("vi", "judging.declared-interest"));
    }
}
