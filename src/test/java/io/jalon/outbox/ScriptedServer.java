package io.jalon.outbox;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An SMTP server that says what a test wants; an empty answer hangs up. */
final class ScriptedServer implements AutoCloseable {

  private final ServerSocket socket;
  private final Map<String, String> answers;
  private final Map<String, Runnable> works = new ConcurrentHashMap<>();

  private ScriptedServer(Map<String, String> answers) throws IOException {
    this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    this.answers = answers;
  }

  /** Answers some commands in its own way, and every other one politely. */
  static ScriptedServer answering(Map<String, String> answers) {
    try {
      var server = new ScriptedServer(answers);
      var thread = new Thread(server::serve, "scripted-smtp");
      thread.setDaemon(true);
      thread.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Does something when it is sent a command, before it answers. */
  ScriptedServer when(String command, Runnable work) {
    works.put(command, work);
    return this;
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (var caller = socket.accept()) {
        converse(caller);
      } catch (IOException hungUp) {
        // The next caller, if the test is not over.
      }
    }
  }

  private void converse(Socket caller) throws IOException {
    var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), US_ASCII));
    say(caller, "220 scripted");
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      var command = line.split("[ :]", 2)[0];
      works.getOrDefault(command, () -> {}).run();
      var answer = answers.getOrDefault(command, command.equals("DATA") ? "354 go on" : "250 ok");
      if (answer.isEmpty()) {
        return;
      }
      if (isCommand(command)) {
        say(caller, answer);
      }
    }
  }

  private static boolean isCommand(String text) {
    return text.matches("EHLO|HELO|MAIL|RCPT|DATA|RSET|NOOP|QUIT|\\.");
  }

  private static void say(Socket caller, String line) throws IOException {
    caller.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
    caller.getOutputStream().flush();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
