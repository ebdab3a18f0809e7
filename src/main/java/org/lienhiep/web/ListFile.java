package org.lienhiep.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/**
 * A list as a file: every row of it, read portion by portion while it is sent, so that its length costs no memory.
 *
 * @param first its first page
 * @param format {@code csv} or {@code xlsx}
 * @param further gives the page after a place
 */
record ListFile(Listed first, String format, Further further) implements View {

    /** Gives the page after a place. */
    @FunctionalInterface
    interface Further {
        Listed at(String after) throws Exception;
    }

    /** Rows read at a time. */
    static final int PORTION = 2_000;

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        String name = first.fileName() + "_" + Here.get().today() + "." + format;
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        try (TableFile file = TableFile.open(format, response, Texts.t("web.list-sheet"))) {
            file.heads(first.table().heads());
            Listed page = first;
            while (true) {
                for (TableView.Row row : page.table().rows()) file.row(row.cells());
                String after = place(page.next());
                if (after == null) break;
                page = further.at(after);
            }
        }
    }

    private static @Nullable String place(@Nullable String next) {
        if (next == null) return null;
        return Arrays.stream(next.substring(next.indexOf('?') + 1).split("&", -1))
                .filter(pair -> pair.startsWith("after="))
                .map(pair -> URLDecoder.decode(pair.substring(6), StandardCharsets.UTF_8))
                .findFirst()
                .orElse(null);
    }
}
