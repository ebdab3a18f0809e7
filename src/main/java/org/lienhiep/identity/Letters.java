package org.lienhiep.identity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.unions.Unions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Letters about accounts and links, handed to the courier where there is one. */
@Component
class Letters {

    private final ObjectProvider<Courier> couriers;
    private final Unions unions;

    Letters(ObjectProvider<Courier> couriers, Unions unions) {
        this.couriers = couriers;
        this.unions = unions;
    }

    /** Whether letters go out. */
    boolean available() {
        Courier courier = couriers.getIfAvailable();
        return courier != null && courier.available();
    }

    /** Sends a letter where it can be sent; the Union's name stands before its words. */
    boolean send(@Nullable String address, String kind, String... words) {
        if (address == null || !available()) return false;
        List<String> all = new ArrayList<>(List.of(unions.current().name()));
        all.addAll(List.of(words));
        couriers.getObject().send(address, kind, all);
        return true;
    }
}
