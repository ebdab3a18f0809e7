package org.lienhiep.notices;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** A mail server that answers as it is told: refuses an address, falls silent at a word, keeps what it took. */
final class PostOffice implements Closeable {

    /** What was taken, as sent. */
    final List<String> taken = new CopyOnWriteArrayList<>();

    private final ServerSocket door;
    private volatile UnaryOperator<String> answers = word -> null;
    private volatile String silentAt = "";
    private volatile CountDownLatch silent = new CountDownLatch(1);

    PostOffice() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::open);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Answers a command by this; null means the usual answer. */
    PostOffice answering(UnaryOperator<String> by) {
        answers = by;
        return this;
    }

    /** Says nothing any more once this command, or {@code .} for the end of a letter, has come. */
    PostOffice silentAt(String command) {
        silent = new CountDownLatch(1);
        silentAt = command;
        return this;
    }

    /** Waits until it has fallen silent. */
    boolean fellSilent(int seconds) {
        try {
            return silent.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                Thread.ofVirtual().start(() -> serve(guest));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket guest) {
        try (guest;
                var in = new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.UTF_8));
                var out = new PrintWriter(guest.getOutputStream(), true, StandardCharsets.UTF_8)) {
            say(out, "220 post");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String word = line.split(" ", -1)[0].toUpperCase(Locale.ROOT);
                if (stop(word)) {
                    in.readLine();
                    return;
                }
                String answer = answers.apply(line);
                if (answer != null) say(out, answer);
                else if (word.equals("EHLO")) say(out, "250 post");
                else if (word.equals("DATA")) {
                    say(out, "354 go on");
                    if (!letter(in, out)) return;
                } else if (word.equals("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else say(out, "250 2.0.0 ok");
            }
        } catch (IOException e) {
            // the guest has gone: nothing to answer
        }
    }

    private boolean letter(BufferedReader in, PrintWriter out) throws IOException {
        StringBuilder letter = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine())
            letter.append(line).append('\n');
        taken.add(letter.toString());
        if (stop(".")) {
            in.readLine();
            return false;
        }
        say(out, "250 2.0.0 taken");
        return true;
    }

    private boolean stop(String word) {
        if (!word.equals(silentAt)) return false;
        silent.countDown();
        return true;
    }

    private static void say(PrintWriter out, String words) {
        out.print(words + "\r\n");
        out.flush();
    }

    /** A header of a letter taken. */
    static String header(String letter, String name) {
        return letter.lines()
                .filter(l -> l.startsWith(name + ": "))
                .findFirst()
                .orElse("")
                .substring(name.length() + 2);
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
