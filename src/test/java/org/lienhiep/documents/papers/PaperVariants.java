package org.lienhiep.documents.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.unions.Union;

/** Twelve ways in which an office may set the same paper: by the decree's bounds, by long names, by many receivers and pages. */
final class PaperVariants {

    static final int COUNT = 12;

    private static final List<Map<String, String>> SETTINGS = List.of(
            Map.of("signer", "Nguyễn Văn Minh"),
            Map.of("signer", "Trần Thị Hoài Thương", "capacity", "TM. BAN THƯỜNG VỤ\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"),
            Map.of(
                    "signer",
                    "Lê Quang",
                    "contact",
                    "Số 12 Lê Hồng Phong, phường Phú Trinh, thành phố Phan Thiết\nĐT: (0252) 3 822 118; thư: vp@lienhiephoi.example.vn",
                    "copies",
                    "Như trên\nLưu: VT"),
            Map.of(
                    "upper_body",
                    "LIÊN HIỆP CÁC HỘI KHOA HỌC VÀ KỸ THUẬT VIỆT NAM",
                    "body",
                    "LIÊN HIỆP CÁC HỘI KHOA HỌC VÀ KỸ THUẬT THÀNH PHỐ HỒ CHÍ MINH, ĐỒNG NAI, BÌNH DƯƠNG VÀ CÁC TỈNH MIỀN ĐÔNG NAM BỘ",
                    "place",
                    "Thành phố Hồ Chí Minh"),
            Map.of("upper_body", "", "body", "LIÊN HIỆP HỘI", "signer", "Phạm Anh"),
            Map.of("text", "13", "motto", "13", "country", "12", "issuer", "12", "table", "11", "line", "1"),
            Map.of(
                    "top",
                    "25",
                    "bottom",
                    "25",
                    "left",
                    "35",
                    "right",
                    "20",
                    "line",
                    "1,5",
                    "after",
                    "12",
                    "indent",
                    "12,7",
                    "about",
                    "13",
                    "contact",
                    "Số 12 Lê Hồng Phong, thành phố Phan Thiết",
                    "contact_size",
                    "12"),
            Map.of(
                    "capacity",
                    "TM. BAN THƯỜNG VỤ\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH THƯỜNG TRỰC\nKIÊM TỔNG THƯ KÝ",
                    "signer",
                    "Công Tằng Tôn Nữ Thị Phương Hoàng Anh"),
            Map.of("signer", "Nguyễn Văn Minh", "copies", many("Hội thành viên thứ ", 24)),
            Map.of("copies", "", "signer", ""),
            Map.of("signer", "Nguyễn Văn Minh", "line", "1,15", "header", "15"),
            Map.of("capacity", "TUQ. CHỦ TỊCH\nCHÁNH VĂN PHÒNG", "signer", "Võ Thị Sáu"));

    private static final List<String> URGENCY =
            List.of("", "", "KHẨN", "", "HỎA TỐC", "", "", "", "", "THƯỢNG KHẨN", "", "");

    private static final String SENTENCE =
            "Đề nghị các hội thành viên, đơn vị trực thuộc phối hợp với các sở, ban, ngành và Ủy ban nhân dân các huyện, thị xã, thành phố"
                    + " tiếp tục tuyên truyền, phổ biến kiến thức khoa học và công nghệ, vận động đội ngũ trí thức tham gia nghiên cứu, ứng dụng"
                    + " tiến bộ kỹ thuật vào sản xuất và đời sống, góp phần phát triển kinh tế - xã hội của tỉnh";

    private PaperVariants() {}

    static PaperProfile profile(int no, Union union) {
        return PaperProfile.of(SETTINGS.get(no), union);
    }

    /** The paper of a record's values; what the office types is made up, longer from paper to paper. */
    static Paper paper(PaperTemplate template, Map<String, PaperValue> record, int no, Union union) {
        Map<String, PaperValue> values = new LinkedHashMap<>(record);
        for (String name : Filling.names(template)) {
            PaperValue known = find(record, name);
            if (known == null || known.missing() || no >= 10 && !name.startsWith("Ngày"))
                values.put(name, typed(name, no, known));
        }
        Composing.@Nullable Issue issue = no == 1
                ? null
                : new Composing.Issue(
                        (no + 3) + symbol(template),
                        LocalDate.of(2018, 1 + no, 5 + 2 * no),
                        "https://lienhiephoi.example.vn/verify/",
                        "K7Q4088XK7Q4088XK7Q4088XK7");
        return new Composing(
                        template,
                        profile(no, union),
                        values,
                        issue,
                        LocalDate.of(2018, 1, 12),
                        URGENCY.get(no),
                        no == 2 ? "Văn bản của dữ liệu minh hoạ" : "")
                .make()
                .paper();
    }

