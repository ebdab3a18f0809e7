package org.lienhiep.portal.articles;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The words that articles are found by; marks and capitals make no difference. */
@Component
public class Tags {

    /** A word and how many articles can be read under it. */
    public record Counted(String words, String fold, long articles) {}

    private final JdbcClient jdbc;

    public Tags(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The words of a text with semicolons or commas between them. */
    public static List<String> words(String text) {
        Map<String, String> byFold = new LinkedHashMap<>();
        Arrays.stream(text.split("[;,\n]"))
                .map(w -> w.strip().replaceAll("\\s+", " "))
                .filter(w -> !w.isEmpty() && w.length() <= 60)
                .limit(12)
                .forEach(w -> byFold.putIfAbsent(fold(w), w));
        return List.copyOf(byFold.values());
    }

    /** A word as it stands in addresses. */
    public static String fold(String words) {
        return Article.slug(words);
    }

    /** Gives an article exactly these words. */
    @Transactional
    public void set(long article, List<String> words) {
        jdbc.sql("delete from portal.article_tag where article_id = :id")
                .param("id", article)
                .update();
        if (words.isEmpty()) return;
        jdbc.sql("""
                        insert into portal.article_tag (article_id, fold, words)
                        select :id, f, w from unnest(cast(:folds as text[]), cast(:words as text[])) as t (f, w)
                        """)
                .param("id", article)
                .param("folds", words.stream().map(Tags::fold).toArray(String[]::new))
                .param("words", words.toArray(String[]::new))
                .update();
    }
}
