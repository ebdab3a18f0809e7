package org.lienhiep.runtime;

/** One command of the launcher besides {@code start}; found by its name among the beans. */
public interface Command {

    /** The word typed after {@code ./lienhiep}. */
    String name();

    /** Does the work; the result goes to {@code arguments.out()} alone. Returns the exit code: 0 done, 1 failed. */
    int run(Arguments arguments) throws Exception;
}
