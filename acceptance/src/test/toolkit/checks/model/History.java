package checks.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The calls of an execution, in order. Heddle leaves this package alone (skipped), so that writing
 * down what happens is no step of the program and adds no schedules.
 */
public final class History {
  private final List<Call> calls = new ArrayList<>();
  private int events;

  public Call begin(String operation) {
    Call call = new Call(operation, events++);
    calls.add(call);
    return call;
  }

  public void end(Call call, Object result) {
    call.end = events++;
    call.result = result;
  }

  /** Notes a call that is over. */
  public void add(String operation, Object result) {
    end(begin(operation), result);
  }

  /**
   * Throws unless the calls, put in some order in which none comes before one that had ended when it
   * began, are what the model does one after the other (Herlihy and Wing; searched as Wing and Gong
   * do).
   */
  public void mustBeLinearizable(Model model) {
    if (!search(model, 0)) {
      throw new AssertionError("not linearizable from " + model + ": " + calls);
    }
  }

  private boolean search(Model model, int placed) {
    if (placed == (1 << calls.size()) - 1) {
      return true;
    }
    int firstEnd = Integer.MAX_VALUE;
    for (int i = 0; i < calls.size(); i++) {
      if ((placed & 1 << i) == 0) {
        firstEnd = Math.min(firstEnd, calls.get(i).end);
      }
    }
    for (int i = 0; i < calls.size(); i++) {
      Call call = calls.get(i);
      if ((placed & 1 << i) != 0 || call.begin > firstEnd) {
        continue;
      }
      Model next = model.after(call);
      if (next != null && search(next, placed | 1 << i)) {
        return true;
      }
      for (int j = 0; j < calls.size(); j++) {
        Call other = calls.get(j);
        if (j == i || (placed & 1 << j) != 0 || other.begin > firstEnd) {
          continue;
        }
        Model both = model.after(call, other);
        if (both != null && search(both, placed | 1 << i | 1 << j)) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return calls.toString();
  }
}
