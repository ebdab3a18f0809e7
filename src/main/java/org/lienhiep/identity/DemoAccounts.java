package org.lienhiep.identity;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The accounts of the demonstration; they exist in no other installation. */
@Component
public class DemoAccounts {

    /** What the sign-in page of the demonstration shows. */
    record Shown(String username, String role) {}

    static final List<Shown> SHOWN = List.of(
            new Shown("van-phong", "OFFICE"),
            new Shown("lanh-dao", "LEADER"),
            new Shown("hoi", "ASSOCIATION"),
            new Shown("so-nganh", "PARTNER"),
            new Shown("chuyen-gia", "EXPERT"),
            new Shown("tac-gia", "CONTESTANT"),
            new Shown("trung-tam", "CENTRE"),
            new Shown("quoc-gia", "NATIONAL"),
            new Shown("quan-tri", "ADMIN"));

    static final String PASSWORD = "lienhiep-2017";

    private final Accounts accounts;

    DemoAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Creates the accounts of the current Union; {@code bodies} gives the organisation that a username speaks for. */
    public void create(List<String> usernames, String suffix, Map<String, Long> bodies) {
        for (Shown shown : SHOWN) {
            if (!usernames.contains(shown.username())) continue;
            String name = org.lienhiep.web.Texts.in("vi", "identity.role." + shown.role());
            accounts.create(shown.username() + suffix, PASSWORD, name, shown.role(), bodies.get(shown.username()));
        }
    }

    /** All usernames of the demonstration. */
    public static List<String> usernames() {
        return SHOWN.stream().map(Shown::username).toList();
    }
}
