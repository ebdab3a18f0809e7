package org.lienhiep.imports;

import java.util.List;

/**
 * How an import ended.
 *
 * @param rows rows in the file
 * @param added rows inserted, or that would be in a dry run; nothing is inserted while a row is wrong
 * @param same rows that are there already, value for value
 * @param wrong the verdicts; at most 1,000 are kept
 */
public record ImportResult(int rows, int added, int same, List<RowVerdict> wrong) {}
