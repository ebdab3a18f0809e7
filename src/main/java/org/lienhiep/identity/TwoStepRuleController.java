package org.lienhiep.identity;

import java.util.List;
import java.util.Map;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.Here;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Proof;
import org.lienhiep.web.See;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Which roles must sign in with two steps. Who has none yet sees the page to set it up and nothing else. */
@Controller
@Permit("identity.manage")
class TwoStepRuleController {

    private final TwoSteps twoSteps;
    private final FormKeys keys;

    TwoStepRuleController(TwoSteps twoSteps, FormKeys keys) {
        this.twoSteps = twoSteps;
        this.keys = keys;
    }

    @GetMapping("/admin/two-step-rule")
    ModelAndView show() {
        return page(Form.empty(), twoSteps.roles());
    }

    @PostMapping("/admin/two-step-rule")
    @Proof
    Object demand(Form form) {
        List<String> roles = form.all("roles");
        if (!AccountForm.ROLES.containsAll(roles)) {
            form.reject("roles", "web.no-choice");
            var page = page(form, roles);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return See.other(keys.once(form, () -> {
            twoSteps.demand(roles, Here.get().signedIn().account());
            return "/admin";
        }));
    }

    private static ModelAndView page(Form form, List<String> roles) {
        return new ModelAndView(
                "identity/two-step-rule", Map.of("form", form, "chosen", roles, "roles", AccountForm.ROLES));
    }
}
