package org.lienhiep.documents.papers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of paper that the engine makes, with their signs of Nghị định 30/2020/NĐ-CP, Phụ lục III; a letter has none. */
public enum PaperKind {
    REPORT("bao_cao", "BÁO CÁO", "BC"),
    PLAN("ke_hoach", "KẾ HOẠCH", "KH"),
    DECISION("quyet_dinh", "QUYẾT ĐỊNH", "QĐ"),
    LETTER("cong_van", "", ""),
    INVITATION("giay_moi", "GIẤY MỜI", "GM"),
    SUBMISSION("to_trinh", "TỜ TRÌNH", "TTr"),
    NOTICE("thong_bao", "THÔNG BÁO", "TB"),
    MINUTES("bien_ban", "BIÊN BẢN", "BB"),
    SLIP("phieu_gui", "PHIẾU GỬI", "PG"),
    CERTIFICATE("giay_chung_nhan", "GIẤY CHỨNG NHẬN", "GCN"),
    LIST("danh_sach", "DANH SÁCH", ""),
    ANNEX("phu_luc", "Phụ lục", "");

    private final String code;
    private final String title;
    private final String sign;

    PaperKind(String code, String title, String sign) {
        this.code = code;
        this.title = title;
        this.sign = sign;
    }

    /** Its code in templates and addresses. */
    public String code() {
        return code;
    }

    /** Its name as it is printed; empty for a letter. */
    public String title() {
        return title;
    }

    /** What stands for it in a number: "BC" in "15/BC-LHH". */
    public String sign() {
        return sign;
    }

    /** Whether a number belongs to it. */
    public boolean numbered() {
        return this != LIST && this != ANNEX;
    }

    /** The codes of all kinds. */
    static List<String> codes() {
        return Arrays.stream(values()).map(PaperKind::code).toList();
    }

    static Optional<PaperKind> of(String code) {
        return Arrays.stream(values()).filter(k -> k.code.equals(code)).findFirst();
    }
}
