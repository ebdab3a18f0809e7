package org.lienhiep.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into the box, understood.
 *
 * @param typed the words as typed, cleaned
 * @param units what has to be found, each one way or another
 */
record Asked(String typed, List<Unit> units) {

    private static final int MOST_LETTERS = 200;
    private static final int MOST_WORDS = 16;

    /**
     * Something to be found: a word, a date, or a run of words that is also written short.
     *
     * @param words the words themselves
     * @param date the token of the date that they are, or null
     * @param brief how the run is written short
     * @param inFull what a short word stands for
     */
    record Unit(List<Word> words, @Nullable String date, Set<String> brief, List<List<String>> inFull) {

        /** Whether it may be missing. */
        boolean filler() {
            return date == null && words.size() == 1 && Abbreviations.little(words.getFirst());
        }

        boolean accented() {
            return words.stream().anyMatch(Word::accented);
        }
    }

    /** Reads what was typed; whatever it is, it can be asked for. */
    static Asked of(String typed) {
        String clean =
                Words.clean(typed.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").strip().replaceAll("\\s+", " "));
        if (clean.length() > MOST_LETTERS) clean = clean.substring(0, MOST_LETTERS);
        List<Word> words = Words.of(clean);
        if (words.size() > MOST_WORDS) words = words.subList(0, MOST_WORDS);
        List<Unit> units = units(words, TypedDate.in(clean));
        return new Asked(clean, units);
    }

    private static List<Unit> units(List<Word> words, List<TypedDate> dates) {
        List<Unit> units = new ArrayList<>();
        List<String> folded = words.stream().map(Word::folded).toList();
        for (int i = 0; i < words.size(); ) {
            Word word = words.get(i);
            // "số 12" asks for 12
            if (word.folded().equals("so")
                    && i + 1 < words.size()
                    && words.get(i + 1).number()) {
                i++;
                continue;
            }
            TypedDate date = dates.stream()
                    .filter(d -> d.start() <= word.start() && word.end() <= d.end())
                    .findFirst()
                    .orElse(null);
            int length = date == null ? Abbreviations.length(folded, i) : within(words, i, date);
            if (date == null && length == 0) {
                units.add(new Unit(List.of(word), null, Set.of(), Abbreviations.words(word.folded())));
                i++;
                continue;
            }
            List<Word> run = words.subList(i, i + length);
            units.add(
                    date == null
                            ? new Unit(run, null, Abbreviations.shortOf(folded.subList(i, i + length)), List.of())
                            : new Unit(run, date.tokens().getFirst(), Set.of(), List.of()));
            i += length;
        }
        return units;
    }

    private static int within(List<Word> words, int from, TypedDate date) {
        int length = 0;
        while (from + length < words.size() && words.get(from + length).end() <= date.end()) length++;
        return Math.max(1, length);
    }

    boolean isEmpty() {
        return units.isEmpty();
    }

    boolean accented() {
        return units.stream().anyMatch(Unit::accented);
    }

    /** The units that have to be found; little words count where there is nothing else. */
    List<Unit> wanted() {
        List<Unit> wanted = units.stream().filter(u -> !u.filler()).toList();
        return wanted.isEmpty() ? units : wanted;
    }

    List<Word> words() {
        return units.stream().flatMap(u -> u.words().stream()).toList();
    }

    /** All words, without diacritics, that mark what was found. */
    Set<String> marking() {
        Set<String> marking = new HashSet<>();
        for (Unit unit : wanted()) {
            unit.words().forEach(w -> marking.add(w.folded()));
            marking.addAll(unit.brief());
            unit.inFull().forEach(marking::addAll);
        }
        return marking;
    }

    /** The dates asked for. */
    List<String> dates() {
        List<String> dates = new ArrayList<>();
        for (Unit unit : units) {
            String date = unit.date();
            if (date != null) dates.add(date);
        }
        return dates;
    }
}
