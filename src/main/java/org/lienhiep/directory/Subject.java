package org.lienhiep.directory;

/** What may stand in the directory twice. */
enum Subject {
    PERSON("directory.person", "people"),
    ORGANISATION("directory.organisation", "organisations");

    private final String type;
    private final String path;

    Subject(String type, String path) {
        this.type = type;
        this.path = path;
    }

    /** The subject whose pages lie under a path, {@code people} or {@code organisations}. */
    static Subject under(String path) {
        return path.equals(ORGANISATION.path) ? ORGANISATION : PERSON;
    }

    /** The subject of a record type. */
    static Subject of(String type) {
        return type.equals(ORGANISATION.type) ? ORGANISATION : PERSON;
    }

    /** Its record type. */
    String type() {
        return type;
    }

    /** Where its pages lie, without slashes. */
    String path() {
        return path;
    }

    /** The page of one record. */
    String page(long id) {
        return "/" + path + "/" + id;
    }
}
