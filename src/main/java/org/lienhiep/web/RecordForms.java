package org.lienhiep.web;

/** A controller whose forms are about one record each: that the record is not there is said before anything is asked of the sender. */
public interface RecordForms {

    /**
     * Fails as not found where the viewer has no such record.
     *
     * @param id the one in the address of the form
     */
    void mustBeThere(long id);
}
