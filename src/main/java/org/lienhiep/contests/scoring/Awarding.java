package org.lienhiep.contests.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who gets what by a rule.
 *
 * @param awards rank by entry, in the order of the ranking
 * @param undecided entries tied at a last slot that a session must decide on, by the rank they are tied for
 * @param given awards by rank, every rank named, zero for "không có giải"
 * @param over awards above the slots of a rank, where a tie is shared: the decision must raise them
 * @param money the sum of all awards in whole đồng
 */
public record Awarding(
        Map<Long, String> awards,
        Map<Long, String> undecided,
        Map<String, Integer> given,
        Map<String, Integer> over,
        BigDecimal money) {

    /** Awards the ranks from the highest: a rank takes those at or above its floor until its slots are full, and may stay empty. */
    public static Awarding of(List<Standing> ranking, AwardRule rule) {
        Map<Long, String> awards = new LinkedHashMap<>();
        Map<Long, String> undecided = new LinkedHashMap<>();
        Map<String, Integer> given = new LinkedHashMap<>();
        Map<String, Integer> over = new LinkedHashMap<>();
        BigDecimal money = BigDecimal.ZERO;
        int next = 0;
        boolean open = true;
        for (AwardRule.Rank rank : rule.ranks()) {
            int left = open ? Math.min(rank.slots(), left(rule, awards.size())) : 0;
            int taken = 0;
            while (taken < left && next < ranking.size()) {
                List<Standing> equal = equal(ranking, next);
                if (equal.getFirst().score().rounded(rule.decimals()).compareTo(rank.floor()) < 0) break;
                boolean fits = equal.size() <= left - taken;
                if (!fits && !rule.shared()) {
                    equal.forEach(e -> undecided.put(e.entry(), rank.code()));
                    open = false; // who comes after a tie that is not decided is not decided either
                    break;
                }
                equal.forEach(e -> awards.put(e.entry(), rank.code()));
                taken += equal.size();
                next += equal.size();
            }
            given.put(rank.code(), taken);
            if (taken > left) over.put(rank.code(), taken - left);
            money = money.add(rank.money().multiply(BigDecimal.valueOf(taken)));
        }
        return new Awarding(awards, undecided, given, over, money);
    }

    private static int left(AwardRule rule, int given) {
        return rule.cap() == 0 ? Integer.MAX_VALUE : Math.max(0, rule.cap() - given);
    }

    /** The entries from a place on that nothing tells apart. */
    private static List<Standing> equal(List<Standing> ranking, int from) {
        List<Standing> equal = new ArrayList<>();
        int place = ranking.get(from).place();
        for (int i = from; i < ranking.size() && ranking.get(i).place() == place; i++) equal.add(ranking.get(i));
        return equal;
    }

    /** What an entry gets; empty for nothing. */
    public String of(long entry) {
        return awards.getOrDefault(entry, undecided.containsKey(entry) ? "?" : "");
    }
}
