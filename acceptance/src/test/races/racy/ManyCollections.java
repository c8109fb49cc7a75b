// heddle: verdict failed
// heddle: kind race
// heddle: explains LinkedList: thread
// heddle: explains ArrayDeque: thread
// heddle: explains LinkedHashMap: thread
// heddle: explains TreeMap: thread
// heddle: explains HashSet: thread
// heddle: explains PriorityQueue: thread
// heddle: explains StringBuilder: thread
// heddle: explains BitSet: thread
// heddle: explains SimpleDateFormat: thread
// heddle: explains SplittableRandom: thread
// heddle: explains Matcher: thread

import java.text.SimpleDateFormat;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two threads use objects that are made for one. */
public class ManyCollections {
  private static final LinkedList<Integer> list = new LinkedList<>();
  private static final ArrayDeque<Integer> deque = new ArrayDeque<>();
  private static final LinkedHashMap<Integer, Integer> linked = new LinkedHashMap<>();
  private static final TreeMap<Integer, Integer> tree = new TreeMap<>();
  private static final HashSet<Integer> set = new HashSet<>();
  private static final PriorityQueue<Integer> heap = new PriorityQueue<>();
  private static final StringBuilder text = new StringBuilder();
  private static final BitSet bits = new BitSet();
  private static final SimpleDateFormat format = new SimpleDateFormat("yyyy");
  private static final SplittableRandom random = new SplittableRandom(1);
  private static final Matcher matcher = Pattern.compile("a+").matcher("aaa");

  static void use(int n) {
    list.add(n);
    deque.push(n);
    linked.put(n, n);
    tree.put(n, n);
    set.add(n);
    heap.offer(n);
    text.append(n);
    bits.set(n);
    format.format(new Date(0));
    random.nextInt();
    matcher.find();
  }

  public static void main(String[] args) throws InterruptedException {
    Thread a = new Thread(() -> use(1));
    Thread b = new Thread(() -> use(2));
    a.start();
    b.start();
    a.join();
    b.join();
  }
}
