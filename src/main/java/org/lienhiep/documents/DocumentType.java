package org.lienhiep.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The types of administrative documents and the letters that stand for each in a symbol (NĐ 30/2020/NĐ-CP, Đ.7 and Phụ lục III).
 * A letter (công văn) and an official's own letter (thư công) carry none.
 */
final class DocumentType {

    private static final Map<String, String> LETTERS = letters();

    /** All codes, those met most often first. */
    static final List<String> CODES = List.copyOf(LETTERS.keySet());

    private DocumentType() {}

    /** The letters of a type, empty for none. */
    static String letters(String code) {
        return LETTERS.getOrDefault(code, "");
    }

    private static Map<String, String> letters() {
        Map<String, String> all = new LinkedHashMap<>();
        String pairs =
                "decision QĐ;plan KH;report BC;letter -;submission TTr;notice TB;guidance HD;resolution NQ;regulation"
                        + " QC;programme CTr;invitation GM;minutes BB;contract HĐ;directive CT;rule QyĐ;communique"
                        + " TC;scheme ĐA;project DA;option PA;telegram CĐ;memorandum BGN;agreement BTT;authorisation"
                        + " GUQ;introduction GGT;leave GNP;sending_note PG;transfer_note PC;notice_note PB;own_letter"
                        + " -;other -";
        for (String pair : pairs.split(";", -1)) {
            String[] parts = pair.split(" ", 2);
            all.put(parts[0], parts[1].equals("-") ? "" : parts[1]);
        }
        return all;
    }
}
