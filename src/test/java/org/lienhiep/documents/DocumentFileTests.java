package org.lienhiep.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;
import org.lienhiep.runtime.CurrentUnion;
import org.springframework.beans.factory.annotation.Autowired;

/** Scans of documents: attached, replaced, given out. */
class DocumentFileTests extends ServedTests {

    private static final byte[] SCAN = pdf("bản quét");

    @Autowired
    private FileCheck check;

    @Autowired
    private FileStore store;

    private Year year = unset();
    private Visitor office = unset();

    @BeforeAll
    void aYearOfItsOwn() {
        year = year();
        office = year.as("van-phong");
    }

    @Test
    void aScanIsAttachedAndGivenOutOnlyToBeSaved() {
        String document = document("qd-3476");
        Page page = office.follow(attach(document, "Quyết định 3476.pdf", SCAN).is(303));
        assertThat(page.first("[data-record^=documents.file] a").text()).isEqualTo("Quyết định 3476.pdf");

        Page file = office.open(address(page)).is(200);
        assertThat(file.bytes()).isEqualTo(SCAN);
        assertThat(header(file, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(file, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"quyet dinh 3476.pdf\";"
                        + " filename*=UTF-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh%203476.pdf");
        assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(file, "Content-Security-Policy")).isEqualTo("sandbox");
    }

    @Test
    void whoIsNotOfTheUnionDoesNotGetTheFile() {
        String document = document("qd-1502");
        String address = address(office.follow(attach(document, "a.pdf", SCAN).is(303)));
        assertThat(address).matches("/files/[0-9a-f]{32}");
        year.as("hoi").open(address).is(200);
        year.as("tac-gia").open(address).is(404);
        ofTheSecondUnion().open(address).is(404);
        year.anybody().open(address).is(302);
        office.open("/files/" + "0".repeat(32)).is(404);
    }

    @Test
    void theSameFileTwiceIsKeptOnce() throws IOException {
        byte[] scan = pdf("hai lần");
        String document = document("qd-3690");
        attach(document, "lan-1.pdf", scan).is(303);
        Page page = office.follow(attach(document, "lan-2.pdf", scan).is(303));
        assertThat(files(page)).containsExactly("lan-1.pdf");

        long kept = kept();
        Page other =
                office.follow(attach(document("qd-ttn-10"), "lan-3.pdf", scan).is(303));
        assertThat(files(other)).containsExactly("lan-3.pdf");
        assertThat(address(other)).isNotEqualTo(address(page));
        assertThat(kept()).isEqualTo(kept);
    }

    @Test
    void aReplacedFileStaysListedAndOpens() {
        String document = document("qd-stkt-7");
        Page page = office.follow(attach(document, "mo.pdf", pdf("mờ")).is(303));
        String old = address(page);
        String replace = page.first("a[href$=/replacement]").attr("href").replaceFirst("^/[^/]+", "");

        Page form = office.open(replace).is(200);
        Page same = office.upload(form, "main form[method=post]", "file", "mo.pdf", pdf("mờ"));
        same.is(422);
        assertThat(same.fault("file")).contains("giống hệt tệp đang có");

        Page after = office.follow(office.upload(form, "main form[method=post]", "file", "ro.pdf", pdf("rõ"))
                .is(303));
        assertThat(files(after)).containsExactly("ro.pdf", "mo.pdf");
        assertThat(after.all("[data-record^=documents.file] .mark").eachText()).containsExactly("Đang dùng", "Đã thay");
        office.open(old).is(200);

        Page late = office.upload(office.open(replace).is(200), "main form[method=post]", "file", "x.pdf", pdf("x"));
        late.is(422);
        assertThat(late.fault("file")).contains("vừa được thay");
    }

    @Test
    void theContentDecidesAndNotTheName() throws IOException {
        String document = document("bc-2016");
        long kept = kept();
        Page refused = attach(document, "bao-cao.pdf", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        refused.is(422);
        assertThat(refused.fault("file")).contains("không phải PDF");
        assertThat(kept()).isEqualTo(kept);
        assertThat(files(office.open(document))).isEmpty();

        Page page = office.follow(attach(document, "..\\..\\trang.html", SCAN).is(303));
        assertThat(files(page)).containsExactly("trang.html.pdf");
    }

    @Test
    void aFileMustBeChosen() {
        Page refused = office.submit(document("bc-2016") + "/files/new");
        refused.is(422);
        assertThat(refused.fault("file")).isNotEmpty();
    }

    @Test
    void aFileTooLargeIsToldOnAPageAndNothingIsKept() throws IOException {
        long kept = kept();
        Page refused = attach(document("bc-2016"), "lon.pdf", new byte[20 * 1024 * 1024 + 1]);
        refused.is(413);
        assertThat(refused.name()).isEqualTo("error/413");
        attach(document("bc-2016"), "rat-lon.pdf", new byte[30 * 1024 * 1024]).is(413);
        assertThat(kept()).isEqualTo(kept);
    }

    @Test
    void theSameFormSentTwiceAttachesOnce() {
        String document = document("qd-1502");
        Page form = office.open(document + "/files/new").is(200);
        byte[] scan = pdf("bấm hai lần");
        Page first = office.upload(form, "main form[method=post]", "file", "hai.pdf", scan)
                .is(303);
        Page second = office.upload(form, "main form[method=post]", "file", "khac.pdf", pdf("khác"))
                .is(303);
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(files(office.open(document))).contains("hai.pdf").doesNotContain("khac.pdf");
    }

    @Test
    void whoMayNotWriteMayNotAttach() {
        year.as("hoi").open(document("qd-3476") + "/files/new").is(403);
        office.open("/documents/999999/files/new").is(404);
    }

    @Test
    void aFileLostFromTheDiskIsNoticed() throws IOException {
        Year other = year();
        Visitor there = other.as("van-phong");
        String document = "/documents/" + other.id("documents.document", "qd-3476");
        Page form = there.open(document + "/files/new").is(200);
        Page page = there.follow(there.upload(form, "main form[method=post]", "file", "a.pdf", SCAN)
                .is(303));
        assertThat(check(other)).isEqualTo(new FileCheck.Result(1, 0));
        try (var files = Files.list(folder(other))) {
            for (Path file : files.toList()) Files.write(file, new byte[] {1});
        }
        assertThat(check(other)).isEqualTo(new FileCheck.Result(1, 1));
        try (var files = Files.list(folder(other))) {
            for (Path file : files.toList()) Files.delete(file);
        }
        assertThat(check(other)).isEqualTo(new FileCheck.Result(1, 1));
        there.open(address(page)).is(404);
    }

    private FileCheck.Result check(Year of) {
        return CurrentUnion.call(of.union(), () -> check.check());
    }

    private Page attach(String document, String name, byte[] bytes) {
        Page form = office.open(document + "/files/new").is(200);
        return office.upload(form, "main form[method=post]", "file", name, bytes);
    }

    private String document(String code) {
        return "/documents/" + year.id("documents.document", code);
    }

    private static List<String> files(Page page) {
        return page.all("[data-record^=documents.file] td:first-child").eachText();
    }

    private static String address(Page page) {
        return page.first("[data-record^=documents.file] a").attr("href").replaceFirst("^/[^/]+", "");
    }

    private static String header(Page page, String name) {
        return page.headers().firstValue(name).orElse("");
    }

    private Path folder(Year of) {
        return store.path(of.union(), "x").getParent();
    }

    private long kept() throws IOException {
        if (!Files.exists(folder(year))) return 0;
        try (var files = Files.list(folder(year))) {
            return files.count();
        }
    }

    private static byte[] pdf(String words) {
        return ("%PDF-1.4\n% " + words + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }

    @SuppressWarnings("NullAway") // set before the first test
    private static <T> T unset() {
        return null;
    }
}
