package org.lienhiep.imports;

import java.util.function.UnaryOperator;

/** A column that is not in the file but follows from one that is, such as the key that puts a name in order. */
public record Derived(String name, String source, UnaryOperator<String> rule) {}
