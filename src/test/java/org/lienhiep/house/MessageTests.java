package org.lienhiep.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every sentence is said in Vietnamese and in English, every key asked for exists, and templates hold no words of their own. */
class MessageTests {

    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern ASKED = Pattern.compile(
            "(?:\\bt|Texts\\.has|Rejected|\\bin|\\.reject|\\bfield)\\(\\s*(?:lang, |\"vi\", |\"[a-z_]+\", )?\"([a-z]+(?:[.-][a-z0-9-]+)+)\"\\s*[,)]");
    private static final Pattern PLACES = Pattern.compile("\\{(\\d)");

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaces() {
        Map<String, String> vi = all("vi");
        Map<String, String> en = all("en");
        assertThat(en.keySet()).isEqualTo(vi.keySet());
        List<String> uneven = vi.keySet().stream()
                .filter(k -> !places(vi.get(k)).equals(places(en.get(k))))
                .toList();
        assertThat(uneven).isEmpty();
    }

    @Test
    void noSentenceIsEmptyAndNoKeyStandsTwice() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : Sources.files(FOLDER, ".properties")) {
            Set<String> keys = new LinkedHashSet<>();
            for (String line : Sources.text(file).lines().toList()) {
                if (line.isBlank() || line.startsWith("#")) continue;
                String key = line.substring(0, Math.max(0, line.indexOf('='))).strip();
                if (!keys.add(key)) wrong.add(file.getFileName() + " has twice " + key);
                if (line.substring(line.indexOf('=') + 1).isBlank())
                    wrong.add(file.getFileName() + " is empty at " + key);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyKeyAskedForExists() {
        Map<String, String> vi = all("vi");
        Set<String> missing = new TreeSet<>();
        List<Path> files = new ArrayList<>(Sources.files(Sources.MAIN, ".java"));
        files.addAll(Sources.files(Sources.TEMPLATES, ".jte"));
        for (Path file : files) {
            Matcher asked = ASKED.matcher(Sources.text(file));
            while (asked.find()) {
                String key = asked.group(1);
                if (!vi.containsKey(key)) missing.add(key + " in " + file.getFileName());
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void templatesHoldNoWordsOfTheirOwn() {
        assertThat(Sources.files(Sources.TEMPLATES, ".jte"))
                .allSatisfy(file -> assertThat(words(Sources.text(file))).isEmpty());
    }

    @Test
    void aWordInATemplateIsSeen() {
        assertThat(words("@param String a\n<p>${a}</p>")).isEmpty();
        assertThat(words("<p>Xin chào ${a}</p>")).isEqualTo("Xin");
        assertThat(words("@if(a > 1)\n<b class=\"x\">Hội</b>\n@endif")).isEqualTo("Hội");
        assertThat(words("@template.web.section(title = t(\"a.b\"), content = @`<p>Tổng</p>`)"))
                .isEqualTo("Tổng");
    }

    /** The first word that stands in a template outside its expressions and tags; empty where there is none. */
    private static String words(String template) {
        String text = template.replaceAll("(?s)!\\{.*?}(?=\\s*\\n|$)", " ")
                .replaceAll("(?m)^@(import|param).*$", " ")
                .replaceAll("(?s)<%--.*?--%>", " ");
        text = withoutExpressions(text)
                .replaceAll("(?s)<(svg|style|script)\\b.*?</\\1>", " ")
                .replaceAll("(?s)<[^>]*>", " ")
                .replaceAll("@(else|endif|endfor)", " ")
                .replaceAll("&[a-z]+;", " ");
        Matcher word = Pattern.compile("\\p{L}{3,}").matcher(text);
        return word.find() ? word.group() : "";
    }

    /** The text without {@code ${…}} and without the parameters of {@code @template…(…)}, in which words would be content blocks. */
    private static String withoutExpressions(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("${", i)) i = closing(text, i + 1, '{', '}');
            else if (text.startsWith("@template.", i)) i = parameters(text, i, out);
            else if (text.startsWith("@if(", i) || text.startsWith("@for(", i) || text.startsWith("@elseif(", i)) {
                i = closing(text, text.indexOf('(', i), '(', ')');
            } else out.append(text.charAt(i));
        }
        return out.toString();
    }

    /** Keeps of a template call only what stands in its content blocks. */
    private static int parameters(String text, int at, StringBuilder out) {
        int open = text.indexOf('(', at);
        int close = closing(text, open, '(', ')');
        Matcher block = Pattern.compile("(?s)@`(.*)`").matcher(text.substring(open, close));
        if (block.find())
            out.append(' ')
                    .append(withoutExpressions(block.group(1).replaceAll("`, \\w+ = (@`)?", " ")))
                    .append(' ');
        return close;
    }

    private static int closing(String text, int at, char open, char close) {
        int depth = 0;
        boolean quoted = false;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && text.charAt(i - 1) != '\\') quoted = !quoted && !htmlQuote(text, i);
            if (quoted) continue;
            if (c == open) depth++;
            if (c == close && --depth == 0) return i;
        }
        return text.length() - 1;
    }

    /** Whether a quotation mark belongs to an attribute and not to a string of an expression. */
    private static boolean htmlQuote(String text, int at) {
        return text.charAt(at - 1) == '=' && at > 1 && Character.isLetter(text.charAt(at - 2));
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher place = PLACES.matcher(text);
        while (place.find()) places.add(place.group(1));
        return places;
    }

    private static Map<String, String> all(String language) {
        Map<String, String> all = new TreeMap<>();
        for (Path file : Sources.files(FOLDER, "_" + language + ".properties")) {
            Properties properties = new Properties();
            try {
                properties.load(new StringReader(Sources.text(file)));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            properties.forEach((k, v) -> all.put(k.toString(), v.toString()));
        }
        return all;
    }
}
