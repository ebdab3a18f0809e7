package org.lienhiep.search;

import java.util.Optional;
import org.lienhiep.figures.AlsoVerified;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Component;

/** {@code verify} compares the index with the records; where the server has it, the server is asked to make it anew. */
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
        Optional<Long> differ = feeding.mend();
        if (differ.isPresent()) return differ.filter(n -> n > 0).map(n -> Texts.t("search.mended", n));
        outbox.anew();
        return Optional.of(Texts.t("search.asked-anew"));
    }
}
