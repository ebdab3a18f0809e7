package org.lienhiep.portal.articles;

import java.util.List;
import org.lienhiep.directory.FreeText;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Articles, in which people may be named. */
@Configuration(proxyBeanMethods = false)
class ArticleTexts {

    @Bean
    FreeText articleSentences() {
        return new FreeText(
                "portal.article",
                "id",
                List.of("title", "lead", "body", "author"),
                "'/portal/articles/' || t.id",
                true);
    }
}
