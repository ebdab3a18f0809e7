package org.lienhiep.councils;

import org.jspecify.annotations.Nullable;

/**
 * The paper that something rests on.
 *
 * @param document the one in the registers, or null
 * @param paper its number as typed, where it does not stand there yet
 */
record Basis(@Nullable Long document, String paper) {}
