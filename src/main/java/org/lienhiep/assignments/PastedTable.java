package org.lienhiep.assignments;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienhiep.directory.VietnameseNames;
import org.lienhiep.web.Fmt;

/** The table of a decision as it is pasted from Excel or Word: lines of cells with tabs between them, the heads first. */
final class PastedTable {

    /** The fields of a task that a table may give, each with the beginnings of the heads that stand for it, without diacritics. */
    private static final Map<String, List<String>> HEADS = heads();

    private static final Pattern MONTH = Pattern.compile("thang (\\d{1,2})(?:[/ -]+(?:nam )?(\\d{4}))?");
    private static final Pattern QUARTER = Pattern.compile("quy (iv|iii|ii|i|[1-4])\\b");
    private static final Pattern MILLIONS = Pattern.compile("([\\d.,]+)\\s*(trieu|tr)\\b.*");
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");

    private PastedTable() {}

    private static Map<String, List<String>> heads() {
        Map<String, List<String>> heads = new LinkedHashMap<>();
        heads.put("clause", List.of("stt", "so tt", "tt", "muc", "diem"));
        heads.put("text", List.of("noi dung", "nhiem vu", "ten nhiem vu", "cong viec", "dau cong viec"));
        heads.put(
                "assignee",
                List.of("don vi chu tri", "chu tri", "don vi thuc hien", "co quan chu tri", "hoi thuc hien"));
        heads.put("bodies", List.of("don vi phoi hop", "phoi hop", "co quan phoi hop"));
        heads.put("deadline", List.of("thoi han", "thoi gian", "han", "hoan thanh"));
        heads.put("product", List.of("san pham", "ket qua"));
        heads.put("target", List.of("chi tieu", "muc tieu"));
        heads.put("budget", List.of("kinh phi", "du toan"));
        return heads;
    }

    /** The tasks of the table, field by field as they will stand in the form; empty where no head names the work. */
    static List<Map<String, String>> read(String text, int year) {
        List<List<String>> lines = lines(text);
        for (int at = 0; at < Math.min(lines.size(), 5); at++) {
            Map<String, Integer> places = places(lines.get(at));
            if (!places.containsKey("text")) continue;
            List<Map<String, String>> tasks = new ArrayList<>();
            for (List<String> line : lines.subList(at + 1, lines.size())) {
                Map<String, String> task = task(line, places, year, tasks.size() + 1);
                if (!task.getOrDefault("text", "").isEmpty() && !heading(line, places)) tasks.add(task);
            }
            return tasks;
        }
        return List.of();
    }

    /** A line that only names a part of the table: the others say who does the work, or until when. */
    private static boolean heading(List<String> line, Map<String, Integer> places) {
        var told = List.of("assignee", "deadline", "bodies", "product").stream()
                .filter(places::containsKey)
                .toList();
        return !told.isEmpty()
                && told.stream().allMatch(f -> {
                    int at = places.getOrDefault(f, 0);
                    return at >= line.size() || line.get(at).isEmpty();
                });
    }

    private static Map<String, Integer> places(List<String> line) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < line.size(); i++) {
            String head = VietnameseNames.fold(line.get(i));
            for (var known : HEADS.entrySet()) {
                if (known.getValue().stream().anyMatch(head::startsWith)) {
                    places.putIfAbsent(known.getKey(), i);
                    break;
                }
            }
        }
        return places;
    }

    private static Map<String, String> task(List<String> line, Map<String, Integer> places, int year, int no) {
        Map<String, String> task = new LinkedHashMap<>();
        HEADS.keySet().forEach(field -> {
            int at = places.getOrDefault(field, -1);
            task.put(field, at >= 0 && at < line.size() ? line.get(at) : "");
        });
        if (task.getOrDefault("clause", "").isEmpty()) task.put("clause", Integer.toString(no));
        String target = task.getOrDefault("target", "");
        String text = task.getOrDefault("text", "");
        if (!target.isEmpty() && !text.isEmpty()) task.put("text", text + " (" + target + ")");
        task.remove("target");
        task.put("deadline", deadline(task.getOrDefault("deadline", ""), year));
        task.put("budget", budget(task.getOrDefault("budget", "")));
        return task;
    }

    /** A deadline as offices write it: a day, "tháng 6", "quý II", "cả năm"; what is none of these stays as it is. */
    static String deadline(String typed, int year) {
        String text = VietnameseNames.fold(typed);
        if (text.matches(".*\\d{1,2}[/.-]\\d{1,2}.*")) return typed.replaceFirst("^\\D*(?=\\d)", "");
        Matcher month = MONTH.matcher(text);
        if (month.find()) {
            int of = Integer.parseInt(month.group(1));
            String named = month.group(2);
            if (of >= 1 && of <= 12)
                return Fmt.date(YearMonth.of(named == null ? year : Integer.parseInt(named), of)
                        .atEndOfMonth());
        }
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.find()) {
            int at = ROMAN.indexOf(quarter.group(1));
            int of = at >= 0 ? at + 1 : Integer.parseInt(quarter.group(1));
            return Fmt.date(YearMonth.of(year, of * 3).atEndOfMonth());
        }
        boolean whole = text.startsWith("ca nam") || text.startsWith("trong nam") || text.matches("(nam )?" + year);
        return whole ? Fmt.date(LocalDate.of(year, 12, 31)) : typed;
    }

    /** An amount: "20 triệu" is twenty million; other words stay as they are. */
    static String budget(String typed) {
        Matcher millions = MILLIONS.matcher(VietnameseNames.fold(typed));
        if (!millions.matches()) return typed.replaceFirst("(?i)\\s*(đồng|đ|vnđ)$", "");
        String number = millions.group(1).replace(".", "").replace(',', '.');
        if (!number.matches("\\d{1,7}(\\.\\d{1,3})?")) return typed;
        return new java.math.BigDecimal(number).movePointRight(6).toBigInteger().toString();
    }

    /** Cells by line. A cell of Excel that holds a line break stands between quotes; quotes in it are doubled. */
    private static List<List<String>> lines(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        String all = text.replace("\r\n", "\n").replace('\r', '\n') + "\n";
        for (int i = 0; i < all.length(); i++) {
            char c = all.charAt(i);
            if (quoted) {
                boolean doubled = c == '"' && i + 1 < all.length() && all.charAt(i + 1) == '"';
                if (doubled) i++;
                if (c == '"' && !doubled) quoted = false;
                else cell.append(c);
            } else if (c == '"' && cell.isEmpty()) quoted = true;
            else if (c == '\t' || c == '\n') {
                line.add(cell.toString().replaceAll("\\s+", " ").strip());
                cell.setLength(0);
                if (c == '\n') {
                    if (line.stream().anyMatch(s -> !s.isEmpty())) lines.add(line);
                    line = new ArrayList<>();
                }
            } else cell.append(c);
        }
        return lines;
    }
}
