package org.lienhiep.jobs;

/** A kind of job; modules give theirs as beans. */
public interface JobKind {

    /** Its name, in the manner of {@code documents.batch}; unique. */
    String name();

    /**
     * Does the work, outside of any transaction and with the rights of whoever asked. May be called again after a crash: it works in
     * pieces that each commit, and goes on where the committed pieces end. Returning means done; an exception means try again later.
     */
    void run(Job job);
}
