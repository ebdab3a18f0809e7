package org.lienhiep.contests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lienhiep.web.Conflict;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.See;
import org.lienhiep.web.Stale;
import org.lienhiep.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Entering and correcting entries at the office. */
@Controller
@Permit("contests.write")
class EntryController {

    private final Entries entries;
    private final EntryLists lists;
    private final Editions editions;
    private final EntryForm forms;
    private final FormKeys keys;

    EntryController(Entries entries, EntryLists lists, Editions editions, EntryForm forms, FormKeys keys) {
        this.entries = entries;
        this.lists = lists;
        this.editions = editions;
        this.forms = forms;
        this.keys = keys;
    }

    @GetMapping("/contests/{edition}/entries/new")
    ModelAndView enter(@PathVariable long edition) {
        var today = Here.get().today();
        var kept = edition(edition);
        boolean now = kept.state(today).equals("open");
        Map<String, String> values = new LinkedHashMap<>();
        if (now) values.put("received_on", Fmt.date(today));
        return page(newForm(kept, Form.of(values)), HttpStatus.OK);
    }

    @PostMapping("/contests/{edition}/entries")
    Object enter(@PathVariable long edition, Form form) {
        var kept = edition(edition);
        var read = forms.read(form, kept);
        if (form.hasErrors()) return page(newForm(kept, form), HttpStatus.UNPROCESSABLE_CONTENT);
        try {
            return See.other(keys.once(
                    form, () -> kept.path() + "/entries/" + entries.enter(edition, read.entry(), read.authors())));
        } catch (Rejected refused) {
            return again(form, refused, () -> newForm(kept, form));
        }
    }

    @GetMapping("/contests/{edition}/entries/{id}/edit")
    ModelAndView edit(@PathVariable long edition, @PathVariable long id) {
        WholeEntry whole = whole(edition, id);
        var values = EntryForm.values(whole.entry(), whole.authors(), whole.items());
        values.put("_version", Integer.toString(whole.entry().version()));
        return page(editForm(whole.entry(), whole.edition(), Form.of(values)), HttpStatus.OK);
    }

    @PostMapping("/contests/{edition}/entries/{id}/edit")
    Object correct(@PathVariable long edition, @PathVariable long id, Form form) {
        Entry.Kept entry = entry(edition, id);
        var read = forms.read(form, edition(edition));
        if (form.hasErrors()) return page(editForm(entry, form), HttpStatus.UNPROCESSABLE_CONTENT);
        try {
            return See.other(keys.once(form, () -> {
                entries.correct(id, form.version(), read.entry(), read.authors());
                return entry.path();
            }));
        } catch (Rejected refused) {
            return again(form, refused, () -> editForm(entry, form));
        } catch (Stale stale) {
            throw conflict(whole(edition, id), form);
        }
    }

    private static Conflict conflict(WholeEntry whole, Form form) {
        Entry.Kept saved = whole.entry();
        var differences = new ArrayList<Conflict.Difference>();
        EntryForm.values(saved, whole.authors(), whole.items()).forEach((field, value) -> {
            String mine = form.value(field).replace("\r\n", "\n");
            if (!mine.equals(value) && !field.startsWith("pick_") && !field.startsWith("item_")) {
                differences.add(new Conflict.Difference(field, Texts.t("contests.field." + field), value, mine));
            }
        });
        return new Conflict(form, saved.path() + "/edit", saved.version(), differences);
    }

    private static ModelAndView again(Form form, Rejected refused, java.util.function.Supplier<EntryForm.View> view) {
        String field = refused.field();
        form.reject(field == null ? "title" : field, refused.messageKey(), refused.arguments());
        return page(view.get(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private EntryForm.View newForm(Edition.Kept edition, Form form) {
        return forms.view(Texts.t("contests.receive"), edition.path() + "/entries", edition.path(), form, edition);
    }

    private EntryForm.View editForm(Entry.Kept entry, Form form) {
        return editForm(entry, edition(entry.editionId()), form);
    }

    private EntryForm.View editForm(Entry.Kept entry, Edition.Kept edition, Form form) {
        return forms.view(Texts.t("contests.correct"), entry.path() + "/edit", entry.path(), form, edition);
    }

    private Edition.Kept edition(long id) {
        return editions.find(id).orElseThrow(NotFound::new);
    }

    private WholeEntry whole(long edition, long id) {
        return lists.whole(id).filter(w -> w.entry().editionId() == edition).orElseThrow(NotFound::new);
    }

    private Entry.Kept entry(long edition, long id) {
        return entries.find(id).filter(e -> e.editionId() == edition).orElseThrow(NotFound::new);
    }

    private static ModelAndView page(EntryForm.View view, HttpStatus status) {
        var page = new ModelAndView("contests/entry-form", Map.of("view", view));
        page.setStatus(status);
        return page;
    }
}
