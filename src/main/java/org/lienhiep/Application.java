package org.lienhiep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lienhiep.runtime.Arguments;
import org.lienhiep.runtime.Command;
import org.lienhiep.runtime.CommandLine;
import org.lienhiep.runtime.Problem;
import org.lienhiep.web.RestingServer;
import org.lienhiep.web.Texts;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** The product: {@code start} serves it, every other command does its work and ends. */
@SpringBootApplication(
        excludeName = "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration")
public class Application {

    public static void main(String[] args) {
        String lang = List.of(args).contains("en") && List.of(args).contains("--lang") ? "en" : "vi";
        try {
            CommandLine line = CommandLine.of(args);
            if (line.command().equals("start")) start(line);
            else System.exit(run(line));
        } catch (Arguments.WrongUse e) {
            System.err.println(Texts.in(lang, "runtime.wrong-use", String.valueOf(e.getMessage())));
            System.exit(2);
        } catch (Exception e) {
            System.err.println(oneLine(e, lang));
            System.exit(1);
        }
    }

    private static void start(CommandLine line) throws IOException {
        String asked = line.options().getOrDefault("port", "8080");
        if (!asked.matches("\\d{1,5}")) throw new Arguments.WrongUse("--port " + asked);
        String database = System.getenv("LIENHIEP_DB_URL");
        if (database != null) {
            String user = System.getenv().getOrDefault("LIENHIEP_DB_USER", "");
            String password = System.getenv().getOrDefault("LIENHIEP_DB_PASSWORD", "");
            RestingServer.untilAnswered(Path.of(line.data()), Integer.parseInt(asked), database, user, password);
        }
        var context = application(line, Map.of("server.port", asked)).run();
        int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
        System.out.println("READY http://127.0.0.1:" + port + "/");
    }

    private static int run(CommandLine line) throws Exception {
        var application = application(line, Map.of("lienhiep.join", "true"));
        application.setWebApplicationType(WebApplicationType.NONE);
        try (var context = application.run()) {
            for (Command command : context.getBeansOfType(Command.class).values()) {
                if (command.name().equals(line.command())) return command.run(line.arguments());
            }
        }
        throw new Arguments.WrongUse(line.command());
    }

    private static SpringApplication application(CommandLine line, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(more);
        properties.put("lienhiep.data", line.data());
        properties.put("lienhiep.demo", line.options().getOrDefault("demo", "false"));
        if (line.options().containsKey("today")) {
            properties.put(
                    "lienhiep.today",
                    new Arguments(line.options(), line.words(), System.out)
                            .requireDay("today")
                            .toString());
        }
        var application = new SpringApplication(Application.class);
        application.setDefaultProperties(properties);
        return application;
    }

    /** The first cause that was written for the user; anything else is named, with its trace in the log. */
    private static String oneLine(Exception e, String lang) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem) return String.valueOf(cause.getMessage());
        }
        LoggerFactory.getLogger(Application.class).error("command failed", e);
        return Texts.in(lang, "runtime.failed", e.getClass().getSimpleName());
    }
}
