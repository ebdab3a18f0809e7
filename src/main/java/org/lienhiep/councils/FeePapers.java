package org.lienhiep.councils;

import static org.lienhiep.documents.papers.PaperValue.day;
import static org.lienhiep.documents.papers.PaperValue.table;
import static org.lienhiep.documents.papers.PaperValue.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lienhiep.documents.papers.PaperField;
import org.lienhiep.documents.papers.PaperRecord;
import org.lienhiep.documents.papers.PaperSource;
import org.lienhiep.documents.papers.PaperValue;
import org.lienhiep.documents.papers.PaperValue.Kind;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of payments as a paper, with room for signatures. */
@Component
class FeePapers implements PaperSource {

    private final JdbcClient jdbc;
    private final FeeSheets sheets;
    private final SessionLists sessions;
    private final CouncilLists councils;

    FeePapers(JdbcClient jdbc, FeeSheets sheets, SessionLists sessions, CouncilLists councils) {
        this.jdbc = jdbc;
        this.sheets = sheets;
        this.sessions = sessions;
        this.councils = councils;
    }

    @Override
    public Records records() {
        return new Records("councils.fee_sheet", "/councils/fee-sheets/", "councils.fees");
    }

    @Override
    public List<PaperField> fields() {
        return List.of(
                new PaperField("Tên Hội đồng", Kind.WORDS),
                new PaperField("Ngày họp", Kind.DAY),
                new PaperField("Danh sách chi", Kind.TABLE),
                new PaperField("Tổng số tiền", Kind.WORDS),
                new PaperField("Thuế khấu trừ", Kind.WORDS),
                new PaperField("Còn lại", Kind.WORDS),
                new PaperField("Bằng chữ", Kind.WORDS));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PaperRecord> find(long id) {
        return sheets.find(id)
                .flatMap(sheet -> sessions.find(sheet.sessionId())
                        .flatMap(session -> councils.find(session.bodyId()).map(body -> record(sheet, session, body))));
    }

    private PaperRecord record(FeeSheets.Sheet sheet, Session.Kept session, Council.Kept body) {
        Map<String, PaperValue> values = new HashMap<>();
        values.put("Tên Hội đồng", words(body.name()));
        values.put("Ngày họp", day(session.heldOn()));
        values.put("Danh sách chi", payees(sheets.payees(sheet.id())));
        values.put("Tổng số tiền", words(money(sheet.total())));
        values.put("Thuế khấu trừ", words(money(sheet.tax())));
        values.put("Còn lại", words(money(sheet.total().subtract(sheet.tax()))));
        values.put("Bằng chữ", words(AmountWords.of(sheet.total())));
        return new PaperRecord(sheet.id(), body.name() + ", " + Fmt.date(session.heldOn()), values);
    }

    private static PaperValue payees(List<FeeSheets.Payee> payees) {
        List<List<String>> rows = new ArrayList<>();
        for (var p : payees)
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    p.name(),
                    Texts.in("vi", "councils.role." + p.role()),
                    money(p.total()),
                    money(p.tax()),
                    money(p.net()),
                    ""));
        return table(List.of("STT#", "Họ và tên", "Nhiệm vụ", "Số tiền#", "Thuế#", "Thực nhận#", "Ký nhận"), rows);
    }

    private static String money(BigDecimal dong) {
        return Fmt.number(dong, "vi");
    }
}
