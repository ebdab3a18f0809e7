package org.lienhiep.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Two ways of writing one organisation's name give one key; two organisations give two. */
class OrganisationKeyTests {

    @Test
    void waysOfWritingOneNameMeet() {
        for (List<String> same : List.of(
                List.of("Sở Khoa học và Công nghệ tỉnh Bình Thuận", "Sở KH&CN", "SỞ KH & CN", "So Khoa hoc Cong nghe"),
                List.of("UBND huyện Hàm Tân", "Ủy ban nhân dân huyện Hàm Tân"),
                List.of("Trường THCS Lê Lợi", "Trung học cơ sở Lê Lợi"),
                List.of("Liên hiệp các Hội Khoa học và Kỹ thuật", "LHH KH&KT"))) {
            assertThat(same.stream().map(OrganisationKey::of).distinct())
                    .as("%s", same)
                    .hasSize(1);
        }
    }

    @Test
    void schoolsOfOtherLevelsAndOtherPlacesStayApart() {
        assertThat(OrganisationKey.of("Trường THCS Lê Lợi")).isNotEqualTo(OrganisationKey.of("Trường Tiểu học Lê Lợi"));
        assertThat(OrganisationKey.of("Hội Đông y Hàm Tân")).isNotEqualTo(OrganisationKey.of("Hội Đông y La Gi"));
        assertThat(OrganisationKey.of("!!")).isEmpty();
    }
}
