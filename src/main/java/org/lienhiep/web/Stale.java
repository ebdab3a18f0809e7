package org.lienhiep.web;

/** Somebody saved first: answered 409 with both versions. The controller that knows the form shows them. */
public class Stale extends RuntimeException {}
