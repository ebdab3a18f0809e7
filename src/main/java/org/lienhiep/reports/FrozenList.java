package org.lienhiep.reports;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lienhiep.figures.FigureRow;

/**
 * The records behind a figure as they are frozen: type, key, part, day and amount of each, never a title, so that nobody's name
 * is kept in a place that cannot be corrected. A list longer than {@code most} is kept as its months with counts and sums.
 */
final class FrozenList {

    /** The longest list that is kept row by row. */
    static final int MOST = 10_000;

    /** One record as it counted. */
    record Entry(String type, long id, String part, LocalDate on, BigDecimal amount) {

        /** What makes it the same record in another list. */
        String identity() {
            return type + ":" + id + ":" + part;
        }

        String plainAmount() {
            return amount.stripTrailingZeros().toPlainString();
        }
    }

    /** A month of a long list. */
    record Subtotal(String month, long count, BigDecimal amount) {}

    private final int most;
    private final MessageDigest digest = sha256();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Subtotal> months = new TreeMap<>();
    private long total;

    FrozenList(int most) {
        this.most = most;
    }

    void add(FigureRow row) {
        var entry = new Entry(row.type(), row.id(), row.part(), row.on(), row.amount());
        digest.update((entry.type + " " + entry.id + " " + entry.on + " " + entry.plainAmount() + "\n")
                .getBytes(StandardCharsets.UTF_8));
        total++;
        if (entries.size() < most) entries.add(entry);
        months.merge(
                entry.on.toString().substring(0, 7),
                new Subtotal(entry.on.toString().substring(0, 7), 1, entry.amount),
                (a, b) -> new Subtotal(a.month, a.count + b.count, a.amount.add(b.amount)));
    }

    long total() {
        return total;
    }

    /** The rows, or null where there are too many. */
    @Nullable
    List<Entry> entries() {
        return total > most ? null : entries;
    }

    /** The months of a list that is too long, or null. */
    @Nullable
    List<Subtotal> subtotals() {
        return total > most ? List.copyOf(months.values()) : null;
    }

    /** SHA-256 over the lines {@code type id day amount} of all rows, in the order of the list. */
    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    static String hash(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
