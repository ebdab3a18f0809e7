package org.lienhiep.critiques;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.lienhiep.identity.LinkPass;
import org.lienhiep.identity.SignedLinks;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Written opinions of experts, handed in through a link of their own; each writing again before the meeting is another version. */
@Component
class Opinions {

    static final String ROLE = "opinion";

    /** One version. */
    record Written(long personId, String conclusion, String words, OffsetDateTime at) {}

    private final JdbcClient jdbc;
    private final CritiqueLists lists;
    private final Experts experts;
    private final SignedLinks links;
    private final Audit audit;

    Opinions(JdbcClient jdbc, CritiqueLists lists, Experts experts, SignedLinks links, Audit audit) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.experts = experts;
        this.links = links;
        this.audit = audit;
    }

    /** Makes the link by which an expert writes the opinion; one made before ends. */
    @Transactional
    public SignedLinks.Made send(Critique.Kept critique, Critique.Expert expert, @Nullable String mail, int days) {
        mustBeOpen(critique);
        if (expert.role().equals("secretary")) throw new Rejected("critiques.opinion.secretary");
        String title = Texts.t("critiques.opinion.link-title", critique.title());
        var made = links.make(new SignedLinks.Order(
                ROLE,
                Critiques.TYPE,
                critique.id(),
                expert.id(),
                title,
                expert.name(),
                mail,
                Duration.ofDays(days),
                false));
        audit.record("send-link", Critiques.TYPE, critique.id());
        return made;
    }

    /** An expert hands the opinion in; the first time is the day on which it counts as delivered. */
    @Transactional
    public void handIn(LinkPass pass, String conclusion, String words) {
        jdbc.sql("select id from critiques.critique where id = :id for update")
                .param("id", pass.record())
                .query(Long.class)
                .optional();
        var critique = lists.find(pass.record()).orElseThrow(NotFound::new);
        mustBeOpen(critique);
        var expert = expert(critique.id(), pass.seat());
        links.done(pass);
        jdbc.sql("""
                        insert into critiques.opinion (critique_id, person_id, conclusion, words, link_id)
                        values (:case, :person, :conclusion, :words, :link)
                        """)
                .param("case", critique.id())
                .param("person", expert.id())
                .param("conclusion", conclusion)
                .param("words", words)
                .param("link", pass.link())
                .update();
        if (expert.deliveredOn() == null)
            experts.deliver(critique, expert.id(), Here.get().today());
        else audit.record("write-again", Critiques.TYPE, critique.id());
    }

    /** Whether an opinion may still be written: the council has not met, the case is not withdrawn. */
    @Transactional(readOnly = true)
    public boolean isOpen(Critique.Kept critique) {
        return critique.withdrawnOn() == null
                && lists.reached(critique.id()).stream()
                        .noneMatch(r -> r.stage().equals("meeting"));
    }

    private void mustBeOpen(Critique.Kept critique) {
        if (!isOpen(critique)) throw new Rejected("critiques.opinion.closed");
    }

    /** An expert of a case; fails where the person is none, or no more. */
    Critique.Expert expert(long critique, long person) {
        return lists.experts(critique).stream()
                .filter(e -> e.id() == person)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** All versions of a case's opinions, the newest first. */
    @Transactional(readOnly = true)
    public List<Written> of(long critique) {
        return jdbc.sql("select person_id, conclusion, words, at from critiques.opinion"
                        + " where critique_id = :case order by id desc")
                .param("case", critique)
                .query(Written.class)
                .list();
    }
}
