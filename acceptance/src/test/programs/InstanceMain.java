// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome 2 greetings

import module java.base;

/** A main that is neither public nor static and takes no arguments, and a module import. */
class InstanceMain {
  private final List<String> greetings = new CopyOnWriteArrayList<>();

  void main() throws InterruptedException {
    Thread first = Thread.startVirtualThread(() -> greetings.add("hello"));
    Thread second = new Thread(() -> greetings.add("good day"));
    second.start();
    first.join();
    second.join();
    IO.println(greetings.size() + " greetings");
  }
}
