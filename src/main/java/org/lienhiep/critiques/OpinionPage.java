package org.lienhiep.critiques;

/**
 * What an expert sees who came by a link.
 *
 * @param open whether the opinion may still be written
 * @param versions how often it was handed in
 * @param done whether it was handed in just now
 */
record OpinionPage(
        long link, Critique.Kept critique, Critique.Expert expert, boolean open, int versions, boolean done) {}
