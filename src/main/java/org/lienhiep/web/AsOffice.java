package org.lienhiep.web;

import org.lienhiep.runtime.Arguments;
import org.lienhiep.runtime.CurrentUnion;
import org.lienhiep.unions.Union;
import org.lienhiep.unions.Unions;
import org.springframework.stereotype.Component;

/** Lets a command act as the office of a Union, with the same rights that the office has on the pages. */
@Component
public class AsOffice {

    private final Unions unions;

    AsOffice(Unions unions) {
        this.unions = unions;
    }

    /** Runs the work for the Union with this slug. */
    public <T, X extends Throwable> T call(String slug, String lang, ScopedValue.CallableOp<? extends T, X> work)
            throws X {
        Union union = unions.bySlug(slug).orElseThrow(() -> new Arguments.WrongUse("--union " + slug));
        var today = unions.today(union);
        var office = Viewer.office();
        var here = new Here(union, office, lang, today, today.getYear(), "", "/", union.demo());
        return CurrentUnion.call(union.id(), () -> here.call(work));
    }
}
