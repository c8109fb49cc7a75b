package dev.heddle.kernel;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Lookups of hosts' addresses. Loaded only when it is needed. */
final class Lookups {
  private static final MethodHandle LOOKUP;

  static {
    try {
      Class<?> resolver = Class.forName("java.net.Inet6AddressImpl", true, null);
      LOOKUP =
          MethodHandles.privateLookupIn(resolver, MethodHandles.lookup())
              .findVirtual(
                  resolver,
                  "lookupAllHostAddr",
                  MethodType.methodType(InetAddress[].class, String.class, int.class))
              .asType(
                  MethodType.methodType(
                      InetAddress[].class, Object.class, String.class, int.class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private Lookups() {}

  static InetAddress[] lookup(
      @Nullable Strand strand, Object resolver, String host, int characteristics)
      throws UnknownHostException {
    Lookup lookup = new Lookup(resolver, host, characteristics);
    try {
      // The file of hosts tells it without a wait.
      if (strand == null || host.equals("localhost")) {
        return lookup.work();
      }
      strand.execution().outside().point(strand, "InetAddress.getByName");
      strand.execution().outside().offCarrier(strand, lookup);
      InetAddress[] found = (InetAddress[]) lookup.result();
      return found == null ? new InetAddress[0] : found;
    } catch (UnknownHostException | Error | RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("cannot look up " + host, e);
    }
  }

  private static final class Lookup extends Errand {
    private final Object resolver;
    private final String host;
    private final int characteristics;

    Lookup(Object resolver, String host, int characteristics) {
      this.resolver = resolver;
      this.host = host;
      this.characteristics = characteristics;
    }

    @Override
    InetAddress[] work() throws Throwable {
      return (InetAddress[]) LOOKUP.invokeExact(resolver, host, characteristics);
    }
  }
}
