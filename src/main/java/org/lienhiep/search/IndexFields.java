package org.lienhiep.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.lienhiep.web.Texts;

/** How an entry lies in the index. */
final class IndexFields {

    static final String KEY = "key";
    static final String FINGERPRINT = "fingerprint";
    static final String UNION = "union";
    static final String KIND = "kind";
    static final String PERMIT = "permit";
    static final String BODY = "body";
    static final String OPEN = "open";
    static final String YEAR = "year";
    static final String DAY = "day";

    /** Words of number and name, without diacritics and exact. */
    static final String NAME = "name";

    static final String NAME_EXACT = "name.exact";

    /** The other words. */
    static final String REST = "rest";

    static final String REST_EXACT = "rest.exact";

    /** The words of the number alone; number and name as a whole; the dates. */
    static final String NUMBER = "number";

    static final String WHOLE_NUMBER = "number.whole";
    static final String WHOLE_NAME = "name.whole";
    static final String DATE = "date";

    static final String TITLE = "title";
    static final String SYMBOL = "symbol";
    static final String LINE = "line";
    static final String TEXT = "text";
    static final String WORDS = "words";
    static final String PATH = "path";

    /** Stands for "nobody's own": whoever has a cell may read it. */
    static final String ALL_BODIES = "all";

    private static final int MOST_LETTERS_WHOLE = 200;

    private IndexFields() {}

    static Document document(SearchEntry entry, long union, String permit) {
        Document document = new Document();
        document.add(new KeywordField(KEY, entry.key(), Store.YES));
        document.add(new NumericDocValuesField(FINGERPRINT, entry.fingerprint()));
        document.add(new StringField(UNION, Long.toString(union), Store.NO));
        document.add(new StringField(PERMIT, permit, Store.NO));
        document.add(new StringField(KIND, entry.kind(), Store.YES));
        document.add(new SortedDocValuesField(KIND, new BytesRef(entry.kind())));
        var bodies = entry.bodies();
        if (bodies == null) document.add(new StringField(BODY, ALL_BODIES, Store.NO));
        else bodies.forEach(b -> document.add(new StringField(BODY, b.toString(), Store.NO)));
        var open = entry.openFrom();
        if (open != null) document.add(new LongPoint(OPEN, open.toEpochDay()));
        var on = entry.on();
        document.add(new NumericDocValuesField(YEAR, on == null ? 0 : on.getYear()));
        document.add(new NumericDocValuesField(DAY, on == null ? 0 : on.toEpochDay()));
        if (on != null) document.add(new StoredField(DAY, on.toString()));
        addWords(document, entry);
        addShown(document, entry);
        return document;
    }

    private static void addWords(Document document, SearchEntry entry) {
        String title = Words.clean(entry.title());
        List<Word> number = Words.of(Words.clean(entry.number()));
        List<Word> name = new ArrayList<>(number);
        name.addAll(Words.of(title));
        String kept = Words.clean(entry.line() + " \n " + entry.text());
        List<Word> rest = Words.of(kept + " \n " + said(entry.words()));
        text(document, NAME, name.stream().map(Word::folded));
        text(document, NAME_EXACT, name.stream().map(Word::exact));
        text(document, REST, rest.stream().map(Word::folded));
        text(document, REST_EXACT, rest.stream().map(Word::exact));
        number.stream().map(Word::folded).distinct().forEach(w -> document.add(new StringField(NUMBER, w, Store.NO)));
        document.add(new StringField(WHOLE_NUMBER, Words.folded(entry.number()), Store.NO));
        String whole = Words.folded(title);
        document.add(new StringField(
                WHOLE_NAME, whole.substring(0, Math.min(whole.length(), MOST_LETTERS_WHOLE)), Store.NO));
        var on = entry.on();
        Stream.concat(
                        on == null ? Stream.of() : TypedDate.of(on).stream(),
                        TypedDate.in(title + " \n " + kept).stream().flatMap(d -> d.tokens().stream()))
                .distinct()
                .forEach(token -> document.add(new StringField(DATE, token, Store.NO)));
    }

    /** What a record is, in both languages. */
    private static String said(String keys) {
        StringBuilder said = new StringBuilder();
        for (String key : keys.split(" ", -1)) {
            if (Texts.has(key))
                said.append(Texts.in("vi", key))
                        .append(" \n ")
                        .append(Texts.in("en", key))
                        .append(" \n ");
        }
        return Words.clean(said.toString());
    }

    private static void addShown(Document document, SearchEntry entry) {
        document.add(new StoredField(TITLE, Words.clean(entry.title())));
        document.add(new StoredField(SYMBOL, entry.number()));
        document.add(new StoredField(LINE, Words.clean(entry.line())));
        document.add(new StoredField(TEXT, Words.clean(entry.text())));
        document.add(new StoredField(WORDS, entry.words()));
        document.add(new StoredField(PATH, entry.path()));
    }

    private static void text(Document document, String field, Stream<String> words) {
        document.add(new TextField(field, new Tokens(words.toList())));
    }

    /** Words that are cut already, one after the other. */
    private static final class Tokens extends TokenStream {

        private final List<String> words;
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private int next;

        Tokens(List<String> words) {
            this.words = words;
        }

        @Override
        public boolean incrementToken() {
            if (next == words.size()) return false;
            clearAttributes();
            term.append(words.get(next++));
            return true;
        }

        @Override
        public void reset() {
            next = 0;
        }
    }
}
