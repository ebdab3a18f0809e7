package org.lienhiep.councils;

/**
 * The papers of one vote, counted. Papers that did not come back count among the invalid ones.
 *
 * @param issued papers handed out, the sum of the four others
 */
record Votes(int issued, int yes, int no, int abstain, int invalid) {

    /** Whether the papers add up. */
    boolean addUp() {
        return yes >= 0 && no >= 0 && abstain >= 0 && invalid >= 0 && yes + no + abstain + invalid == issued;
    }

    /** What the part is asked of: {@code members} and {@code present} of the quorum, or the valid papers. */
    int base(String code, Quorum quorum) {
        return switch (code) {
            case "members" -> quorum.members();
            case "present" -> quorum.present();
            default -> yes + no + abstain;
        };
    }

    /** Whether the question is carried: enough were there, and enough said yes. */
    boolean carry(Majority majority, String base, Quorum quorum) {
        return quorum.met() && majority.reached(yes, base(base, quorum));
    }
}