    private static String symbol(PaperTemplate template) {
        String sign = template.kind().sign();
        return sign.isEmpty() ? "/LHH-VP" : "/" + sign + "-LHH";
    }

    private static @Nullable PaperValue find(Map<String, PaperValue> values, String name) {
        Map<String, PaperValue> folded = new HashMap<>();
        values.forEach((n, v) -> folded.put(Filling.key(n), v));
        return folded.get(Filling.key(name));
    }

    private static PaperValue typed(String name, int no, @Nullable PaperValue known) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (known != null && known.kind() == PaperValue.Kind.TABLE || lower.startsWith("danh sách"))
            return PaperValue.table(
                    List.of("STT#", "Họ và tên", "Đơn vị công tác", "Nhiệm vụ"), people(no == 11 ? 90 : 3 + 5 * no));
        if (known != null && known.kind() == PaperValue.Kind.LINES || name.equals("Kiến nghị"))
            return PaperValue.lines(Collections.nCopies(1 + no, SENTENCE));
        if (known != null && known.kind() == PaperValue.Kind.COUNT
                || lower.startsWith("số người")
                || lower.startsWith("số thành")) return PaperValue.count(7 + no);
        if (lower.startsWith("ngày") || lower.startsWith("hạn")) return PaperValue.day(DAY.plusDays(9L * no));
        return PaperValue.words(words(lower, no));
    }

    private static final LocalDate DAY = LocalDate.of(2018, 2, 1);

    private static String words(String name, int no) {
        if (name.startsWith("giờ")) return "08 giờ 00";
        if (name.equals("nơi nhận")) return no == 8 ? many("Ủy ban nhân dân huyện thứ ", 10) : "Các hội thành viên";
        if (name.equals("nơi gửi") || name.equals("nơi trình"))
            return no % 3 == 2 ? many("Ủy ban nhân dân huyện thứ ", no) : "Sở Khoa học và Công nghệ tỉnh Bình Thuận";
        if (name.equals("họ tên"))
            return no == 10 ? "PGS.TS. Công Tằng Tôn Nữ Thị Phương Hoàng Anh" : "Nguyễn Đỗ Khánh Linh";
        if (name.equals("việc") || name.startsWith("tên") || name.equals("sản phẩm"))
            return no >= 10
                    ? "đề án phát triển nguồn nhân lực khoa học và công nghệ chất lượng cao phục vụ công nghiệp hóa, hiện đại hóa"
                            + " nông nghiệp, nông thôn trên địa bàn tỉnh giai đoạn 2018 - 2025, định hướng đến năm 2030"
                    : "tổ chức Hội thi Sáng tạo kỹ thuật tỉnh lần thứ VIII";
        if (List.of("nội dung", "diễn biến cuộc họp", "đánh giá chung", "ưu điểm", "hạn chế", "mục đích")
                .contains(name)) return String.join("\n", Collections.nCopies(2 * no + 1, SENTENCE + "."));
        if (name.startsWith("địa điểm") || name.startsWith("nơi"))
            return "Hội trường Liên hiệp hội, số 12 Lê Hồng Phong";
        return no < 6 ? "Văn phòng" : "Hội Khoa học kỹ thuật Xây dựng và Quy hoạch đô thị tỉnh";
    }

    private static List<List<String>> people(int count) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= count; i++)
            rows.add(List.of(
                    Integer.toString(i),
                    i % 4 == 0 ? "Công Tằng Tôn Nữ Thị Phương Hoàng Anh" : "Nguyễn Văn Minh",
                    i % 3 == 0 ? "Trường Trung học phổ thông Chuyên Trần Hưng Đạo, thành phố Phan Thiết" : "Hội Y học",
                    "Ủy viên"));
        return rows;
    }

    private static String many(String words, int count) {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= count; i++) lines.add(words + i);
        return String.join("\n", lines);
    }
}
