package dev.heddle.agent;

import dev.heddle.kernel.Use;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The table of what methods of the JDK do with objects that are not made for several threads:
 * collections, text buffers, formats, connections to databases. Methods that are not named here
 * change their object.
 */
final class Uses {
  /**
   * What a method does.
   *
   * @param hasKey whether its first argument is the key or index of an element
   * @param derives whether its result shows what the object holds
   */
  record Row(Use use, boolean hasKey, boolean derives) {}

  private static final Row READ = new Row(Use.READ, false, false);
  private static final Row WRITE = new Row(Use.WRITE, false, false);
  private static final Row RESIZE = new Row(Use.RESIZE, false, false);
  private static final Row RESIZE_OR_SET = new Row(Use.RESIZE, true, false);
  private static final Row READ_ELEMENT = new Row(Use.READ_ELEMENT, true, false);
  private static final Row WRITE_ELEMENT = new Row(Use.WRITE_ELEMENT, true, false);
  private static final Row ITERATOR = new Row(Use.READ, false, true);
  private static final Row ITERATE = new Row(Use.ITERATE, false, false);
  private static final Row VIEW = new Row(Use.VIEW, false, true);
  private static final Row RESOURCE = new Row(Use.RESOURCE, false, true);

  private static final Set<String> COLLECTIONS =
      Set.of(
          "Collection",
          "SequencedCollection",
          "AbstractCollection",
          "List",
          "AbstractList",
          "AbstractSequentialList",
          "ArrayList",
          "LinkedList",
          "Queue",
          "Deque",
          "AbstractQueue",
          "ArrayDeque",
          "PriorityQueue",
          "Set",
          "SequencedSet",
          "SortedSet",
          "NavigableSet",
          "AbstractSet",
          "HashSet",
          "LinkedHashSet",
          "TreeSet",
          "EnumSet");

  private static final Set<String> MAPS =
      Set.of(
          "Map",
          "SequencedMap",
          "SortedMap",
          "NavigableMap",
          "AbstractMap",
          "HashMap",
          "LinkedHashMap",
          "TreeMap",
          "IdentityHashMap",
          "WeakHashMap",
          "EnumMap");

  private static final Set<String> OTHERS =
      Set.of(
          "java/lang/StringBuilder",
          "java/util/BitSet",
          "java/util/StringJoiner",
          "java/util/StringTokenizer",
          "java/util/Scanner",
          "java/util/Formatter",
          "java/util/Calendar",
          "java/util/GregorianCalendar",
          "java/util/SplittableRandom",
          "java/util/random/RandomGenerator",
          "java/util/regex/Matcher",
          "java/security/MessageDigest");

  private static final Set<String> READING =
      Set.of(
          "size",
          "isEmpty",
          "contains",
          "containsAll",
          "containsKey",
          "containsValue",
          "indexOf",
          "lastIndexOf",
          "toArray",
          "forEach",
          "stream",
          "parallelStream",
          "spliterator",
          "toString",
          "equals",
          "hashCode",
          "peek",
          "peekFirst",
          "peekLast",
          "element",
          "getFirst",
          "getLast",
          "first",
          "last",
          "floor",
          "ceiling",
          "higher",
          "lower",
          "firstKey",
          "lastKey",
          "floorKey",
          "ceilingKey",
          "higherKey",
          "lowerKey",
          "firstEntry",
          "lastEntry",
          "floorEntry",
          "ceilingEntry",
          "higherEntry",
          "lowerEntry",
          "comparator",
          "clone",
          "hasNext",
          "hasPrevious",
          "nextIndex",
          "previousIndex",
          "hasMoreElements");

  private static final Set<String> RESIZING =
      Set.of(
          "add",
          "addAll",
          "addFirst",
          "addLast",
          "remove",
          "removeFirst",
          "removeLast",
          "removeAll",
          "removeIf",
          "removeFirstOccurrence",
          "removeLastOccurrence",
          "retainAll",
          "poll",
          "pollFirst",
          "pollLast",
          "pollFirstEntry",
          "pollLastEntry",
          "pop",
          "push",
          "offer",
          "offerFirst",
          "offerLast",
          "putAll",
          "putIfAbsent",
          "computeIfAbsent");

