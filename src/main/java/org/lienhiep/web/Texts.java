package org.lienhiep.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every sentence the product says, by key and language; each module has its own file. */
public final class Texts {

    private static final Map<String, Map<String, String>> BY_LANGUAGE = Map.of("vi", load("vi"), "en", load("en"));

    private Texts() {}

    /** The sentence in the language of the request. */
    public static String t(String key, Object... arguments) {
        return in(Here.isSet() ? Here.get().lang() : "vi", key, arguments);
    }

    /** The sentence in a language; the key itself where there is none, so that a page still stands. */
    public static String in(String language, String key, Object... arguments) {
        String text = BY_LANGUAGE.getOrDefault(language, Map.of()).getOrDefault(key, key);
        if (arguments.length == 0) return text;
        return new MessageFormat(text.replace("'", "''"), Locale.forLanguageTag(language)).format(arguments);
    }

    /** Whether a sentence exists. */
    public static boolean has(String key) {
        return BY_LANGUAGE.getOrDefault("vi", Map.of()).containsKey(key);
    }

    /** All keys of a language. */
    static Map<String, String> all(String language) {
        return BY_LANGUAGE.getOrDefault(language, Map.of());
    }

    private static Map<String, String> load(String language) {
        Map<String, String> texts = new HashMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language + ".properties")) {
                Properties properties = new Properties();
                try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(in);
                }
                properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
