package org.lienhiep.documents;

import java.util.List;
import org.lienhiep.directory.FreeText;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sentences about documents, in which people may be named. */
@Configuration(proxyBeanMethods = false)
class DocumentTexts {

    @Bean
    FreeText documentSentences() {
        return new FreeText(
                "documents.document",
                "id",
                List.of("subject", "signer", "recipients", "keeper", "note"),
                "'/documents/' || t.id",
                true);
    }

    @Bean
    FreeText followUpSentences() {
        return new FreeText(
                "documents.follow_up",
                List.of("handler", "handler_key", "instruction"),
                "'/documents/' || t.document_id");
    }

    @Bean
    FreeText progressSentences() {
        return new FreeText("documents.progress", List.of("words"), "'/documents/' || t.document_id");
    }

    @Bean
    FreeText settlementSentences() {
        return new FreeText(
                "documents.settlement", List.of("words", "reopened_reason"), "'/documents/' || t.document_id");
    }

    @Bean
    FreeText dispatchSentences() {
        return new FreeText("documents.dispatch", List.of("recipients", "receipt"), "'/documents/' || t.document_id");
    }

    @Bean
    FreeText recallSentences() {
        return new FreeText(
                "documents.recall", List.of("reason", "withdrawn_reason"), "'/documents/' || t.document_id");
    }
}
