package org.lienhiep.portal.articles;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.portal.text.WordChanges;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Texts;

/**
 * The savings of an article, and one of them beside the one before.
 *
 * @param article the article
 * @param versions its savings, the newest first
 * @param shown the one that is looked at
 * @param before the one before it, or null
 */
public record VersionPage(
        Article article,
        List<Writing.Version> versions,
        Writing.@Nullable Version shown,
        Writing.@Nullable Version before) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    /** A field that was changed. */
    public record Change(String label, List<WordChanges.Stretch> stretches) {}

    /** The newest saving beside the one before. */
    public static VersionPage all(Article article, List<Writing.Version> versions) {
        return versions.isEmpty()
                ? new VersionPage(article, versions, null, null)
                : one(article, versions, versions.getFirst().version());
    }

    /** A saving beside the one before. */
    public static VersionPage one(Article article, List<Writing.Version> versions, int version) {
        for (int i = 0; i < versions.size(); i++) {
            if (versions.get(i).version() == version) {
                return new VersionPage(
                        article, versions, versions.get(i), i + 1 < versions.size() ? versions.get(i + 1) : null);
            }
        }
        throw new NotFound();
    }

    /** When a saving was made. */
    public String minute(Writing.Version version) {
        return MINUTE.format(version.at());
    }

    /** What the saving changed, field by field. */
    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        if (shown == null || before == null) return changes;
        change(changes, "title", before.title(), shown.title());
        change(changes, "lead", before.lead(), shown.lead());
        change(changes, "body", before.body(), shown.body());
        change(changes, "section", Article.sectionName(before.section()), Article.sectionName(shown.section()));
        change(changes, "author", before.author(), shown.author());
        change(changes, "tags", before.tags(), shown.tags());
        return changes;
    }

    private static void change(List<Change> changes, String field, String before, String after) {
        if (before.equals(after)) return;
        changes.add(new Change(Texts.t("portal.field." + field), WordChanges.between(before, after)));
    }
}
