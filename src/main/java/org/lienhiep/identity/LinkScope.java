package org.lienhiep.identity;

/** What a signed link of one role reaches. A module gives one bean for each role it hands out; nothing else is reached. */
public interface LinkScope {

    /** The role's code, {@code opinion}; its name in words is {@code identity.link.role.<code>}. */
    String role();

    /**
     * Whether a link to this record reaches an address.
     *
     * @param method GET or POST
     * @param path what stands below the link's own address {@code /links/{link}}: {@code /opinion}
     * @param record the record that the link is for
     */
    boolean reaches(String method, String path, long record);

    /** Where a link begins, below its own address. */
    default String start() {
        return "/" + role();
    }
}
