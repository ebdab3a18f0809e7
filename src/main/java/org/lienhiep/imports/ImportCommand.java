package org.lienhiep.imports;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lienhiep.runtime.Arguments;
import org.lienhiep.runtime.Command;
import org.lienhiep.runtime.Problem;
import org.lienhiep.web.AsOffice;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code import}: reads one file of records, delimited text or a workbook. */
@Component
class ImportCommand implements Command {

    private final Imports imports;
    private final ObjectProvider<ImportType> types;
    private final TransactionTemplate transaction;
    private final AsOffice office;

    ImportCommand(Imports imports, ObjectProvider<ImportType> types, TransactionTemplate transaction, AsOffice office) {
        this.imports = imports;
        this.types = types;
        this.transaction = transaction;
        this.office = office;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(Arguments arguments) throws IOException {
        String lang = arguments.lang();
        String name = arguments.require("type");
        ImportType type = types.stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Arguments.WrongUse("--type " + name));
        if (arguments.words().size() != 1) throw new Arguments.WrongUse("FILE");
        Path file = Path.of(arguments.words().getFirst());
        if (!Files.isReadable(file)) throw new Problem(Texts.in(lang, "imports.no-file", file));
        ImportResult result;
        try (Reader in = SheetText.open(file, name)) {
            result = office.call(
                    arguments.require("union"),
                    lang,
                    () -> transaction.execute(status -> imports.run(type, in, arguments.has("dry-run"))));
        } catch (Rejected no) {
            throw new Problem(Texts.in(lang, no.messageKey(), no.arguments()));
        } catch (Imports.UnknownColumn e) {
            throw new Problem(Texts.in(lang, "imports.unknown-column", String.valueOf(e.getMessage())));
        }
        result.wrong()
                .forEach(v -> System.err.println(Texts.in(
                        lang,
                        "imports.row",
                        Integer.toString(v.row()),
                        v.field(),
                        Texts.in(lang, v.message(), v.value()))));
        arguments
                .out()
                .println("rows=" + result.rows() + " new=" + result.added() + " same=" + result.same() + " errors="
                        + result.wrong().size());
        return result.wrong().isEmpty() ? 0 : 1;
    }
}
