package org.lienhiep.documents.workfiles;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienhiep.directory.OrganisationReference;
import org.lienhiep.web.RecordNames;
import org.lienhiep.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where work files refer to organisations, and what they are called in the steps back from a form. */
@Configuration(proxyBeanMethods = false)
class WorkFileReferences {

    private static final Pattern FILE = Pattern.compile("/documents/work-files/(\\d{1,18})");
    private static final Pattern DEPOSIT = Pattern.compile("/documents/work-files/deposits/(\\d{1,18})");

    @Bean
    OrganisationReference keeperReferences() {
        return new OrganisationReference(
                WorkFile.TYPE,
                "select unit_id as subject_id, work_file_id as record_id from documents.work_file_keeper where unit_id is not null");
    }

    @Bean
    RecordNames workFileNames(WorkFiles files, Deposits deposits) {
        return path -> {
            Matcher file = FILE.matcher(path);
            if (file.matches())
                return files.find(Long.parseLong(file.group(1)))
                        .map(f -> Texts.t("documents.work-file.named", f.symbol()));
            Matcher deposit = DEPOSIT.matcher(path);
            return deposit.matches()
                    ? deposits.find(Long.parseLong(deposit.group(1))).map(Deposits.Kept::title)
                    : Optional.empty();
        };
    }
}
