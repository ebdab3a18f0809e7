/** The public pages: home, news, standing pages, figures and the lists behind them, feeds. */
@NullMarked
package org.lienhiep.portal.site;

import org.jspecify.annotations.NullMarked;
