package org.lienhiep.documents.papers;

/**
 * A field that a record gives to its papers.
 *
 * @param name as templates write it between braces: "Tên đề án"
 * @param kind how it is printed
 */
public record PaperField(String name, PaperValue.Kind kind) {}
