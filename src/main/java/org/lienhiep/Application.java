package org.lienhiep;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lienhiep.runtime.Arguments;
import org.lienhiep.runtime.Command;
import org.lienhiep.runtime.CommandLine;
import org.lienhiep.runtime.Problem;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** The product: {@code start} serves it, every other command does its work and ends. */
@SpringBootApplication(
        excludeName = "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration")
public class Application {

    public static void main(String[] args) {
        try {
            CommandLine line = CommandLine.of(args);
            if (line.command().equals("start")) start(line);
            else System.exit(run(line));
        } catch (Arguments.WrongUse e) {
            System.err.println("Chưa đúng cách dùng: " + e.getMessage());
            System.exit(2);
        } catch (Exception e) {
            System.err.println(oneLine(e));
            System.exit(1);
        }
    }

    private static void start(CommandLine line) {
        var context = application(line, Map.of("server.port", line.options().getOrDefault("port", "8080")))
                .run();
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
        if (line.options().containsKey("today"))
            properties.put("lienhiep.today", line.options().get("today"));
        var application = new SpringApplication(Application.class);
        application.setDefaultProperties(properties);
        return application;
    }

    /** The first cause that was written for the user; anything else is named and left to the log. */
    private static String oneLine(Exception e) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem) return String.valueOf(cause.getMessage());
        }
        return "Không chạy được: " + e;
    }
}
