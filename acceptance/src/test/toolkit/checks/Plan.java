package checks;

import java.util.ArrayList;
import java.util.List;

/** The list of checks. What each is given stands in {@link Main}. */
public final class Plan {
  /**
   * A check.
   *
   * @param name the arguments of {@link Main}
   * @param timeouts when timeouts expire: idle or any
   * @param spurious whether waits may end without cause
   * @param large whether it has too many orders to run them all
   */
  public record Check(String name, String timeouts, boolean spurious, boolean large) {}

  private final List<Check> checks = new ArrayList<>();

  private Plan() {}

  /** All, in the order of their primitives. */
  public static List<Check> all() {
    Plan plan = new Plan();
    plan.channels();
    plan.permits();
    plan.meetings();
    plan.locks();
    plan.pools();
    plan.maps();
    return List.copyOf(plan.checks);
  }

  private void tiny(String name) {
    checks.add(new Check(name, "idle", false, false));
  }

  /** With timeouts at any moment. */
  private void timed(String name) {
    checks.add(new Check(name, "any", false, false));
  }

  private void spurious(String name) {
    checks.add(new Check(name, "any", true, false));
  }

  /**
   * Whoever spins on a lock that is not fair can keep it for ever from one whose wait has ended
   * without cause. Depth-first search comes to that in the end, chance does not.
   */
  private void spinning(String name) {
    checks.add(new Check(name, "any", true, true));
  }

  private void large(String name) {
    checks.add(new Check(name, "any", false, true));
  }

  /** Each pair of operations; those with a timeout when it may expire at any moment. */
  private void pairs(String before, List<String> operations, String after) {
    for (int i = 0; i < operations.size(); i++) {
      for (int j = i; j < operations.size(); j++) {
        String name = before + operations.get(i) + " " + operations.get(j) + after;
        if (name.contains("timed") || name.matches(".* w\\d.*")) {
          timed(name);
        } else {
          tiny(name);
        }
      }
    }
  }

  /** Nobody closes: who waits must be woken by the other operation. */
  private void meetings(String kind, String empty, String full) {
    for (String waits : List.of("put", "timedPut,put")) {
      for (String other : List.of("take", "drain,-", "closeNow")) {
        boolean met = kind.equals("handover") && !other.equals("take");
        if (!met && !(waits.contains(",") && !other.equals("closeNow"))) {
          timed("channel " + kind + " " + full + " " + waits + " " + other);
        }
      }
    }
    timed("channel " + kind + " " + empty + " take put");
    spurious("channel " + kind + " " + empty + " take put");
    spurious("channel " + kind + " " + empty + " next put");
    timed("channel " + kind + " " + empty + " take back put");
    timed("channel " + kind + " " + empty + " back take put");
    timed("channel " + kind + " " + empty + " take take put put");
    timed("channel " + kind + " " + full + " put put take take");
    timed("channel " + kind + " " + empty + " take take close");
    timed("channel " + kind + " " + full + (kind.equals("handover") ? " put put close" : " put close"));
  }

  private void channels() {
    meetings("one", "-", "put");
    meetings("handover", "-", "-");
    List<String> operations =
        List.of(
            "put", "tryPut", "timedPut", "take", "tryTake", "timedTake", "next", "close", "fail",
            "closeNow", "drain", "size");
    pairs("channel one -+close ", operations, "");
    pairs("channel one put+close ", operations, "");
    pairs("channel handover -+close ", operations.subList(0, 11), "");
    pairs("channel lifo put,put+close ", List.of("put", "tryPut", "take", "drain", "closeNow"), "");
    pairs("channel priority put,put+close ", List.of("put", "tryPut", "take", "drain"), "");
    pairs("channel unbounded put+close ", List.of("put", "take", "drain", "closeNow"), "");
    for (String kind : List.of("one put", "one -", "handover -")) {
      for (String waits : List.of("put", "timedPut", "take", "timedTake", "next")) {
        for (String other : List.of("close", "closeNow", "put", "take", "tryPut", "tryTake")) {
          timed("channel " + kind + "+close " + waits + ",size i1," + other);
        }
        spurious("channel " + kind + "+close " + waits + " i1");
      }
      timed("channel " + kind + "+close take take put");
      timed("channel " + kind + "+close timedTake take put");
      timed("channel " + kind + "+close timedTake,tryTake put i1");
      timed("channel " + kind + "+close put put take");
      timed("channel " + kind + "+close timedPut put take");
      timed("channel " + kind + "+close put take i1,i2");
      timed("channel " + kind + "+close take take put,put i1");
      spurious("channel " + kind + "+close take take put");
      spurious("channel " + kind + "+close timedTake timedPut");
    }
    for (String join : List.of("join", "timedJoin")) {
      timed("channel two put " + join + " take,taskDone");
      timed("channel two put,put " + join + " take,taskDone take,taskDone");
      timed("channel two put " + join + " take,put,taskDone,take,taskDone");
      timed("channel two put " + join + " closeNow");
      timed("channel two put,put " + join + " take,taskDone closeNow");
      timed("channel two put timedJoin,size " + join + " take,taskDone i1");
    }
    timed("channel two put taskDone taskDone size");
    timed("channel handover -+close put take,taskDone taskDone");
    tiny("channel-error");
    tiny("priority-ties");
    for (String kind : List.of("handover", "one", "two", "unbounded", "priority", "lifo")) {
      large("flow " + kind + " 2 2 2");
      large("conservation " + kind);
    }
    large("flow one 3 3 3");
    large("flow handover 3 3 2");
  }

