package org.lienhiep.councils;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.figures.RecordPages;
import org.lienhiep.figures.RecordPages.Titled;
import org.lienhiep.figures.RecordTitles;
import org.lienhiep.web.Form;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The records that bodies are for, and the items they decide on, by name and page. */
@Component
class Subjects {

    private final ObjectProvider<CouncilSubject> subjects;
    private final ObjectProvider<RecordPages> pages;
    private final RecordTitles titles;

    Subjects(ObjectProvider<CouncilSubject> subjects, ObjectProvider<RecordPages> pages, RecordTitles titles) {
        this.subjects = subjects;
        this.pages = pages;
        this.titles = titles;
    }

    /** What is known of a type as a subject. */
    Optional<CouncilSubject> of(@Nullable Subject subject) {
        return subjects.stream()
                .filter(s -> subject != null && s.type().equals(subject.type()))
                .findFirst();
    }

    /** The name and page of a record; empty where there is none or the viewer may not see it. */
    @Transactional(readOnly = true)
    public Optional<Titled> titled(@Nullable Subject subject) {
        if (subject == null) return Optional.empty();
        return Optional.ofNullable(
                titles.of(subject.type(), List.of(subject.id())).get(subject.id()));
    }

    /** The subject whose page stands at a path, among the types that have bodies. */
    Optional<Subject> at(String path) {
        String key = path.substring(path.lastIndexOf('/') + 1);
        if (!key.matches("\\d{1,18}")) return Optional.empty();
        return pages.stream()
                .filter(p -> p.stands(path))
                .map(p -> new Subject(p.type(), Long.parseLong(key)))
                .findFirst();
    }

    /** The item that a form names by the address of its page; empty for the whole work of the body. */
    @Transactional(readOnly = true)
    public String item(Form form, String field) {
        String typed = form.text(field, 300);
        if (typed.isEmpty()) return "";
        String path = typed.replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*$", "");
        var named = Subject.read(typed).or(() -> at(path)).or(() -> at(path.replaceFirst("^/[^/]+", "")));
        if (named.isPresent() && titled(named.get()).isPresent())
            return named.get().toString();
        form.reject(field, "councils.no-item");
        return "";
    }

    /** An item in words; empty for the whole work. */
    @Transactional(readOnly = true)
    public String words(String item) {
        return titled(Subject.read(item).orElse(null)).map(Titled::title).orElse(item);
    }
}
