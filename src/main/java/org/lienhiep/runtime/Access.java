package org.lienhiep.runtime;

/**
 * Where the database is and how its three roles sign in.
 *
 * @param url JDBC address of the database
 * @param app reads and writes under row security
 * @param owner migrations only
 * @param national aggregate views only
 */
public record Access(String url, Login app, Login owner, Login national) {

    /** A role and its password. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }
}