  private void permits() {
    pairs("permits 1 a1 ", List.of("a1", "t1", "w1", "s2", "v"), "");
    pairs("permits 2 a1 ", List.of("a1", "a2", "t2", "w2", "s2"), "");
    pairs("permits 3 a2 ", List.of("a3,r,a1", "a2", "t1", "w2"), "");
    pairs("permits fair1 a1 ", List.of("a1", "t1", "w1"), "");
    for (String waits : List.of("a1", "w1", "a2,r")) {
      timed("permits 2 a2 " + waits + " i1");
      timed("permits 2 a2 " + waits + " a1 i1");
      spurious("permits 2 a2 " + waits + " w1 i1");
      timed("permits 2 a2 " + waits + " w2 s3");
      timed("permits 2 a1 " + waits + " s2,s3,s2 t1");
    }
    timed("permits 2 a1 a2 w1 w2");
    tiny("permits 2 - s3 s1");
    tiny("permits 1 a1 s3,s2 s2,v a1");
    large("section 1 3 2");
    large("section 2 4 2");
    large("permits 2 a2 a1,r,a2 w1,r,w2 a1 i1,i2,s3");
  }

  private void meetings() {
    pairs("event - ", List.of("timed", "set", "clear", "isSet", "set,clear"), "");
    pairs("event set ", List.of("await", "timed", "set", "clear,set", "isSet"), "");
    timed("event - await seen,set,clear");
    timed("event - await set,isSet");
    timed("event - await await set");
    timed("event - await timed set i1");
    timed("event - await,clear set i1");
    spurious("event - await set timed");
    spinning("event - await seen,set,clear");
    spurious("event - timed timed i1");
    tiny("barrier 2 a a");
    tiny("barrier 2 a,a a,a");
    tiny("barrier 3 a a a");
    timed("barrier 2 w w");
    timed("barrier 2 w a");
    timed("barrier 2 w,a,z w,x");
    timed("barrier 2 a w x");
    timed("barrier 2 w w z,x");
    timed("barrier 2 w w i1");
    timed("barrier 2 a a i1,i2,x");
    timed("barrier 2 w a z,z,x");
    timed("barrier 2 a x");
    spurious("barrier 2 a a");
    spurious("barrier 2 w w i1");
    spurious("barrier 2 a,a a,a");
    tiny("failing-action");
    tiny("barrier-order");
    large("barrier 3 a,a a,a a,a");
    large("barrier 3 w,w w,w w,w i1,z,x");
  }

  private void locks() {
    pairs("lock ", List.of("h", "u", "t", "w1", "h,h"), "");
    pairs("lock ", List.of("h", "u", "w1", "d", "t"), " i1");
    timed("lock c h");
    timed("lock c c h");
    timed("lock c d h");
    timed("lock d h i1");
    timed("lock c h i1");
    spurious("lock c h");
    spurious("lock c d h i1");
    tiny("buffer 1 1 2");
    large("buffer 2 2 2");
    spurious("buffer 1 1 2");
    timed("handshake");
    spurious("handshake");
    tiny("ranks");
  }

  private void pools() {
    tiny("pool submit 1 1");
    large("pool submit 2 2");
    large("pool submit 2 3");
    for (String name :
        List.of("submit-close", "submit-closeNow", "closeNow", "cancel", "initializer")) {
      timed("pool " + name);
    }
    timed("pool one-initializer");
    timed("pool interrupted-close");
    spurious("pool interrupted-close");
    spurious("pool submit-close");
    large("pool nested 1");
    large("pool nested 2");
    timed("pool nested-completed");
    timed("pool completed");
    timed("pool completed-in-time");
    timed("pool virtual");
  }

  private void maps() {
    large("map order 1 1 2");
    large("map order 2 2 4");
    large("map order 2 64 40");
    large("map order 3 4 6");
    large("map window 1 1 3");
    large("map window 2 2 4");
    large("map window 2 8 30");
    large("map failure 2 8 0");
    large("map failure 2 8 1 fast");
    for (int at = 0; at < 3; at++) {
      large("map failure 2 3 " + at);
      large("map failure 2 3 " + at + " fast");
    }
    for (String name :
        List.of(
            "checked", "results", "fast-at-once", "stop", "interrupt", "closeNow", "close", "deadline",
            "bad-inputs", "channel", "nested", "shared", "split")) {
      large("map " + name);
    }
    spurious("map order 2 2 3");
    spurious("map interrupt");
  }
}
