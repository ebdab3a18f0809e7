package org.lienhiep.critiques;

import java.util.List;
import java.util.Map;
import org.lienhiep.web.Cell;
import org.lienhiep.web.FigureLink;
import org.lienhiep.web.ListView;
import org.lienhiep.web.Stage;
import org.lienhiep.web.TableView;

/**
 * The page of a case.
 *
 * @param lead the first line: kind, who asks
 * @param checks process and schedule, measured
 * @param year the year's figures by name
 */
record CritiquePage(
        String title,
        String lead,
        List<ListView.Action> actions,
        List<Stage> rail,
        Turn turn,
        boolean mayAct,
        TableView experts,
        String expertsContext,
        TableView recommendations,
        String recommendationsContext,
        Map<String, Cell> checks,
        Map<String, FigureLink> year) {}
