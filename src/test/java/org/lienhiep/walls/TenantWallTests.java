package org.lienhiep.walls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is one Union's stays out of every page, list and count of another. */
class TenantWallTests extends Walk {

    @Test
    void everyRouteAnswersThatAnotherUnionsRecordIsNotThere() {
        assertThat(opened()).isEmpty();
    }

    @Test
    void noListOfAUnionShowsAnothersRecord() {
        assertThat(strangers()).isEmpty();
    }

    @Test
    void aSessionOfOneUnionOpensNothingUnderTheAddressOfAnother() {
        var second = ofTheSecondUnion();
        String cookie = second.cookie("lienhiep");
        for (Routes.Route route : Routes.of(context)) {
            if (route.isPublic() || !route.method().equals("GET")) continue;
            String path = Routes.path(route, this::ofTheFirst);
            visitor("binh-thuan").open(path, "Cookie", "lienhiep=" + cookie).is(404);
        }
    }

    @Test
    void theFiguresOfTheSecondUnionAreItsOwn() {
        long workshops = ofTheSecondUnion()
                .open("/figures/EVT-01?from=2017-01-01&to=2017-12-31")
                .records()
                .size();
        assertThat(workshops).isBetween(1L, 5L);
    }
}
