// heddle: verdict failed
// heddle: kind livelock
// heddle: schedules 10

import java.util.PriorityQueue;

/** Two tasks that each need the other done first: who takes one puts it back. */
public class TasksGivenBack {
  static final PriorityQueue<Integer> tasks = new PriorityQueue<>();
  static final boolean[] done = new boolean[2];

  static void work() {
    while (true) {
      synchronized (tasks) {
        Integer task = tasks.poll();
        if (task == null) {
          return;
        }
        if (done[1 - task]) {
          done[task] = true;
        } else {
          tasks.add(task);
        }
      }
      Thread.yield();
    }
  }

  public static void main(String[] args) {
    tasks.add(0);
    tasks.add(1);
    new Thread(TasksGivenBack::work, "a").start();
    new Thread(TasksGivenBack::work, "b").start();
  }
}
