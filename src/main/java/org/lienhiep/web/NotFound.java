package org.lienhiep.web;

/** There is no such thing, or it is not the viewer's to know: answered 404, the same for both. */
public class NotFound extends RuntimeException {}
