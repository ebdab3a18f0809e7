package org.lienhiep.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** Renders templates: whole, before the first byte goes out, so that a failure still becomes an error page. */
public class Views {

    private final TemplateEngine engine;

    Views(TemplateEngine engine) {
        this.engine = engine;
    }

    /** The page as text, for commands. */
    public String render(String template, Map<String, Object> parameters) {
        var out = new StringOutput();
        engine.render(template + ".jte", parameters, out);
        return out.toString();
    }

    /** A part as mark-up, to be kept in an attribute until a script asks for it. */
    static String markup(Content part) {
        var out = new StringOutput();
        part.writeTo(new OwaspHtmlTemplateOutput(out));
        return out.toString();
    }

    @Nullable
    View view(String name) {
        String template = name + ".jte";
        return engine.hasTemplate(template) ? new Page(engine, template) : null;
    }

    private record Page(TemplateEngine engine, String template) implements View {

        @Override
        public String getContentType() {
            return "text/html";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Map<String, Object> parameters = new HashMap<>();
            if (model != null) {
                model.forEach((name, value) -> {
                    if (!name.startsWith("org.springframework.")) parameters.put(name, value);
                });
            }
            var out = new Utf8ByteOutput();
            engine.render(template, parameters, out);
            response.setContentType("text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setContentLength(out.getContentLength());
            out.writeTo(response.getOutputStream());
        }
    }
}
