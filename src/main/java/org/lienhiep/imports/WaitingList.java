package org.lienhiep.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.lienhiep.imports.sheets.SheetFile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The demonstration's open list: a dozen people as somebody typed them, waiting to be looked at. Nothing of it is entered. */
@Component
@Order
class WaitingList implements AfterDemonstration {

    private final BatchWork work;
    private final ImportTypes types;

    WaitingList(BatchWork work, ImportTypes types) {
        this.work = work;
        this.types = types;
    }

    @Override
    public void run() {
        try {
            String list = new ClassPathResource("imports/example.csv").getContentAsString(StandardCharsets.UTF_8);
            var source = new Intake.Source("file", "hoi-vien-moi-2018.csv", list.length(), "");
            work.take(types.find("people").orElseThrow(), source, sink -> SheetFile.paste(list, sink));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
