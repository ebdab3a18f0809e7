package org.lienhiep.search;

import java.util.Optional;
import org.lienhiep.figures.AlsoVerified;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Component;

/** {@code verify} compares the index with the records; where the server has it and it differs, the server is asked to make it anew. */
@Component
class VerifiedIndex implements AlsoVerified {

    private final Feeding feeding;
    private final Outbox outbox;

    VerifiedIndex(Feeding feeding, Outbox outbox) {
        this.feeding = feeding;
        this.outbox = outbox;
    }

    @Override
    public Optional<String> verify() {
        Feeding.Mended found = feeding.mend();
        if (found.differed() == 0) return Optional.empty();
        if (found.mended()) return Optional.of(Texts.t("search.mended", found.differed()));
        outbox.anew();
        return Optional.of(Texts.t("search.asked-anew", found.differed()));
    }
}
