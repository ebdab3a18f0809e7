package org.lienhiep.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the row of the permission table that a route asks for, for example {@code events.write}. Every route carries one; a
 * route that anybody may open carries {@link #PUBLIC}. A test fails on a route without it.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Permit {

    /** The row for what needs no account. */
    String PUBLIC = "public";

    /** The row for what a signed link opens and no account does. */
    String LINK = "identity.link";

    /** The action, {@code <module>.<verb>}. */
    String value();
}
