package org.lienhiep.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.lienhiep.documents.papers.PaperFiles;
import org.lienhiep.runtime.CurrentUnion;
import org.springframework.stereotype.Component;

/** Keeps the files of papers in the store of all files. */
@Component
class KeptPapers implements PaperFiles {

    private final FileStore store;

    KeptPapers(FileStore store) {
        this.store = store;
    }

    @Override
    public String keep(InputStream bytes) {
        try (var incoming = store.receive(CurrentUnion.id(), bytes)) {
            incoming.keep();
            return incoming.sha256();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Path path(String sha256) {
        return store.path(CurrentUnion.id(), sha256);
    }
}
