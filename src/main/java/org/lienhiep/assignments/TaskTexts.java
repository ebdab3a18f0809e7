package org.lienhiep.assignments;

import java.util.List;
import org.lienhiep.directory.FreeText;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sentences about tasks, in which people may be named. */
@Configuration(proxyBeanMethods = false)
class TaskTexts {

    @Bean
    FreeText taskSentences() {
        return new FreeText("assignments.task", "id", List.of("title", "text", "product"), "'/tasks/' || t.id", true);
    }

    @Bean
    FreeText resultSentences() {
        return new FreeText(
                "assignments.result",
                List.of("summary", "remark", "evidence", "reopen_reason"),
                "'/tasks/' || t.task_id");
    }

    @Bean
    FreeText extensionSentences() {
        return new FreeText("assignments.extension", List.of("reason"), "'/tasks/' || t.task_id");
    }

    @Bean
    FreeText taskEndSentences() {
        return new FreeText(
                "assignments.cancellation", List.of("reason", "withdrawn_reason"), "'/tasks/' || t.task_id");
    }
}
