package dev.heddle.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All {@linkplain Site sites} of the classes loaded so far, and for plain memory accesses what to
 * do at each. Rewritten code knows a site by its index.
 *
 * <p>Registering is thread-safe; {@link #mode} is read without synchronization by the carrier,
 * which loads the classes whose sites it runs.
 */
public final class Sites {
  /** The access is not looked at. */
  public static final byte IGNORED = 0;

  /** The access is shown to the observer, and is no scheduling point. */
  public static final byte WATCHED = 1;

  /** The access is a scheduling point. */
  public static final byte ARMED = 2;

  private static final Object LOCK = new Object();
  private static final Set<String> ARMED_KEYS = new HashSet<>();
  private static final Map<String, Integer> FRAMES = new HashMap<>();
  private static final List<Site> ALL = new ArrayList<>(List.of(Site.NONE));
  private static volatile Site[] table = {Site.NONE};
  private static int[] hashes = {Site.NONE.stableHash()};
  private static byte initialMode = IGNORED;
  static byte[] modes = new byte[1];
  private static int[] places = new int[1];
  private static boolean[] writes = new boolean[1];

  private Sites() {}

  /** Adds a site and returns its index. */
  public static int register(
      Op op,
      String className,
      String method,
      @org.jspecify.annotations.Nullable String file,
      int line,
      String target,
      @org.jspecify.annotations.Nullable Operation operation) {
    return register(op, className, method, file, line, target, operation, 0);
  }

  /**
   * Adds the site of an access to a field and returns its index.
   *
   * @param place of the field: see {@link Places#field}
   */
  public static int register(
      Op op,
      String className,
      String method,
      @org.jspecify.annotations.Nullable String file,
      int line,
      String target,
      @org.jspecify.annotations.Nullable Operation operation,
      int place) {
    synchronized (LOCK) {
      int id = ALL.size();
      Site site = new Site(id, op, className, method, file, line, target, operation);
      ALL.add(site);
      if (id >= table.length) {
        int size = Math.max(256, table.length * 2);
        table = Arrays.copyOf(table, size);
        hashes = Arrays.copyOf(hashes, size);
        modes = Arrays.copyOf(modes, size);
        places = Arrays.copyOf(places, size);
        writes = Arrays.copyOf(writes, size);
      }
      hashes[id] = site.stableHash();
      places[id] = place;
      writes[id] = op == Op.WRITE || op == Op.VOLATILE_WRITE;
      modes[id] = ARMED_KEYS.contains(site.armingKey()) ? ARMED : initialMode;
      table[id] = site;
      return id;
    }
  }

  /** The site of what the JDK does for a frame of the program: the same for the same line. */
  public static int at(StackTraceElement frame, Op op, String target) {
    String key = op.name().concat(" ").concat(target).concat(" ").concat(frame.toString());
    synchronized (LOCK) {
      Integer known = FRAMES.get(key);
      if (known == null) {
        known =
            register(
                op,
                frame.getClassName(),
                frame.getMethodName(),
                frame.getFileName(),
                Math.max(0, frame.getLineNumber()),
                target,
                Operations.USE);
        FRAMES.put(key, known);
      }
      return known;
    }
  }

  /** The site with this index. */
  public static Site get(int id) {
    return table[id];
  }

  /** {@link Site#stableHash()} of the site with this index, without a look at the site. */
  public static int stableHash(int id) {
    return hashes[id];
  }

  /** Whether the site with this index writes, without a look at the site. */
  public static boolean isWrite(int id) {
    return writes[id];
  }

  /** The place of the field that is accessed at the site with this index; 0 for all others. */
  public static int place(int id) {
    return places[id];
  }

  /** How many sites there are. */
  public static int count() {
    synchronized (LOCK) {
      return ALL.size();
    }
  }

  /** Whether plain accesses are shown to the observer from now on: of all sites not armed. */
  public static void watchAccesses(boolean watch) {
    synchronized (LOCK) {
      initialMode = watch ? WATCHED : IGNORED;
      for (int i = 0; i < modes.length; i++) {
        if (modes[i] != ARMED) {
          modes[i] = initialMode;
        }
      }
    }
  }

  /** Stops ({@link #IGNORED}) or resumes ({@link #WATCHED}) to watch one site that is not armed. */
  public static void setWatched(int id, byte mode) {
    synchronized (LOCK) {
      if (modes[id] != ARMED) {
        modes[id] = mode;
      }
    }
  }

  /** What is done at the plain access with this index. */
  public static byte mode(int id) {
    return modes[id];
  }

  /**
   * Makes all accesses with this {@link Site#armingKey()} scheduling points, of classes loaded and
   * to be loaded. To be called between executions only.
   */
  public static void arm(String key) {
    synchronized (LOCK) {
      if (!ARMED_KEYS.add(key)) {
        return;
      }
      for (Site site : ALL) {
        if (site.isArmable() && site.armingKey().equals(key)) {
          modes[site.id()] = ARMED;
        }
      }
    }
  }

  /** Forgets what was armed: another program is to be run. */
  public static void disarm() {
    synchronized (LOCK) {
      ARMED_KEYS.clear();
      Arrays.fill(modes, initialMode);
    }
  }

  /** The keys armed so far, sorted. */
  public static List<String> armedKeys() {
    synchronized (LOCK) {
      return ARMED_KEYS.stream().sorted().toList();
    }
  }
}
