package dev.heddle.toolkit;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Threshold;

/**
 * A wait that took longer than the event's threshold. Needs {@code jdk.jfr}, see {@link Waiting}.
 */
@Name("dev.heddle.toolkit.Wait")
@Label("Toolkit Wait")
@Description("A thread waited at a primitive of the toolkit")
@Category({"Heddle", "Toolkit"})
@Threshold("10 ms")
final class WaitEvent extends Event {
  @Label("Operation")
  final String operation;

  @Label("Primitive")
  final String primitive;

  private WaitEvent(String operation, String primitive) {
    this.operation = operation;
    this.primitive = primitive;
  }

  /** Between begin and end of a wait. */
  static final class Recorded implements Waiting.Observed {
    private final WaitEvent event;

    Recorded(String operation, String primitive) {
      event = new WaitEvent(operation, primitive);
      event.begin();
    }

    @Override
    public void end() {
      event.commit();
    }
  }
}
