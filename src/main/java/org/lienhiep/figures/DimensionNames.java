package org.lienhiep.figures;

import java.util.List;
import org.lienhiep.web.Texts;

/** The values of dimensions in words: as the module that owns the records says them, or else the code itself. */
final class DimensionNames {

    private static final List<String> WORDS =
            List.of("field-name", "kind", "type", "rank", "result", "level", "role", "nature");

    private DimensionNames() {}

    /** A dimension's own name. */
    static String dimension(String dimension) {
        return Texts.t("figures.by." + dimension);
    }

    /** One of its values, for facts of this kind. */
    static String value(String kind, String dimension, String code) {
        if (code.isEmpty()) return Texts.t("figures.unsorted");
        String own = "figures.by." + dimension + "." + code;
        if (Texts.has(own)) return Texts.t(own);
        String module = kind.substring(0, Math.max(kind.indexOf('.'), 0));
        return WORDS.stream()
                .map(word -> module + "." + word + "." + code)
                .filter(Texts::has)
                .findFirst()
                .map(Texts::t)
                .orElse(code);
    }
}
