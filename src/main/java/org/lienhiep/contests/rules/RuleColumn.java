package org.lienhiep.contests.rules;

import java.util.List;

/**
 * One thing that rules may say.
 *
 * @param name its column and field
 * @param kind what its values are
 * @param required whether a row cannot be without it
 * @param choices the codes allowed; empty for any value
 */
public record RuleColumn(String name, Kind kind, boolean required, List<String> choices) {

    /** What the values of a column are. */
    public enum Kind {
        /** Words, at most 300 characters. */
        TEXT("text"),
        /** A day. */
        DAY("date"),
        /** A whole number from 0 to 99,999. */
        WHOLE("integer"),
        /** A number, not below 0. */
        NUMBER("numeric"),
        /** Yes or no. */
        FLAG("boolean"),
        /** One of a few codes. */
        CHOICE("text");

        final String sqlType;

        Kind(String sqlType) {
            this.sqlType = sqlType;
        }
    }

    static RuleColumn text(String name) {
        return new RuleColumn(name, Kind.TEXT, false, List.of());
    }

    static RuleColumn day(String name) {
        return new RuleColumn(name, Kind.DAY, false, List.of());
    }

    static RuleColumn whole(String name) {
        return new RuleColumn(name, Kind.WHOLE, false, List.of());
    }

    static RuleColumn number(String name) {
        return new RuleColumn(name, Kind.NUMBER, false, List.of());
    }

    static RuleColumn flag(String name) {
        return new RuleColumn(name, Kind.FLAG, false, List.of());
    }

    static RuleColumn choice(String name, String... codes) {
        return new RuleColumn(name, Kind.CHOICE, false, List.of(codes));
    }

    RuleColumn needed() {
        return new RuleColumn(name, kind, true, choices);
    }

    /** The column in an insert or update: its parameter, cast to its type. */
    String parameter() {
        String cast = "cast(:" + name + " as " + kind.sqlType + ")";
        return kind == Kind.FLAG ? "coalesce(" + cast + ", false)" : cast;
    }
}
