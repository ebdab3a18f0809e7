package org.lienhiep.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A courier whose letters a test can read. */
final class PostBox implements Courier {

    /** A letter. */
    record Letter(String address, String kind, List<String> words) {}

    /** Puts the box in the place of whatever courier there is. */
    @TestConfiguration
    static class Installed {

        @Bean
        @Primary
        PostBox postBox() {
            return new PostBox();
        }
    }

    private final BlockingQueue<Letter> letters = new LinkedBlockingQueue<>();

    @Override
    public boolean available() {
        return true;
    }

    @Override
    public void send(String address, String kind, List<String> words) {
        letters.add(new Letter(address, kind, words));
    }

    /** The next letter to an address; null where none comes in time. */
    @Nullable
    Letter to(String address, Duration patience) throws InterruptedException {
        Instant until = Instant.now().plus(patience);
        while (true) {
            Letter next = letters.poll(
                    Math.max(1, Duration.between(Instant.now(), until).toMillis()), TimeUnit.MILLISECONDS);
            if (next == null || next.address.equals(address)) return next;
        }
    }
}
