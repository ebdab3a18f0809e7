package org.lienhiep.councils;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;

/** Lists of payments in words and tables. */
final class FeeParts {

    private FeeParts() {}

    static TableView sheets(List<FeeSheets.Sheet> sheets) {
        var rows = sheets.stream()
                .map(f -> new TableView.Row(
                        "councils.fee_sheet:" + f.id(),
                        List.of(
                                Cell.link(
                                        Texts.t("councils.sheet-of", Fmt.date(f.madeOn())),
                                        "/councils/fee-sheets/" + f.id()),
                                new Cell(Fmt.count(f.people()), null, "n"),
                                money(f.total()),
                                money(f.tax()),
                                f.voided() == null
                                        ? Cell.mark("ok", Texts.t("councils.holds"))
                                        : Cell.mark("plain", Texts.t("councils.voided", f.voided()))),
                        f.voided() != null))
                .toList();
        return TableView.of(
                List.of(
                        Texts.t("councils.fee-sheet"),
                        Texts.t("councils.people"),
                        Texts.t("councils.total"),
                        Texts.t("councils.tax"),
                        Texts.t("councils.state")),
                rows);
    }

    static TableView payees(List<FeeSheets.Payee> payees) {
        List<TableView.Row> rows = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal tax = BigDecimal.ZERO;
        for (var p : payees) {
            total = total.add(p.total());
            tax = tax.add(p.tax());
            rows.add(TableView.Row.of(
                    "directory.person:" + p.person(),
                    Cell.link(p.name(), "/people/" + p.person()),
                    Cell.text(Texts.t("councils.role." + p.role())),
                    Cell.text(work(p.work())),
                    money(p.total()),
                    money(p.tax()),
                    money(p.net())));
        }
        return TableView.of(
                        List.of(
                                Texts.t("councils.member"),
                                Texts.t("councils.field.role"),
                                Texts.t("councils.work"),
                                Texts.t("councils.total"),
                                Texts.t("councils.tax"),
                                Texts.t("councils.net")),
                        rows)
                .summed(
                        Cell.text(Texts.t("councils.sum")),
                        Cell.text(""),
                        Cell.text(""),
                        money(total),
                        money(tax),
                        money(total.subtract(tax)));
    }

    /** "session×1 report×2" in words. */
    static String work(String lines) {
        List<String> words = new ArrayList<>();
        for (String line : lines.split(" ", -1)) {
            String[] parts = line.split("×", -1);
            words.add(Texts.t("councils.unit." + parts[0]) + (parts[1].equals("1") ? "" : " ×" + parts[1]));
        }
        return String.join(", ", words);
    }

    static Cell money(BigDecimal dong) {
        return new Cell(Fmt.number(dong, Here.isSet() ? Here.get().lang() : "vi"), null, "n");
    }
}
