package org.lienhiep.documents.papers;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.unions.Union;

/** Papers of the house's templates with every field filled, for measuring. */
final class Samples {

    static final Union UNION =
            new Union(1, "mau", "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh", "LHH", "Bình Thuận", null, false, null);

    private Samples() {}

    static PaperTemplate template(String code) {
        return PaperTemplates.house(code).orElseThrow();
    }

    static PaperProfile profile(Map<String, String> settings) {
        return PaperProfile.of(settings, UNION);
    }

    static Paper paper(String code, boolean issued) {
        return paper(template(code), values(template(code)), issued, profile(Map.of("signer", "Nguyễn Văn Minh")))
                .paper();
    }

    static Composing.Composed paper(
            PaperTemplate template, Map<String, PaperValue> values, boolean issued, PaperProfile profile) {
        Composing.@Nullable Issue issue = issued
                ? new Composing.Issue(
                        "5/" + template.kind().sign() + "-LHH",
                        LocalDate.of(2018, 1, 5),
                        "https://lienhiephoi.example.vn/verify/",
                        "K7Q4088XK7Q4088XK7Q4088XK7")
                : null;
        return new Composing(template, profile, values, issue, LocalDate.of(2018, 1, 12), "", "").make();
    }

    static Map<String, PaperValue> values(PaperTemplate template) {
        Map<String, PaperValue> values = new HashMap<>();
        for (String name : Filling.names(template)) {
            String lower = name.toLowerCase(java.util.Locale.ROOT);
            if (lower.startsWith("danh sách")) values.put(name, table(60));
            else if (name.equals("Kiến nghị") || name.equals("Cơ cấu giải"))
                values.put(name, PaperValue.lines(List.of("Bổ sung căn cứ", "Làm rõ nguồn vốn")));
            else if (lower.startsWith("ngày")) values.put(name, PaperValue.day(LocalDate.of(2017, 3, 9)));
            else if (lower.startsWith("số ")) values.put(name, PaperValue.count(7));
            else values.put(name, PaperValue.words("Trường hợp mẫu"));
        }
        return values;
    }

    static PaperValue table(int rows) {
        return PaperValue.table(
                List.of("STT#", "Họ và tên", "Đơn vị"),
                java.util.stream.IntStream.rangeClosed(1, rows)
                        .mapToObj(i -> List.of(Integer.toString(i), "Nguyễn Thị Minh Hoạ", "Hội Y học tỉnh"))
                        .toList());
    }
}
