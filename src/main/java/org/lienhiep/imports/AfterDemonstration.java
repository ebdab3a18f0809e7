package org.lienhiep.imports;

/** What an outlet does once the demonstration's records are there, such as drafting the year's report. */
public interface AfterDemonstration {

    /** Runs for the current Union, as its office, in one transaction. */
    void run();
}
