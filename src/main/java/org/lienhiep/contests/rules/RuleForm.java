package org.lienhiep.contests.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Texts;

/** The form of a section or of a row of rules, drawn and read from its columns. */
final class RuleForm {

    private static final int LONGEST = 300;
    private static final int MOST = 99_999;
    static final List<String> NATIONAL = List.of(
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
            "giao_duc",
            "khac");

    private RuleForm() {}

    static FormView view(RulePart part, String title, String action, String cancel, Form form) {
        var view = new FormView("rules/form", title, action, cancel, form);
        for (RuleColumn column : part.columns()) {
            switch (column.kind()) {
                case FLAG -> view.field(column.name(), "checkbox", false);
                case CHOICE ->
                    view.field(
                            column.name(),
                            "select",
                            column.required(),
                            FormView.options("rules.choice." + column.name() + ".", column.choices()));
                case DAY -> view.field(column.name(), "date", column.required());
                case WHOLE, NUMBER -> view.field(column.name(), "number", column.required());
                case TEXT -> {
                    boolean national = column.name().equals("national_code");
                    if (national)
                        view.field(column.name(), "select", false, FormView.options("contests.field-name.", NATIONAL));
                    else view.field(column.name(), "text", column.required());
                }
            }
        }
        return view;
    }

    /** What was typed, by column; faults are noted in the form. */
    static Map<String, String> read(RulePart part, Form form) {
        Map<String, String> values = new LinkedHashMap<>();
        for (RuleColumn column : part.columns()) {
            String value = value(column, form);
            if (!value.isEmpty()) values.put(column.name(), value);
            else if (column.required() && form.error(column.name()) == null) form.reject(column.name(), "web.required");
        }
        return values;
    }

    private static String value(RuleColumn column, Form form) {
        String name = column.name();
        return switch (column.kind()) {
            case FLAG -> Boolean.toString(form.flag(name));
            case CHOICE -> form.value(name).isBlank() ? "" : form.choice(name, column.choices());
            case TEXT -> code(column, form, form.text(name, LONGEST));
            case WHOLE -> {
                Integer number = form.integer(name, 0, MOST);
                yield number == null ? "" : number.toString();
            }
            case DAY -> {
                LocalDate day = form.date(name);
                yield day == null ? "" : day.toString();
            }
            case NUMBER -> number(form, name);
        };
    }

    private static String number(Form form, String name) {
        BigDecimal number = form.decimal(name);
        if (number == null) return "";
        if (number.signum() < 0) form.reject(name, "rules.not-negative");
        return number.toPlainString();
    }

    /** Codes stand in addresses and in lists with {@code ;} between them. */
    private static String code(RuleColumn column, Form form, String text) {
        boolean code = List.of("code", "round", "criterion", "judged_with").contains(column.name());
        if (code && !text.isEmpty() && !text.matches("[\\p{L}0-9_-]{1,40}"))
            form.reject(column.name(), "rules.code-form");
        boolean national = column.name().equals("national_code") && !text.isEmpty() && !NATIONAL.contains(text);
        if (national) form.reject(column.name(), "web.no-choice");
        return text;
    }

    /** The title over the form of a part. */
    static String title(RulePart part) {
        return Texts.t("rules.part." + part.code());
    }
}
