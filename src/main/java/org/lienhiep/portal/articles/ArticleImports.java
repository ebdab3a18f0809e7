package org.lienhiep.portal.articles;

import static org.lienhiep.imports.ImportColumn.date;
import static org.lienhiep.imports.ImportColumn.text;

import java.util.List;
import java.util.Map;
import org.lienhiep.imports.ImportType;
import org.lienhiep.imports.SqlImport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The file of articles. */
@Configuration(proxyBeanMethods = false)
class ArticleImports {

    @Bean
    ImportType articlesFile() {
        return new SqlImport(
                "articles",
                List.of("code"),
                List.of(
                        text("code").required(),
                        text("slug").required(),
                        text("section").required(),
                        text("title").required(),
                        text("lead").required(),
                        text("body").required(),
                        text("author"),
                        date("published_on")),
                List.of(),
                """
                select code, slug, section, title, lead, body, nullif(author, '') as author, published_on from portal.article where report_id is null
                """,
                List.of("""
                        insert into portal.article (code, slug, section, title, lead, body, author, published_on)
                        select code, slug, section, title, lead, body, coalesce(author, ''), published_on from staging order by row_no
                        """),
                Map.of(),
                List.of());
    }
}
