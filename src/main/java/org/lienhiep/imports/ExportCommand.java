package org.lienhiep.imports;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.lienhiep.runtime.Arguments;
import org.lienhiep.runtime.Command;
import org.lienhiep.web.AsOffice;
import org.springframework.stereotype.Component;

/** {@code export}: gives out a type of records, or all of them as one workbook. */
@Component
class ExportCommand implements Command {

    private final Exports exports;
    private final ImportTypes types;
    private final AsOffice office;

    ExportCommand(Exports exports, ImportTypes types, AsOffice office) {
        this.exports = exports;
        this.types = types;
        this.office = office;
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public int run(Arguments arguments) throws IOException {
        String name = arguments.require("type");
        boolean all = name.equals("all");
        String format = Objects.requireNonNullElse(arguments.get("format"), all ? "xlsx" : "csv");
        if (!format.equals("xlsx") && (all || !format.equals("csv")))
            throw new Arguments.WrongUse("--format " + format);
        List<ImportType> wanted =
                all ? types.ordered() : types.find(name).map(List::of).orElse(List.of());
        if (wanted.isEmpty()) throw new Arguments.WrongUse("--type " + name);
        office.call(arguments.require("union"), arguments.lang(), () -> {
            if (format.equals("xlsx")) exports.xlsx(wanted, arguments.out());
            else exports.csv(wanted.getFirst(), arguments.out());
            return true;
        });
        return 0;
    }
}
