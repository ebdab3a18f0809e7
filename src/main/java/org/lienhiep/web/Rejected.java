package org.lienhiep.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule says no: answered 422 with the rule in the user's words, beside the field where there is one. */
public class Rejected extends RuntimeException {

    private final @Nullable String field;
    private final transient List<Object> arguments;

    /** A rule of the whole form; {@code messageKey} is a key of the module's messages. */
    public Rejected(String messageKey, Object... arguments) {
        this(null, messageKey, Arrays.asList(arguments));
    }

    private Rejected(@Nullable String field, String messageKey, List<Object> arguments) {
        super(messageKey);
        this.field = field;
        this.arguments = arguments;
    }

    /** A rule about one field. */
    public static Rejected field(String field, String messageKey, Object... arguments) {
        return new Rejected(field, messageKey, Arrays.asList(arguments));
    }

    /** The field at fault, if one is. */
    public @Nullable String field() {
        return field;
    }

    /** The key of the sentence. */
    public String messageKey() {
        return String.valueOf(getMessage());
    }

    /** What the sentence is filled with. */
    public Object[] arguments() {
        return arguments.toArray();
    }
}
