package org.lienhiep.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names in the order of the Vietnamese alphabet, and found without their accents. */
class NameTests {

    @Test
    void peopleStandByTheirGivenNameAndThenByTheRest() {
        List<String> ordered = Stream.of("Nguyễn Thị Ánh", "Trần Văn An", "Lê An", "Đỗ Đức", "Bùi Dũng", "Lý Ân")
                .sorted(java.util.Comparator.comparing(VietnameseNames::personKey))
                .toList();
        assertThat(ordered).containsExactly("Lê An", "Trần Văn An", "Nguyễn Thị Ánh", "Lý Ân", "Bùi Dũng", "Đỗ Đức");
    }

    @Test
    void aNameIsFoundWithoutAccentsAndCapitals() {
        assertThat(VietnameseNames.fold("  Hội  Đông y ")).isEqualTo("hoi dong y");
        assertThat(VietnameseNames.fold("Ủy ban")).isEqualTo(VietnameseNames.fold("ỦY BAN"));
    }
}
