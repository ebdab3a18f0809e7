package org.lienhiep.web;

/**
 * A line of the year's contents, the side bar; modules give theirs as beans.
 *
 * @param group the part of the contents, 1 to 5: this year, activities, organisations, papers, results
 * @param order place within the part
 * @param path the page it opens
 * @param label key of its name
 * @param permit the row of the permission table its page asks for
 */
public record MenuEntry(int group, int order, String path, String label, String permit) {}
