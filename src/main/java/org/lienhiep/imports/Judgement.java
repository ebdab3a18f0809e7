package org.lienhiep.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a judging found: a verdict on every row that is not simply new, and the faults of the wrong ones. */
final class Judgement {

    private final Map<Integer, String> verdicts = new HashMap<>();
    private final List<RowVerdict> faults = new ArrayList<>();
    private int same;
    private int left;

    /** A row is no record: a note, the head, or left out by whoever brought the list. */
    void aside(int row, String verdict) {
        verdicts.put(row, verdict);
        if (verdict.equals("left")) left++;
    }

    /** A row is there already. */
    void same(int row) {
        if (verdicts.putIfAbsent(row, "same") == null) same++;
    }

    /** A row is wrong. */
    void wrong(RowVerdict fault) {
        if (faults.size() < Lines.MOST_FAULTS) faults.add(fault);
        verdicts.put(fault.row(), "wrong");
    }

    /** Whether a row is wrong already. */
    boolean isWrong(int row) {
        return "wrong".equals(verdicts.get(row));
    }

    Map<Integer, String> verdicts() {
        return verdicts;
    }

    List<RowVerdict> faults() {
        return faults;
    }

    boolean hasFaults() {
        return !faults.isEmpty();
    }

    int same() {
        return same;
    }

    int left() {
        return left;
    }
}
