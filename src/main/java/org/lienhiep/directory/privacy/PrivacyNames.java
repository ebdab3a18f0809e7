package org.lienhiep.directory.privacy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienhiep.web.RecordNames;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Component;

/** Says on a form whose data, which request or which breach it is about. */
@Component
class PrivacyNames implements RecordNames {

    private static final Pattern PERSON = Pattern.compile("/people/(\\d{1,18})/(held|consents|erasure/texts)");
    private static final Pattern RECORD = Pattern.compile("/privacy/(requests|breaches)/(\\d{1,18})");
    private static final Pattern RULE = Pattern.compile("/privacy/retention/([a-z-]{1,40})");

    private final Consents consents;
    private final Requests requests;
    private final Breaches breaches;

    PrivacyNames(Consents consents, Requests requests, Breaches breaches) {
        this.consents = consents;
        this.requests = requests;
        this.breaches = breaches;
    }

    @Override
    public Optional<String> at(String path) {
        Matcher person = PERSON.matcher(path);
        if (person.matches())
            return consents.person(Long.parseLong(person.group(1))).map(Consents.Person::name);
        Matcher record = RECORD.matcher(path);
        if (record.matches()) return record(record.group(1), Long.parseLong(record.group(2)));
        Matcher rule = RULE.matcher(path);
        return rule.matches() ? Optional.of(Texts.t("privacy.rule." + rule.group(1))) : Optional.empty();
    }

    private Optional<String> record(String kind, long id) {
        return kind.equals("requests")
                ? requests.find(id).map(DataRequest.Kept::title)
                : breaches.find(id).map(Breaches.Kept::what);
    }
}
