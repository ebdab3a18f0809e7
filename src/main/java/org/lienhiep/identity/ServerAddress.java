package org.lienhiep.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.lienhiep.unions.Union;
import org.lienhiep.unions.Unions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where the pages of the current Union are found from outside, for letters and printed codes. */
@Component
class ServerAddress {

    private final String address;
    private final Unions unions;

    ServerAddress(@Value("${lienhiep.address:}") String address, Unions unions) {
        this.address = address.strip().replaceAll("/+$", "");
        this.unions = unions;
    }

    /** The address that the installation states. What a stranger's request says of the host is never put into a letter. */
    Optional<String> stated() {
        Union union = unions.current();
        if (union.host() != null) return Optional.of("https://" + union.host());
        return address.isEmpty() ? Optional.empty() : Optional.of(address + "/" + union.slug());
    }

    /** The address as the one who asks sees it, where the installation states none: for what is shown to them alone. */
    String asSeen() {
        return stated().orElseGet(() -> {
            HttpServletRequest request =
                    ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
            String host = request.getHeader("Host");
            return request.getScheme() + "://" + (host == null ? request.getServerName() : host) + "/"
                    + unions.current().slug();
        });
    }
}
