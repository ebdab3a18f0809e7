package org.lienhiep.portal.articles;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Address;
import org.lienhiep.web.ListView;
import org.lienhiep.web.Menu;
import org.lienhiep.web.Newsworthy;
import org.lienhiep.web.Offer;
import org.lienhiep.web.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** "Write the news" on the page of every record that has some. */
@Component
class NewsOffer implements Offer {

    private final ObjectProvider<Newsworthy> modules;

    NewsOffer(ObjectProvider<Newsworthy> modules) {
        this.modules = modules;
    }

    @Override
    public ListView.@Nullable Action on(String path) {
        if (!Menu.may("portal.write")) return null;
        if (origin(path).isEmpty()) return null;
        String from = URLEncoder.encode(path, StandardCharsets.UTF_8);
        return new ListView.Action(Texts.t("portal.write-news"), "/portal/articles/new?from=" + from);
    }

    /** The news of the record at a path, none where no module has any. */
    Optional<Newsworthy.Story> story(@Nullable String path) {
        String local = Address.local(path, "");
        return modules.stream()
                .flatMap(n -> n.pages().key(local).stream().boxed().flatMap(id -> n.story(id).stream()))
                .findFirst();
    }

    /** The path where it is one of a record that news can be written from, or empty. */
    String origin(String path) {
        String local = Address.local(path, "");
        return modules.stream().anyMatch(n -> n.pages().key(local).isPresent()) ? local : "";
    }
}