  private static final Set<String> SETTING =
      Set.of("put", "replace", "merge", "compute", "computeIfPresent");

  private static final Set<String> ITERATORS =
      Set.of("iterator", "listIterator", "descendingIterator");

  private static final Set<String> VIEWS =
      Set.of(
          "subList",
          "keySet",
          "values",
          "entrySet",
          "headSet",
          "tailSet",
          "subSet",
          "headMap",
          "tailMap",
          "subMap",
          "descendingMap",
          "descendingSet",
          "descendingKeySet",
          "navigableKeySet",
          "reversed",
          "sequencedKeySet",
          "sequencedValues",
          "sequencedEntrySet");

  /** Of text buffers and bit sets: the methods that only look. */
  private static final Set<String> LOOKING =
      Set.of(
          "length",
          "charAt",
          "indexOf",
          "lastIndexOf",
          "substring",
          "subSequence",
          "toString",
          "chars",
          "codePoints",
          "codePointAt",
          "capacity",
          "compareTo",
          "isEmpty",
          "equals",
          "hashCode",
          "getChars",
          "cardinality",
          "nextSetBit",
          "nextClearBit",
          "previousSetBit",
          "previousClearBit",
          "size",
          "stream",
          "intersects",
          "toByteArray",
          "toLongArray");

  /** What other threads are meant to call. */
  private static final Set<String> HARMLESS = Set.of("abort", "cancel", "isClosed", "unwrap");

  private static final Set<String> CHANGING_ARGUMENT =
      Set.of(
          "sort", "shuffle", "reverse", "swap", "fill", "rotate", "addAll", "replaceAll", "copy");

  private Uses() {}

  /**
   * What a method does with its receiver.
   *
   * @param types the JDK's types that the call may mean, as internal names
   * @return {@code null} if that is of no concern
   */
  static @Nullable Row find(List<String> types, String method, int parameters) {
    for (String type : types) {
      Row row = find(type, method, parameters);
      if (row != null) {
        return row;
      }
    }
    return null;
  }

  private static @Nullable Row find(String type, String method, int parameters) {
    if (type.startsWith("java/sql/")) {
      boolean isUsed =
          Set.of("Connection", "Statement", "PreparedStatement", "CallableStatement", "ResultSet")
              .contains(type.substring("java/sql/".length()));
      return isUsed && !HARMLESS.contains(method) ? RESOURCE : null;
    }
    if (OTHERS.contains(type)) {
      boolean looks = type.equals("java/util/BitSet") && method.equals("get");
      return looks || LOOKING.contains(method) ? READ : WRITE;
    }
    if (type.startsWith("java/text/") && type.endsWith("Format")) {
      return WRITE;
    }
    String name = type.startsWith("java/util/") ? type.substring("java/util/".length()) : "";
    if (name.equals("Iterator") || name.equals("ListIterator")) {
      return method.equals("next") || method.equals("previous") || method.equals("forEachRemaining")
          ? ITERATE
          : READING.contains(method) ? READ : WRITE;
    }
    boolean isMap = MAPS.contains(name);
    return isMap || COLLECTIONS.contains(name) ? ofCollection(method, parameters, isMap) : null;
  }

  private static Row ofCollection(String method, int parameters, boolean isMap) {
    if ((method.equals("get") && parameters == 1) || method.equals("getOrDefault")) {
      return READ_ELEMENT;
    }
    if (method.equals("set") && !isMap) {
      return WRITE_ELEMENT;
    }
    if (ITERATORS.contains(method)) {
      return ITERATOR;
    }
    if (VIEWS.contains(method)) {
      return VIEW;
    }
    if (SETTING.contains(method)) {
      return RESIZE_OR_SET;
    }
    return READING.contains(method) ? READ : RESIZING.contains(method) ? RESIZE : WRITE;
  }

  /** What a static method, a constructor or a concatenation does with a collection it is given. */
  static Row ofArgument(String type, String method) {
    if (type.equals("java/util/Collections")) {
      if (method.startsWith("unmodifiable")) {
        return VIEW;
      }
      if (method.startsWith("synchronized") || method.startsWith("checked")) {
        return new Row(Use.VIEW, false, false);
      }
      if (CHANGING_ARGUMENT.contains(method)) {
        return WRITE;
      }
    }
    return READ;
  }
}
