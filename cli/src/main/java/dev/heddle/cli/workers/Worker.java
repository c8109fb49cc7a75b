package dev.heddle.cli.workers;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another JVM, and the threads that listen to it. */
final class Worker {
  final int number;
  private final Process process;
  private final Writer commands;
  private final Listener listener;
  private volatile String lastError = "";

  /** Is told what a worker says, on a thread of its own. */
  interface Listener {
    void said(Worker worker, Message message);

    /**
     * It has ended, or can be talked to no more.
     *
     * @param why in words
     */
    void died(Worker worker, String why);
  }

  private Worker(int number, Process process, Listener listener) {
    this.number = number;
    this.process = process;
    this.listener = listener;
    this.commands =
        new BufferedWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
  }

  /** Starts one. */
  static Worker start(int number, List<String> command, Message.Open open, Listener listener)
      throws IOException {
    Worker worker = new Worker(number, new ProcessBuilder(command).start(), listener);
    worker.listen("heddle-worker-" + number, worker::listenToAnswers);
    worker.listen("heddle-worker-" + number + "-errors", worker::listenToErrors);
    worker.say(open);
    return worker;
  }

  private void listen(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** Says something. That it cannot be heard any more, the listener is told. */
  void say(Message message) {
    try {
      commands.write(message.toLine());
      commands.write('\n');
      commands.flush();
    } catch (IOException e) {
      // It has ended: whoever listens to its answers says so.
    }
  }

  private void listenToAnswers() {
    String why = null;
    try (BufferedReader answers = reader(process.getInputStream())) {
      for (String line = answers.readLine(); line != null; line = answers.readLine()) {
        Message message = Message.parse(line);
        if (message instanceof Message.Failed failed) {
          why = failed.why();
        } else {
          listener.said(this, message);
        }
      }
    } catch (IOException | RuntimeException e) {
      // Whatever it was, a worker that cannot be understood is of no use.
      why = String.valueOf(e.getMessage());
    }
    process.destroyForcibly();
    listener.died(this, why == null ? exit() : why);
  }

  private String exit() {
    try {
      String code = "exit code " + process.waitFor();
      return lastError.isEmpty() ? code : code + ": " + lastError;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "it was not heard any more";
    }
  }

  private void listenToErrors() {
    try (BufferedReader errors = reader(process.getErrorStream())) {
      for (@Nullable String line = errors.readLine(); line != null; line = errors.readLine()) {
        lastError = line.isBlank() ? lastError : line.strip();
      }
    } catch (IOException e) {
      // There is no more to be said of it than that it has ended.
    }
  }

  private static BufferedReader reader(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  void kill() {
    process.destroyForcibly();
  }
}
