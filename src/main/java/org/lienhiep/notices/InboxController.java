package org.lienhiep.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Address;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.Here;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.ListView;
import org.lienhiep.web.Menu;
import org.lienhiep.web.MenuEntry;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.See;
import org.lienhiep.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The inbox: what waits to be read, each notice with the way to its record. Opening a page reads nothing; pressing does. */
@Controller
@Permit("notices.read")
class InboxController {

    private static final int MOST_AT_ONCE = 200;

    private final Inbox inbox;
    private final ReminderSources sources;
    private final InboxCounts counts;
    private final FormKeys keys;

    InboxController(Inbox inbox, ReminderSources sources, InboxCounts counts, FormKeys keys) {
        this.inbox = inbox;
        this.sources = sources;
        this.counts = counts;
        this.keys = keys;
    }

    @Bean
    static MenuEntry inboxEntry() {
        return new MenuEntry(1, 15, "/notices", "notices.inbox", "notices.read");
    }

    @GetMapping("/notices")
    ModelAndView list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(required = false) @Nullable String after) {
        boolean all = "all".equals(state);
        List<String> modules = modules();
        String module = about != null && modules.contains(about) ? about : null;
        long account = Here.get().signedIn().account();
        var page = inbox.page(account, module, all, Keyset.read(after, Keyset.NEWEST));
        var names = sources.names(page.rows(), Menu::may);
        LocalDate today = Here.get().today();
        String here = href(all, module);
        var view = new InboxPage(
                page.rows().stream()
                        .map(n -> InboxPage.Row.of(n, names.get(n.id()), today))
                        .toList(),
                page.total(),
                all,
                List.of(
                        choice("notices.state.unread", href(false, module), !all),
                        choice("notices.state.all", href(true, module), all)),
                choices(modules, module, all),
                page.next() == null ? null : Here.url(here) + (here.contains("?") ? "&" : "?") + "after=" + page.next(),
                after == null ? null : Here.url(here),
                Form.empty(),
                here);
        return new ModelAndView("notices/inbox", Map.of("page", view));
    }

    /** The modules whose notices this reader can have, by the words before the dot of their kinds. */
    private List<String> modules() {
        return sources.all().stream()
                .filter(s -> Menu.may(s.permit()))
                .map(s -> s.type().substring(0, s.type().indexOf('.')))
                .distinct()
                .toList();
    }

    private static List<ListView.Choice> choices(List<String> modules, @Nullable String chosen, boolean all) {
        List<ListView.Choice> choices = new ArrayList<>();
        choices.add(choice("notices.about.all", href(all, null), chosen == null));
        modules.forEach(m -> choices.add(choice("notices.about." + m, href(all, m), m.equals(chosen))));
        return choices;
    }

    private static ListView.Choice choice(String key, String href, boolean here) {
        return new ListView.Choice(Texts.t(key), Here.url(href), here);
    }

    private static String href(boolean all, @Nullable String module) {
        String query = (all ? "&state=all" : "") + (module == null ? "" : "&about=" + module);
        return query.isEmpty() ? "/notices" : "/notices?" + query.substring(1);
    }

    @PostMapping("/notices/reading")
    Object read(Form form) {
        List<Long> notices = chosen(form);
        long account = Here.get().signedIn().account();
        boolean again = form.flag("again");
        var answer = See.other(keys.once(form, () -> {
            if (again) inbox.unreadAgain(account, notices);
            else inbox.read(account, notices);
            return back(form);
        }));
        counts.forget(account);
        return answer;
    }

    private static List<Long> chosen(Form form) {
        List<Long> notices = form.all("notice").stream()
                .filter(n -> n.matches("\\d{1,18}"))
                .limit(MOST_AT_ONCE)
                .map(Long::valueOf)
                .toList();
        if (notices.isEmpty()) throw new Rejected("notices.none-chosen");
        return notices;
    }

    /** The inbox as it was filtered; nothing else is followed. */
    private static String back(Form form) {
        String wanted = Address.local(form.value("back"), "/notices");
        return wanted.startsWith("/notices?") ? wanted : "/notices";
    }
}
