import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lienhiep.contests.scoring.AwardRule;
import org.lienhiep.contests.scoring.Laboratory;
import org.lienhiep.contests.scoring.Method;
import org.lienhiep.contests.scoring.Sheet;

/** The results of 100,000 sheets with all that the laboratory marks, beside a plain pass that only adds them up. Started by {@code benchmarks/scoring}. */
class ScoringBench {

    private static final int ENTRIES = 20_000;
    private static final int JUDGES = 100;
    private static final int PER_ENTRY = 5;
    private static final int ROUNDS = 7;

    public static void main(String[] arguments) {
        List<Sheet> sheets = sheets();
        AwardRule rule = new AwardRule(
                List.of(rank("nhat", 20, "80"), rank("nhi", 60, "70"), rank("ba", 120, "60"), rank("kk", 400, "50")), 0, 2, false);
        List<Long> plain = new ArrayList<>();
        List<Long> whole = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            Map<Long, long[]> sums = new HashMap<>();
            for (Sheet sheet : sheets) {
                long[] sum = sums.computeIfAbsent(sheet.entry(), key -> new long[2]);
                sum[0] += sheet.units();
                sum[1]++;
            }
            plain.add(System.nanoTime() - began);
            began = System.nanoTime();
            Laboratory lab = Laboratory.of(sheets, Map.of(), rule, Method.ADJUSTED, 10);
            whole.add(System.nanoTime() - began);
            if (round == 0)
                System.err.println(sums.size() + " entries, marked by method " + lab.byMethod().size() + ", by judge "
                        + lab.byJudge().size() + ", by tie " + lab.byTie().size());
        }
        print("plain_ms", plain);
        print("laboratory_ms", whole);
        System.out.printf("{\"key\":\"scoring\",\"size\":\"100k\",\"metric\":\"laboratory_first_ms\",\"value\":%d,\"rounds\":1}%n", whole.getFirst() / 1_000_000);
    }

    private static AwardRule.Rank rank(String code, int slots, String floor) {
        return new AwardRule.Rank(code, slots, new BigDecimal(floor), new BigDecimal("1000000"));
    }

    private static void print(String metric, List<Long> times) {
        long middle = times.stream().sorted().skip(ROUNDS / 2).findFirst().orElse(0L);
        System.out.printf("{\"key\":\"scoring\",\"size\":\"100k\",\"metric\":\"%s\",\"value\":%.1f,\"rounds\":%d}%n", metric, middle / 1e6, ROUNDS);
    }

    /** Every entry has its worth, every judge a shift, every sheet a little chance; the same at every start. */
    private static List<Sheet> sheets() {
        Random random = new Random(7);
        List<Sheet> sheets = new ArrayList<>(ENTRIES * PER_ENTRY);
        for (int entry = 0; entry < ENTRIES; entry++) {
            int worth = 60 + random.nextInt(100);
            int from = random.nextInt(JUDGES);
            for (int i = 0; i < PER_ENTRY; i++) {
                int judge = (from + i * 7) % JUDGES;
                int half = Math.clamp(worth + judge % 11 - 5 + random.nextInt(9) - 4, 0, 200);
                sheets.add(Sheet.of(entry, judge, BigDecimal.valueOf(half * 5L, 1)));
            }
        }
        return sheets;
    }
}
