package dev.heddle.toolkit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The results of a map, in the order of the inputs, for one thread to read once.
 *
 * <p>Reading waits for the next result. It throws, then and for ever after as an end: the failure
 * of the work (see {@link WorkerPool#map(Iterable, Work, MapOptions)}), {@link
 * WaitTimeoutException} when the map's deadline has passed, {@link WaitInterruptedException},
 * {@link java.util.concurrent.CancellationException} or {@link ClosedException} if the pool was
 * closed meanwhile. After it has thrown, the rest is cancelled and there are no more results.
 *
 * @param <B> the results
 */
@SuppressWarnings("IterableAndIterator") // one pass, by for or by hand; the documentation says so
public final class Mapped<B extends @Nullable Object>
    implements Iterable<B>, Iterator<B>, AutoCloseable {
  private final Mapping<?, B> mapping;

  Mapped(Mapping<?, B> mapping) {
    this.mapping = mapping;
  }

  /** This: there is one pass. */
  @Override
  public Iterator<B> iterator() {
    return this;
  }

  /** Whether there is one more; waits for it. */
  @Override
  public boolean hasNext() {
    return mapping.hasNext();
  }

  /** The next result; waits for it. */
  @Override
  public B next() {
    if (!mapping.hasNext()) {
      throw new NoSuchElementException("there are no more results");
    }
    return mapping.next();
  }

  /** All that are left. */
  public List<B> toList() {
    List<B> all = new ArrayList<>();
    mapping.collect(all);
    return all;
  }

  /**
   * Cancels the rest: nothing more is begun, and what runs is interrupted. Does not wait. Harmless
   * at the end.
   */
  @Override
  public void close() {
    mapping.cancel();
  }
}
