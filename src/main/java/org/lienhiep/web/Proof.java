package org.lienhiep.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a form that does what cannot be undone. Where its sender last proved who they are too long ago ({@code identity.proof-minutes}),
 * a page asks again, then the very form goes on, with all that was typed and under its own key. Such a form carries no file.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Proof {}
