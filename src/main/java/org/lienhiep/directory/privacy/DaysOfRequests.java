package org.lienhiep.directory.privacy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lienhiep.directory.RequestDays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the clocks of the open requests, each by the rules of the day on which it came. */
@Component
@Transactional(readOnly = true)
class DaysOfRequests implements RequestDays {

    private final Requests requests;
    private final RequestClock.Reader clocks;

    DaysOfRequests(Requests requests, RequestClock.Reader clocks) {
        this.requests = requests;
        this.clocks = clocks;
    }

    @Override
    public List<Day> open() {
        var open = requests.open();
        if (open.isEmpty()) return List.of();
        RequestClock clock = clocks.read();
        return open.stream()
                .map(r -> new Day(
                        r.id(),
                        r.answeredOn() != null,
                        Objects.requireNonNull(clock.of(r).next()),
                        r.title()))
                .toList();
    }

    @Override
    public Map<Long, String> titles(Collection<Long> ids) {
        Map<Long, String> titles = new HashMap<>();
        requests.all(ids).forEach(r -> titles.put(r.id(), r.title()));
        return titles;
    }
}
