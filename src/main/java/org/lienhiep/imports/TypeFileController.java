package org.lienhiep.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.TableFile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Every record of a type as a file that can be brought in again. */
@Controller
@Permit("imports.write")
class TypeFileController {

    private final Exports exports;
    private final ImportTypes types;

    TypeFileController(Exports exports, ImportTypes types) {
        this.exports = exports;
        this.types = types;
    }

    @GetMapping("/imports/types/{type:[a-z_]{1,40}}.csv")
    void csv(@PathVariable String type, HttpServletResponse response) throws IOException {
        ImportType found = types.writable(type).orElseThrow(NotFound::new);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        name(type + ".csv", response);
        var out = response.getOutputStream();
        out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}); // the mark by which Excel knows UTF-8
        exports.csv(found, out);
    }

    @GetMapping("/imports/types/{type:[a-z_]{1,40}}.xlsx")
    void xlsx(@PathVariable String type, HttpServletResponse response) throws IOException {
        ImportType found = types.writable(type).orElseThrow(NotFound::new);
        response.setContentType(TableFile.XLSX);
        name(type + ".xlsx", response);
        exports.xlsx(List.of(found), response.getOutputStream());
    }

    private static void name(String file, HttpServletResponse response) {
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
    }
}
