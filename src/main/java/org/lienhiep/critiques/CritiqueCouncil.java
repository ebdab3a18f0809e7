package org.lienhiep.critiques;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lienhiep.councils.CouncilSubject;
import org.lienhiep.councils.Party;
import org.lienhiep.councils.Proposal;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A case as the subject of a council: its experts are proposed for the seats; whoever belongs to the body that asks has an interest. */
@Component
class CritiqueCouncil implements CouncilSubject {

    private static final int YEARS_BACK = 5;

    private final CritiqueLists lists;

    CritiqueCouncil(CritiqueLists lists) {
        this.lists = lists;
    }

    @Override
    public String type() {
        return Critiques.TYPE;
    }

    @Override
    public String kind() {
        return "council";
    }

    @Override
    @Transactional(readOnly = true)
    public String name(long id) {
        return lists.find(id)
                .map(c -> Texts.in(
                        "vi",
                        "critiques.council-of",
                        Texts.in("vi", "critiques.type." + c.type()).toLowerCase(Locale.ROOT),
                        c.title()))
                .orElse("");
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Proposal.Paper> paper(long id) {
        return lists.reached(id).stream()
                .filter(r -> r.stage().equals("council"))
                .findFirst()
                .map(r -> new Proposal.Paper(r.paper(), r.reachedOn()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Proposal> members(long id) {
        return lists.experts(id).stream()
                .map(e -> new Proposal(e.id(), e.role().equals("critic") ? "reviewer" : e.role()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Party> parties(long id) {
        var found = lists.find(id);
        Long requester = found.map(Critique.Kept::requesterId).orElse(null);
        if (requester == null) return List.of();
        LocalDate since =
                found.map(Critique.Kept::receivedOn).orElse(LocalDate.EPOCH).minusYears(YEARS_BACK);
        return List.of(new Party(null, requester, "employer", since));
    }
}
