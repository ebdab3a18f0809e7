package org.lienhiep.directory;

import java.util.function.Consumer;
import org.lienhiep.runtime.CurrentUnion;
import org.lienhiep.unions.Unions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for duplicates without being asked: every minute at what an import brought, every night at everything. */
@Component
class LikenessRounds {

    /** Beyond so many new records the whole directory is looked at instead. */
    private static final int AT_ONCE = 2_000;

    private final Likenesses likenesses;
    private final Unions unions;

    LikenessRounds(Likenesses likenesses, Unions unions) {
        this.likenesses = likenesses;
        this.unions = unions;
    }

    @Scheduled(initialDelay = 20_000, fixedDelay = 60_000)
    void everyMinute() {
        everywhere(this::lookAtNewOnes);
    }

    @Scheduled(cron = "0 20 2 * * *", zone = "Asia/Ho_Chi_Minh")
    void everyNight() {
        everywhere(likenesses::lookAtAll);
    }

    private void everywhere(Consumer<Subject> work) {
        unions.all()
                .forEach(union -> CurrentUnion.call(union.id(), () -> {
                    for (Subject subject : Subject.values()) work.accept(subject);
                    return true;
                }));
    }

    private void lookAtNewOnes(Subject subject) {
        var fresh = likenesses.unseen(subject, AT_ONCE + 1);
        if (fresh.size() > AT_ONCE) likenesses.lookAtAll(subject);
        else if (!fresh.isEmpty()) likenesses.look(subject, fresh);
    }
}
