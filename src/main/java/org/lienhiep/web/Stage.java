package org.lienhiep.web;

/**
 * One stage on a rail.
 *
 * @param label its name
 * @param line its date or what it waits for
 * @param state {@code done}, {@code now}, {@code todo}, {@code held} or {@code skipped}
 */
public record Stage(String label, String line, String state) {}
