package org.lienhiep.portal.pictures;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lienhiep.web.Conflict;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Permit;
import org.lienhiep.web.RecordForms;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.See;
import org.lienhiep.web.Stale;
import org.lienhiep.web.Texts;
import org.lienhiep.web.Upload;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Pictures put into an article, with the words that each must have; corrected, taken out. */
@Controller
@Permit("portal.write")
class PictureController implements RecordForms {

    private static final List<String> PEOPLE = List.of("none", "official", "agreed");
    private static final int MOST_BYTES = 20_000_000;

    private final Pictures pictures;
    private final Shown articles;
    private final FormKeys keys;

    PictureController(Pictures pictures, Shown articles, FormKeys keys) {
        this.pictures = pictures;
        this.articles = articles;
        this.keys = keys;
    }

    @Override
    public void mustBeThere(long id) {
        articles.mustBeThere(id);
    }

    @GetMapping("/portal/articles/{id}/pictures/new")
    ModelAndView choose(@PathVariable long id) {
        articles.mustBeThere(id);
        return FormAnswer.show(addForm(id, Form.of(new LinkedHashMap<>(Map.of("people", "none")))));
    }

    @PostMapping("/portal/articles/{id}/pictures")
    Object add(@PathVariable long id, Form form) throws IOException {
        articles.mustBeThere(id);
        Pictures.Words words = words(form);
        Upload upload = form.requiredFile(PictureFile.FIELD);
        if (upload == null || form.hasErrors()) return FormAnswer.again(addForm(id, form));
        try (var in = upload.content().open()) {
            var sizes = PictureFile.read(in.readNBytes(MOST_BYTES));
            var kept = pictures.keep(sizes);
            return See.other(keys.once(form, () -> {
                pictures.add(id, words, sizes, kept);
                return "/portal/articles/" + id;
            }));
        } catch (Rejected no) {
            form.reject(Objects.requireNonNullElse(no.field(), PictureFile.FIELD), no.messageKey(), no.arguments());
            return FormAnswer.again(addForm(id, form));
        }
    }

    @GetMapping("/portal/articles/{id}/pictures/{picture:\\d{1,18}}/edit")
    ModelAndView edit(@PathVariable long id, @PathVariable long picture) {
        Picture kept = pictures.find(id, picture);
        var values = values(kept);
        values.put("_version", Integer.toString(kept.version()));
        return FormAnswer.show(editForm(kept, Form.of(values)));
    }

    @PostMapping("/portal/articles/{id}/pictures/{picture:\\d{1,18}}/edit")
    Object correct(@PathVariable long id, @PathVariable long picture, Form form) {
        Picture kept = pictures.find(id, picture);
        Pictures.Words words = words(form);
        if (form.hasErrors()) return FormAnswer.again(editForm(kept, form));
        try {
            return See.other(keys.once(form, () -> {
                pictures.correct(id, picture, form.version(), words);
                return "/portal/articles/" + id;
            }));
        } catch (Stale stale) {
            throw conflict(pictures.find(id, picture), form);
        }
    }

    private static Conflict conflict(Picture saved, Form form) {
        var differences = values(saved).entrySet().stream()
                .filter(v -> !v.getKey().equals("cover") && form.names().contains(v.getKey()))
                .filter(v -> !form.value(v.getKey()).equals(v.getValue()))
                .map(v -> new Conflict.Difference(
                        v.getKey(), Texts.t("portal.field." + v.getKey()), v.getValue(), form.value(v.getKey())))
                .toList();
        return new Conflict(form, path(saved) + "/edit", saved.version(), differences);
    }

    @GetMapping("/portal/articles/{id}/pictures/{picture:\\d{1,18}}/removal")
    ModelAndView removal(@PathVariable long id, @PathVariable long picture) {
        return FormAnswer.show(removalForm(pictures.find(id, picture), Form.empty()));
    }

    @PostMapping("/portal/articles/{id}/pictures/{picture:\\d{1,18}}/removal")
    Object remove(@PathVariable long id, @PathVariable long picture, Form form) {
        Picture kept = pictures.find(id, picture);
        String reason = form.requiredText("reason", 1_000);
        return FormAnswer.save(keys, form, () -> removalForm(kept, form), () -> {
            pictures.remove(id, picture, reason);
            return "/portal/articles/" + id;
        });
    }

    private static Pictures.Words words(Form form) {
        var words = new Pictures.Words(
                form.requiredText("alt", 300),
                form.requiredText("caption", 400),
                form.requiredText("credit", 120),
                form.choice("people", PEOPLE),
                form.text("consent", 400),
                form.flag("cover"));
        if (words.people().equals("agreed") && words.consent().isEmpty())
            form.reject("consent", "portal.picture.consent");
        return words;
    }

    private static Map<String, String> values(Picture picture) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("alt", picture.alt());
        values.put("caption", picture.caption());
        values.put("credit", picture.credit());
        values.put("people", picture.people());
        values.put("consent", picture.consent());
        values.put("cover", picture.cover() ? "true" : "");
        return values;
    }

    private static FormView addForm(long id, Form form) {
        String path = "/portal/articles/" + id;
        return fields(new FormView("portal/picture", Texts.t("portal.add-picture"), path + "/pictures", path, form)
                .field(PictureFile.FIELD, "file", true));
    }

    private static FormView editForm(Picture picture, Form form) {
        String article = "/portal/articles/" + picture.articleId();
        return fields(new FormView(
                "portal/picture", Texts.t("portal.correct-picture"), path(picture) + "/edit", article, form));
    }

    private static FormView fields(FormView view) {
        return view.field("alt", "text", true)
                .field("caption", "text", true)
                .field("credit", "text", true)
                .field("people", "segmented", true, FormView.options("portal.people.", PEOPLE))
                .field("consent", "text", false)
                .field("cover", "checkbox", false);
    }

    private static FormView removalForm(Picture picture, Form form) {
        String article = "/portal/articles/" + picture.articleId();
        return new FormView(
                        "portal/picture-removal",
                        Texts.t("portal.remove-picture"),
                        path(picture) + "/removal",
                        article,
                        form)
                .field("reason", "textarea", true);
    }

    private static String path(Picture picture) {
        return "/portal/articles/" + picture.articleId() + "/pictures/" + picture.id();
    }
}
