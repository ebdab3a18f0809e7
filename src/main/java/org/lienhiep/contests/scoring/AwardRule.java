package org.lienhiep.contests.scoring;

import java.math.BigDecimal;
import java.util.List;

/**
 * How places become awards.
 *
 * @param ranks from the highest
 * @param cap the most awards of all ranks together; zero for no cap
 * @param decimals to which a score is rounded, half up, before it is held against a floor
 * @param shared whether all entries tied at the last slot get the rank; otherwise none of them does until a session decides
 */
public record AwardRule(List<Rank> ranks, int cap, int decimals, boolean shared) {

    /**
     * One rank.
     *
     * @param slots how many there are at most
     * @param floor the least score for it
     * @param money in whole đồng for each
     */
    public record Rank(String code, int slots, BigDecimal floor, BigDecimal money) {}
}
