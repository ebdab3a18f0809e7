package org.lienhiep.web;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a form, the faults found in it, and the key that makes it count once. Reading a field notes its fault; the
 * form is shown again as typed.
 */
public class Form {

    private static final int MOST_CHARACTERS = 20_000;

    private final Map<String, List<String>> values;
    private final Map<String, Upload> files;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Map<String, Mend> mends = new LinkedHashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();

    Form(Map<String, List<String>> values) {
        this(values, Map.of());
    }

    Form(Map<String, List<String>> values, Map<String, Upload> files) {
        this.values = values;
        this.files = files;
    }

    /** A form shown for the first time, empty. */
    public static Form empty() {
        return new Form(new LinkedHashMap<>());
    }

    /** A form shown for the first time with these values. */
    public static Form of(Map<String, String> values) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        values.forEach((name, value) -> lists.put(name, List.of(value)));
        return new Form(lists);
    }

    /** What stands in a field, as typed. */
    public String value(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** All values of a field that may be there several times. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(v -> !v.isBlank())
                .toList();
    }

    /** The names of the fields sent, without the form's own. */
    public List<String> names() {
        return values.keySet().stream().filter(n -> !n.startsWith("_")).toList();
    }

    /** Words, without blanks around them; empty where nothing stands. Noted when longer than {@code most}. */
    public String text(String name, int most) {
        String text = value(name).strip();
        if (text.length() > Math.min(most, MOST_CHARACTERS)) reject(name, "web.too-long", most);
        else if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t') || !wellFormed(text)) {
            reject(name, "web.unreadable");
        } else return text;
        return "";
    }

    /** Words that must be there. */
    public String requiredText(String name, int most) {
        String text = text(name, most);
        if (text.isEmpty() && error(name) == null) reject(name, "web.required");
        return text;
    }

    /** A day, or null where nothing stands or it cannot be read. */
    public @Nullable LocalDate date(String name) {
        String text = text(name, 40);
        if (text.isEmpty()) return null;
        var day = Dates.read(text, Here.get().today(), Here.get().year())
                .filter(d -> d.getYear() >= 1900 && d.getYear() <= 2200);
        if (day.isEmpty()) reject(name, "web.no-date", text);
        return day.orElse(null);
    }

    /** A day that must be there; a stand-in where it is not, with the fault noted. */
    public LocalDate requiredDate(String name) {
        LocalDate day = date(name);
        if (day == null && error(name) == null) reject(name, "web.required");
        return day == null ? Here.get().today() : day;
    }

    /** A number as typed in either language, or null. */
    public @Nullable BigDecimal decimal(String name) {
        String text = text(name, 30).replace(" ", "").replace("\u00A0", "");
        if (text.isEmpty()) return null;
        String plain = text.matches("-?\\d{1,3}(\\.\\d{3})+(,\\d+)?") || text.contains(",")
                ? text.replace(".", "").replace(',', '.')
                : text;
        if (!plain.matches("-?\\d{1,15}(\\.\\d{1,6})?")) {
            reject(name, "web.no-number", text);
            return null;
        }
        return new BigDecimal(plain);
    }

    /** A whole number within bounds, or null. */
    public @Nullable Integer integer(String name, int least, int most) {
        BigDecimal number = decimal(name);
        if (number == null) return null;
        if (number.stripTrailingZeros().scale() > 0
                || number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            reject(name, "web.out-of-range", least, most);
            return null;
        }
        return number.intValueExact();
    }

    /** One of these codes; the first of them, with the fault noted, where another stands. */
    public String choice(String name, Collection<String> codes) {
        String code = text(name, 100);
        if (codes.contains(code)) return code;
        reject(name, code.isEmpty() ? "web.required" : "web.no-choice");
        return codes.iterator().next();
    }

    /** The id of a record, or null. */
    public @Nullable Long reference(String name) {
        String text = text(name, 20);
        if (text.isEmpty()) return null;
        if (!text.matches("\\d{1,18}")) {
            reject(name, "web.no-choice");
            return null;
        }
        return Long.valueOf(text);
    }

    /** The file chosen in a field, or null with the fault noted. A form shown again cannot hold it; it is chosen anew. */
    public @Nullable Upload requiredFile(String name) {
        Upload file = files.get(name);
        if (file == null) reject(name, "web.no-file");
        return file;
    }

    /** Whether a box is ticked. */
    public boolean flag(String name) {
        return !value(name).isBlank();
    }

    /** Notes a fault at a field; the first one stays. */
    public void reject(String field, String messageKey, Object... arguments) {
        errors.putIfAbsent(field, Texts.t(messageKey, arguments));
    }

    /** Notes a fault at a field together with the value that mends it, offered as a button. */
    public void reject(String field, Mend mend, String messageKey, Object... arguments) {
        if (errors.containsKey(field)) return;
        reject(field, messageKey, arguments);
        mends.put(field, mend);
    }

    /** The way out of the fault at a field, if one is known. */
    public @Nullable Mend mend(String name) {
        return mends.get(name);
    }

    /** A day as it was understood, in words: "Hiểu là Thứ Tư, 06/12/2017"; empty where none stands. */
    public String heard(String name) {
        return Dates.heard(value(name));
    }

    /** The fault at a field, in words. */
    public @Nullable String error(String name) {
        return errors.get(name);
    }

    /** Names a field, so that the summary of faults can say which one it means. */
    public void label(String field, String label) {
        labels.put(field, label);
    }

    /** A fault as the summary says it: with the field's name where the sentence alone would not tell. */
    public String named(String field) {
        String fault = Objects.requireNonNullElse(error(field), "");
        String label = labels.get(field);
        return label == null ? fault : Texts.t("web.named-fault", label, fault);
    }

    /** All faults by field, in the order found. */
    public Map<String, String> errors() {
        return errors;
    }

    /** Whether a fault was found. */
    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** Ends the reading: a form with faults is shown again. */
    public void check() {
        if (hasErrors()) throw new Invalid();
    }

    /** The key that this form counts once by; a new one for a form that is shown first. */
    public UUID key() {
        String key = value("_key");
        if (!key.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            key = UUID.randomUUID().toString();
            values.put("_key", new ArrayList<>(List.of(key)));
        }
        return UUID.fromString(key);
    }

    /** The version of the record that the form was filled from. */
    public int version() {
        return value("_version").matches("\\d{1,9}") ? Integer.parseInt(value("_version")) : 0;
    }

    /** What the form was filled with when it was opened, so that two changes of one record can be told apart. */
    public String base() {
        if (!value("_base").isEmpty()) return value("_base");
        return names().stream()
                .map(name -> encoded(name) + "=" + encoded(value(name)))
                .collect(Collectors.joining("&"));
    }

    /** What stood in a field when the form was opened; null where the form did not note it. */
    @Nullable
    String base(String name) {
        return Arrays.stream(value("_base").split("&"))
                .filter(pair -> pair.startsWith(encoded(name) + "="))
                .map(pair -> URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElse(null);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The same entries for a record that has moved on to another version, under a new key. */
    public Form again(int version) {
        Map<String, List<String>> copy = new LinkedHashMap<>(values);
        copy.remove("_key");
        copy.remove("_base");
        copy.put("_version", List.of(Integer.toString(version)));
        return new Form(copy);
    }

    private static boolean wellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }

    /**
     * What mends a fault.
     *
     * @param value the value to put into the field
     * @param label the words on the button, "Lấy tổng 17.400.000"
     */
    public record Mend(String value, String label) {}

    /** The form has faults; whoever showed it shows it again with 422. */
    public static class Invalid extends RuntimeException {}
}
