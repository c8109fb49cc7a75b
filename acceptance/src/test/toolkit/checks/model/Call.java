package checks.model;

/** A call of an operation: what was asked, what came back, and when, counted in events. */
public final class Call {
  public final String operation;
  public final int begin;
  public int end = Integer.MAX_VALUE;
  public Object result;

  Call(String operation, int begin) {
    this.operation = operation;
    this.begin = begin;
  }

  @Override
  public String toString() {
    return operation + " -> " + result + " [" + begin + ", " + end + "]";
  }
}
