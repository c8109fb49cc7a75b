package dev.heddle.kernel;

import java.io.FileDescriptor;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.InetSocketAddress;
import java.nio.channels.AsynchronousChannel;
import java.nio.channels.Channel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the program of one execution has opened outside: sockets, selectors, processes. They tell
 * whether an answer can only come from the program itself, and are closed after the execution.
 */
final class Possessions {
  /** How long closing may take: locks of strands that were left behind can be in the way. */
  private static final long CLOSING_MILLIS = 200;

  private final List<Object> opened = new ArrayList<>();
  private final List<Child> children = new ArrayList<>();

  /** The ports on this machine that the program has connected to. */
  private final Set<Integer> connectedTo = new HashSet<>();

  /** A process that the program has started, and the numbers of its pipes' descriptors. */
  private record Child(Process process, List<Integer> pipes) {
    boolean owns(int descriptor) {
      return descriptor >= 0 && pipes.contains(descriptor);
    }
  }

  /** The two ports of a socket; the remote one is 0 where there is none. */
  private record Ports(Object socket, int local, int remote) {}

  /**
   * Notes a socket, channel or selector.
   *
   * @param possession a {@link Channel}, a {@link Selector} or a {@link java.net.SocketImpl}
   */
  void opened(Object possession) {
    opened.add(possession);
  }

  void started(Process process, int[] pipes) {
    List<Integer> descriptors = new ArrayList<>();
    for (int pipe : pipes) {
      descriptors.add(pipe);
    }
    children.add(new Child(process, descriptors));
  }

  void connecting(int port) {
    connectedTo.add(port);
  }

  /** Whether this is an end of a pipe to or from a process. */
  boolean isPipe(int descriptor) {
    for (Child child : children) {
      if (child.owns(descriptor)) {
        return true;
      }
    }
    return false;
  }

  /** Whether this is an end of a pipe to or from the process with this number. */
  boolean isPipe(int descriptor, long pid) {
    for (Child child : children) {
      if (child.process.pid() == pid && child.owns(descriptor)) {
        return true;
      }
    }
    return false;
  }

  /** Whether threads of the JVM may work for the program. */
  boolean areAsynchronous() {
    for (Object possession : opened) {
      if (possession instanceof AsynchronousChannel channel && channel.isOpen()) {
        return true;
      }
    }
    return false;
  }

  // ---- whose answer

  /** Whether only the program itself can make this wait end. */
  boolean isInner(OutsideWait wait) {
    FileDescriptor descriptor = wait.descriptor();
    if (descriptor == null) {
      return false;
    }
    List<Ports> open = new ArrayList<>();
    boolean all = true;
    for (Object possession : opened) {
      if (possession instanceof Pipe.SourceChannel || possession instanceof Pipe.SinkChannel) {
        if (!wait.isSelector() && isOf(possession, descriptor)) {
          return true;
        }
      } else if (!(possession instanceof Selector)
          && !(possession instanceof AsynchronousChannel)
          && Handles.isOpen(possession)) {
        open.add(ports(possession));
      }
    }
    for (Ports ports : open) {
      boolean inner = isInner(ports, open);
      if (!wait.isSelector() && isOf(ports.socket, descriptor)) {
        return inner;
      }
      all &= inner;
    }
    return wait.isSelector() && all;
  }

  private static boolean isOf(Object possession, FileDescriptor descriptor) {
    FileDescriptor own = Handles.descriptor(possession);
    return own != null && Descriptors.number(own) == Descriptors.number(descriptor);
  }

  private boolean isInner(Ports ports, List<Ports> open) {
    boolean isDatagram = ports.socket instanceof DatagramChannel;
    if (ports.remote == 0 && !isDatagram) {
      return connectedTo.contains(ports.local);
    }
    for (Ports other : open) {
      boolean isPeer =
          isDatagram
              ? other.socket != ports.socket && other.socket instanceof DatagramChannel
              : other.local == ports.remote && (other.remote == ports.local || other.remote == 0);
      if (isPeer) {
        return true;
      }
    }
    return false;
  }

  private static Ports ports(Object socket) {
    FileDescriptor descriptor = Handles.descriptor(socket);
    return new Ports(
        socket,
        descriptor == null ? 0 : Handles.port(Handles.LOCAL, descriptor),
        descriptor == null ? 0 : Handles.port(Handles.REMOTE, descriptor));
  }

  // ---- the end

  /** Closes what the program has left open, so that it does not disturb the next execution. */
  void close() {
    boolean needed = children.stream().anyMatch(c -> c.process.isAlive());
    for (int i = 0; !needed && i < opened.size(); i++) {
      needed = Handles.isOpen(opened.get(i));
    }
    if (!needed) {
      return;
    }
    Thread closer = new Thread(null, this::closeAll, "heddle-closer", 0, false);
    closer.setDaemon(true);
    closer.start();
    try {
      closer.join(CLOSING_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void closeAll() {
    for (Child child : children) {
      child.process.destroyForcibly();
    }
    for (Object possession : opened) {
      Handles.close(possession);
    }
  }

  /** The JDK's own access to its sockets. Loaded only when it is needed. */
  private static final class Handles {
    static final MethodHandle LOCAL = address("localAddress");
    static final MethodHandle REMOTE = address("remoteAddress");
    private static final Class<?> SOCKET = named("sun.nio.ch.NioSocketImpl");
    private static final MethodHandle IS_OPEN = method(SOCKET, "isOpen", boolean.class);
    private static final MethodHandle CLOSE = method(SOCKET, "close", void.class);
    private static final MethodHandle SOCKET_FD =
        method(SOCKET, "getFileDescriptor", FileDescriptor.class);
    private static final MethodHandle CHANNEL_FD =
        method(named("sun.nio.ch.SelChImpl"), "getFD", FileDescriptor.class);

    static boolean isOpen(Object possession) {
      try {
        return switch (possession) {
          case Channel channel -> channel.isOpen();
          case Selector selector -> selector.isOpen();
          default -> (boolean) IS_OPEN.invoke(possession);
        };
      } catch (Throwable e) {
        return false;
      }
    }

    static @Nullable FileDescriptor descriptor(Object possession) {
      try {
        return (FileDescriptor)
            (possession instanceof Channel
                ? CHANNEL_FD.invoke(possession)
                : SOCKET_FD.invoke(possession));
      } catch (Throwable e) {
        return null;
      }
    }

    static int port(MethodHandle which, FileDescriptor descriptor) {
      try {
        InetSocketAddress address = (InetSocketAddress) which.invokeExact(descriptor);
        return address == null ? 0 : address.getPort();
      } catch (Throwable e) {
        // Not connected, or no socket of the internet.
        return 0;
      }
    }

    static void close(Object possession) {
      try {
        if (possession instanceof AutoCloseable closeable) {
          closeable.close();
        } else {
          CLOSE.invoke(possession);
        }
      } catch (Throwable e) {
        // What cannot be closed stays open, as it would without Heddle.
      }
    }

    private static Class<?> named(String name) {
      try {
        return Class.forName(name, true, null);
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException("this JDK has no " + name, e);
      }
    }

    private static MethodHandle address(String method) {
      Class<?> net = named("sun.nio.ch.Net");
      try {
        return MethodHandles.privateLookupIn(net, MethodHandles.lookup())
            .findStatic(
                net, method, MethodType.methodType(InetSocketAddress.class, FileDescriptor.class));
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    private static MethodHandle method(Class<?> type, String method, Class<?> result) {
      try {
        return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
            .findVirtual(type, method, MethodType.methodType(result));
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }
  }
}
