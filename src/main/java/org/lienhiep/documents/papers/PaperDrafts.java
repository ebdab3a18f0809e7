package org.lienhiep.documents.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Here;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Brings a template, a record and what the office typed together, now or as they were kept with a paper. */
@Component
class PaperDrafts {

    static final List<String> URGENCIES = List.of("", "KHẨN", "THƯỢNG KHẨN", "HỎA TỐC");

    private static final List<String> SEVERAL = List.of("text", "annex", "to", "copies", "bases");

    private static final TypeReference<Map<String, String>> SETTINGS = new TypeReference<>() {};

    /**
     * What a paper is about.
     *
     * @param member the member of the record, or null
     * @param person whose own paper it is, or null
     */
    record Of(
            String type,
            @Nullable Long record,
            @Nullable Long member,
            String title,
            @Nullable Long person) {

        static final Of NOTHING = new Of("", null, null, "", null);
    }

    /** What was given for a paper: by its record, and by hand. */
    record Given(Map<String, PaperValue> record, Map<String, String> typed, String urgency) {}

    /** A field that the office fills by hand. */
    record Asked(String name, String label, boolean required, boolean several) {}

    private final PaperProfiles profiles;
    private final ObjectMapper json;

    PaperDrafts(PaperProfiles profiles, ObjectMapper json) {
        this.profiles = profiles;
        this.json = json;
    }

    /** A draft to be kept, with the profile that holds today. */
    Papers.Draft draft(PaperTemplate template, Given given, Of of) {
        Map<String, String> settings = profiles.settings(Here.get().today());
        Composing.Composed made =
                compose(template, settings, given, null, Here.get().today());
        return new Papers.Draft(
                json.writeValueAsString(template),
                json.writeValueAsString(settings),
                json.writeValueAsString(given),
                template.kind(),
                Marked.plain(made.paper().subject().summary()),
                of,
                String.join("\n", made.missing()));
    }

    /** A paper as it would be made today. */
    Preview preview(PaperTemplate template, Given given) {
        Map<String, String> settings = profiles.settings(Here.get().today());
        return new Preview(
                compose(template, settings, given, null, Here.get().today()).paper(),
                profiles.profile(settings).layout());
    }

    /** A kept paper, as it was made. */
    Preview preview(Made made) {
        return preview(made, made.issue());
    }

    /** A kept paper with what issuing gives it. */
    Preview preview(Made made, Composing.@Nullable Issue issue) {
        Map<String, String> settings = json.readValue(made.profile(), SETTINGS);
        Paper paper = compose(template(made), settings, given(made), issue, made.madeOn())
                .paper();
        return new Preview(paper, profiles.profile(settings).layout());
    }

    PaperTemplate template(Made made) {
        return json.readValue(made.template(), PaperTemplate.class);
    }

    Given given(Made made) {
        return json.readValue(made.given(), Given.class);
    }

    /** The profile that a kept paper was made with. */
    PaperProfile profile(Made made) {
        return profiles.profile(json.readValue(made.profile(), SETTINGS));
    }

    /** The values of a record and a member of it. */
    static Map<String, PaperValue> values(@Nullable PaperRecord record, @Nullable PaperRecord member) {
        Map<String, PaperValue> values = new HashMap<>();
        if (record != null) values.putAll(record.values());
        if (member != null) values.putAll(member.values());
        return values;
    }

    /** The fields that the record leaves open, in the order of the template. */
    List<Asked> asked(PaperTemplate template, Map<String, PaperValue> values) {
        Set<String> known = new HashSet<>();
        values.forEach((name, value) -> {
            if (!value.missing()) known.add(Filling.key(name));
        });
        Composing.OWN.forEach(name -> known.add(Filling.key(name)));
        Set<String> needed = new HashSet<>();
        var profile = profiles.settings(Here.get().today());
        compose(
                        template,
                        profile,
                        new Given(values, Map.of(), ""),
                        null,
                        Here.get().today())
                .missing()
                .forEach(name -> needed.add(Filling.key(name)));
        List<Asked> asked = new ArrayList<>();
        for (String name : Filling.names(template)) {
            String key = Filling.key(name);
            if (known.contains(key)) continue;
            asked.add(new Asked(field(name), name, needed.contains(key), several(template, name)));
        }
        return asked;
    }

    /** Whether a field is a line of its own, so that several lines may be typed for it. */
    private static boolean several(PaperTemplate template, String name) {
        return SEVERAL.stream()
                .flatMap(part -> template.part(part).lines())
                .anyMatch(l -> l.strip().equals("{" + name + "}"));
    }

    /** The name of a field on a form. */
    static String field(String name) {
        return "f_" + Filling.key(name).replaceAll("[^a-z0-9]+", "_");
    }

    private Composing.Composed compose(
            PaperTemplate template,
            Map<String, String> settings,
            Given given,
            Composing.@Nullable Issue issue,
            LocalDate day) {
        return composed(template, profiles.profile(settings), given, issue, day);
    }

    /** A paper of a template, a profile and what was given. */
    static Composing.Composed composed(
            PaperTemplate template, PaperProfile profile, Given given, Composing.@Nullable Issue issue, LocalDate day) {
        Map<String, PaperValue> values = new LinkedHashMap<>(given.record);
        given.typed.forEach((name, words) -> {
            if (!words.isBlank()) values.put(name, PaperValue.words(words));
        });
        String notice = Here.get().union().demo() ? Texts.in("vi", "documents.year-report.demo") : "";
        return new Composing(template, profile, values, issue, day, given.urgency, notice).make();
    }
}
