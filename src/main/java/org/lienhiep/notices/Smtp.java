package org.lienhiep.notices;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hands letters to a mail server over one connection, and says in our own words what the server said. */
final class Smtp implements AutoCloseable {

    private static final String MILLIS = "10000";
    private static final Pattern CODES = Pattern.compile("\\b([245]\\d\\d)[ -](?:(\\d\\.\\d{1,3}\\.\\d{1,3})\\b)?");

    /** What became of a letter that was handed over. */
    enum Outcome {
        /** The server has it. */
        SENT,
        /** There was nothing left to say. */
        NOTHING,
        /** Refused for now. */
        LATER,
        /** The server knows no such address. */
        ADDRESS,
        /** Refused for good, for another reason. */
        REFUSED,
        /** The server could not be reached, or does not let us in: nothing to do with this letter. */
        SERVER
    }

    /**
     * The server's answer.
     *
     * @param code its numbers, "550 5.1.1", or a word of ours; never its sentence, which may hold the address
     */
    record Answer(Outcome outcome, String code) {}

    /** A letter as it is sent. */
    record Written(
            String messageId,
            String to,
            String subject,
            String text,
            String html,
            @Nullable String stopAt,
            String name) {}

    private final MailServer server;
    private final Session session;
    private final @Nullable String password;
    private @Nullable Transport open;

    Smtp(MailServer server, @Nullable String password) {
        this.server = server;
        this.password = password;
        this.session = Session.getInstance(properties(server));
    }

    private static Properties properties(MailServer server) {
        String protocol = server.security().equals("tls") ? "smtps" : "smtp";
        String prefix = "mail." + protocol + ".";
        var p = new Properties();
        p.put("mail.transport.protocol", protocol);
        p.put(prefix + "connectiontimeout", MILLIS);
        p.put(prefix + "timeout", MILLIS);
        p.put(prefix + "writetimeout", MILLIS);
        p.put(prefix + "localhost", server.domain());
        p.put(prefix + "auth", Boolean.toString(!server.username().isEmpty()));
        p.put(prefix + "ssl.checkserveridentity", "true");
        p.put(prefix + "starttls.enable", Boolean.toString(server.security().equals("starttls")));
        p.put(prefix + "starttls.required", Boolean.toString(server.security().equals("starttls")));
        return p;
    }

    /** Hands one letter over. */
    Answer send(Written letter) {
        try {
            Transport transport = transport();
            Message message = message(letter);
            transport.sendMessage(message, new Address[] {new InternetAddress(letter.to)});
            return new Answer(Outcome.SENT, "250");
        } catch (MessagingException e) {
            close();
            return answer(e);
        }
    }

    private Transport transport() throws MessagingException {
        Transport known = open;
        if (known != null && known.isConnected()) return known;
        Transport fresh = session.getTransport();
        fresh.connect(server.host(), server.port(), server.username().isEmpty() ? null : server.username(), password);
        open = fresh;
        return fresh;
    }

    private Message message(Written letter) throws MessagingException {
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", letter.messageId);
            }
        };
        try {
            message.setFrom(new InternetAddress(server.sender(), letter.name, StandardCharsets.UTF_8.name()));
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to));
        message.setSubject(letter.subject, StandardCharsets.UTF_8.name());
        message.setSentDate(new Date());
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.stopAt != null) message.setHeader("List-Unsubscribe", "<" + letter.stopAt + ">");
        var text = new MimeBodyPart();
        text.setText(letter.text, StandardCharsets.UTF_8.name());
        var html = new MimeBodyPart();
        html.setContent(letter.html, "text/html; charset=UTF-8");
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        return message;
    }

    /** What a failure means, from the numbers of the server's answer (RFC 5321, RFC 3463). */
    private static Answer answer(MessagingException failure) {
        if (failure instanceof AuthenticationFailedException) return new Answer(Outcome.SERVER, code(failure, "535"));
        String code = code(failure, "unreachable");
        if (!(failure instanceof SendFailedException refused)) return new Answer(Outcome.SERVER, code);
        if (code.startsWith("4")) return new Answer(Outcome.LATER, code);
        if (!code.startsWith("5")) return new Answer(Outcome.SERVER, code);
        Address[] invalid = refused.getInvalidAddresses();
        boolean unknown = code.contains(" 5.1.") || code.matches("55[013]");
        boolean address = invalid != null && invalid.length > 0 && unknown;
        return new Answer(address ? Outcome.ADDRESS : Outcome.REFUSED, code);
    }

    /** The numbers that the server gave, of the innermost failure that has any. */
    private static String code(MessagingException failure, String otherwise) {
        String found = otherwise;
        for (Exception e = failure; e != null; e = e instanceof MessagingException m ? m.getNextException() : null) {
            Matcher codes = CODES.matcher(String.valueOf(e.getMessage()));
            if (codes.find()) found = codes.group(2) == null ? codes.group(1) : codes.group(1) + " " + codes.group(2);
        }
        return found;
    }

    @Override
    public void close() {
        Transport known = open;
        open = null;
        if (known == null) return;
        try {
            known.close();
        } catch (MessagingException e) {
            // the line is gone already: there is nothing left to close
        }
    }
}
