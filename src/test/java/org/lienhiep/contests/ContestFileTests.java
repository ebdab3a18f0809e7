package org.lienhiep.contests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.imports.ImportType;
import org.lienhiep.imports.Imports;
import org.lienhiep.imports.RowVerdict;

/** Files of contests keep to the rules of the pages: a row that cannot be is named by its place and its rule. */
class ContestFileTests extends ServedTests {

    private ContestCast cast;

    @BeforeAll
    void openTheYear() {
        cast = new ContestCast(year());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "editions|code,series,ordinal,name,opens_on,closes_on|x,TTN,11,Lần XI,2018-05-01,2018-01-01|contests.closes-before-opens",
                "editions|code,series,ordinal,name,opens_on,closes_on|x,TTN,10,Lần X,2018-01-01,2018-05-01|contests.import.ordinal-taken",
                "entries|code,edition,title,drafted_on,received_on,late|x,ttn-10,Tên,2017-07-01,2017-07-02,false|contests.import.late",
                "entries|code,edition,title,drafted_on,exit_cause|x,ttn-10,Tên,2017-06-01,withdrawn|contests.import.exit",
                "entries|code,edition,title,drafted_on,same_as|x,ttn-10,Tên,2017-06-01,ttn-001|contests.import.same-as",
                "awards|code,entry,rank,proposed_on,decided_on|x,ttn-002,third,2017-08-01,2017-08-18|contests.import.decision",
                "awards|code,entry,rank,proposed_on|x,ttn-076,third,2017-08-01|contests.import.two-awards",
                "awards|code,entry,rank,proposed_on|x,ttn-195,third,2017-08-01|contests.import.before-receipt",
                "forwardings|code,entry,contest,sent_on|x,ttn-076,\"Cuộc thi sáng tạo thanh thiếu niên, nhi đồng toàn quốc\",2017-09-06|contests.sent-already"
            })
    void aRowThatCannotBeIsNamed(String type, String head, String row, String rule) {
        var file = context.getBeansOfType(ImportType.class).values().stream()
                .filter(t -> t.name().equals(type))
                .findFirst()
                .orElseThrow();
        List<RowVerdict> wrong = cast.year.run(() -> context.getBean(Imports.class)
                .run(file, new StringReader(head + "\r\n" + row + "\r\n"), true)
                .wrong());
        assertThat(wrong).extracting(RowVerdict::message).contains(rule);
    }
}
