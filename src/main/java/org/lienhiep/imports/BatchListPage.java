package org.lienhiep.imports;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.TableView;

/**
 * The import centre as drawn.
 *
 * @param types the types that can be given out whole, by name
 * @param next address of the next page, or null
 * @param first address of the first page, on any other
 */
record BatchListPage(
        TableView table,
        Map<String, String> types,
        @Nullable String next,
        @Nullable String first) {}
