package org.lienhiep.figures;

import java.util.List;
import org.lienhiep.documents.FileCheck;
import org.lienhiep.identity.AuditSeals;
import org.lienhiep.runtime.Arguments;
import org.lienhiep.runtime.Command;
import org.lienhiep.unions.Union;
import org.lienhiep.unions.Unions;
import org.lienhiep.web.AsOffice;
import org.lienhiep.web.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code verify}: facts against views, files against their hashes. */
@Component
class VerifyCommand implements Command {

    private final Verification verification;
    private final FileCheck files;
    private final AuditSeals seals;
    private final Unions unions;
    private final AsOffice office;
    private final ObjectProvider<AlsoVerified> others;

    VerifyCommand(
            Verification verification,
            FileCheck files,
            AuditSeals seals,
            Unions unions,
            AsOffice office,
            ObjectProvider<AlsoVerified> others) {
        this.verification = verification;
        this.files = files;
        this.seals = seals;
        this.unions = unions;
        this.office = office;
        this.others = others;
    }

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public int run(Arguments arguments) {
        String one = arguments.get("union");
        List<String> slugs = one != null
                ? List.of(one)
                : unions.all().stream().map(Union::slug).toList();
        long facts = 0;
        long differ = 0;
        long kept = 0;
        long broken = 0;
        long changed = 0;
        for (String slug : slugs) {
            var compared = office.call(slug, "vi", verification::verify);
            var checked = office.call(slug, "vi", files::check);
            facts += compared.facts();
            differ += compared.differ();
            kept += checked.files();
            broken += checked.broken();
            changed += office.call(slug, "vi", seals::broken);
            others.forEach(o -> office.call(slug, arguments.lang(), o::verify).ifPresent(System.err::println));
        }
        arguments.out().println("facts=" + facts + " differ=" + differ + " files=" + kept + " broken=" + broken);
        if (changed > 0) System.err.println(Texts.in(arguments.lang(), "figures.trail-changed", changed));
        return differ + broken + changed == 0 ? 0 : 1;
    }
}
