package org.lienhiep.contests;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.lienhiep.directory.VietnameseNames;
import org.lienhiep.web.Texts;

/** Fields of contests: the national ones have codes, so that editions add up over the years; a local one is its own name. */
public final class FieldNames {

    private static final List<String> NATIONAL = List.of(
            "do_dung_hoc_tap",
            "phan_mem_tin_hoc",
            "than_thien_moi_truong",
            "dung_cu_sinh_hoat",
            "phat_trien_kinh_te",
            "cntt_dien_tu",
            "co_khi_giao_thong",
            "vat_lieu_nang_luong",
            "nong_lam_ngu",
            "y_duoc",
            "giao_duc");

    private FieldNames() {}

    /** A field as it is read. */
    public static String name(String code) {
        String key = "contests.field-name." + code;
        return Texts.has(key) ? Texts.t(key) : code;
    }

    /** The code of a field as typed: a national one where the words are its name. */
    static String code(String typed) {
        String folded = VietnameseNames.fold(typed);
        return NATIONAL.stream()
                .filter(code -> VietnameseNames.fold(name(code)).equals(folded)
                        || VietnameseNames.fold(Texts.in("vi", "contests.field-name." + code))
                                .equals(folded))
                .findFirst()
                .orElse(typed.strip().replaceAll("\\s+", " "));
    }

    /** Fields as an edition's form shows them, one a line. */
    static String lines(List<String> codes) {
        return codes.stream().map(FieldNames::name).collect(Collectors.joining("\n"));
    }

    /** Fields as typed, one a line. */
    static List<String> read(String lines) {
        return Arrays.stream(lines.split("\\R", -1))
                .map(line -> line.replace(';', ',').strip())
                .filter(line -> !line.isEmpty())
                .map(FieldNames::code)
                .distinct()
                .toList();
    }
}
