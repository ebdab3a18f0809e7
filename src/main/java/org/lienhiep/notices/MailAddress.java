package org.lienhiep.notices;

import java.util.Locale;
import java.util.regex.Pattern;
import org.lienhiep.web.Form;

/** A mail address as it may be typed: one, plain, without a display name, so that nothing typed can become a header. */
final class MailAddress {

    private static final Pattern PLAIN = Pattern.compile(
            "[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");

    private MailAddress() {}

    /** The address in a field, its domain in small letters; with the fault noted where it is none. */
    static String required(Form form, String field) {
        String typed = form.requiredText(field, 200);
        if (form.error(field) != null) return typed;
        if (!PLAIN.matcher(typed).matches()) {
            form.reject(field, "notices.mail.address", typed);
            return typed;
        }
        int at = typed.lastIndexOf('@');
        return typed.substring(0, at) + typed.substring(at).toLowerCase(Locale.ROOT);
    }
}
