package org.lienhiep.runtime;

/** The process cannot go on, for a reason that its user can mend: one line that says what to do. */
public class Problem extends RuntimeException {

    /** The line, in the language of the command line. */
    public Problem(String line) {
        super(line);
    }

    /** The line, with what lies behind it for the log. */
    public Problem(String line, Throwable cause) {
        super(line, cause);
    }
}
