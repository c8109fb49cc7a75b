package dev.heddle.agent;

import static dev.heddle.agent.JdkPatch.ANY;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The part of the table that concerns the outside: where the JDK's sockets, channels, pipes and
 * processes would block the carrier, and where they are used. See docs/adr/0009.
 */
final class OutsidePatches {
  private static final String NIO = "sun/nio/ch/";
  private static final String BUFFER = "Ljava/nio/ByteBuffer;";
  private static final String ADDRESS = "Ljava/net/SocketAddress;";
  private static final ClassDesc DESCRIPTOR = ClassDesc.of("java.io.FileDescriptor");

  /** After the constructor of what must be closed when the execution is over. */
  private static final JdkPatch OPENED =
      new JdkPatch(
          JdkPatch.CONSTRUCTORS,
          (builder, element) -> {
            if (element instanceof ReturnInstruction) {
              hook(builder.aload(0), "opened", "(Ljava/lang/Object;)V");
            }
            builder.with(element);
          });

  static final Map<String, List<JdkPatch>> BY_CLASS =
      Map.ofEntries(
          Map.entry(NIO + "NioSocketImpl", socket()),
          Map.entry(NIO + "SocketChannelImpl", socketChannel()),
          Map.entry(NIO + "ServerSocketChannelImpl", serverSocketChannel()),
          Map.entry(NIO + "DatagramChannelImpl", datagramChannel()),
          Map.entry(NIO + "DatagramSocketAdaptor", virtual()),
          Map.entry(NIO + "SinkChannelImpl", with(OPENED)),
          Map.entry(NIO + "SourceChannelImpl", with(OPENED)),
          Map.entry(NIO + "AsynchronousSocketChannelImpl", List.of(OPENED)),
          Map.entry(NIO + "AsynchronousServerSocketChannelImpl", List.of(OPENED)),
          Map.entry(NIO + "AsynchronousFileChannelImpl", List.of(OPENED)),
          Map.entry(NIO + "NativeThread", virtual()),
          Map.entry(NIO + "SelChImpl", List.of(park(true))),
          Map.entry(NIO + "SelectorImpl", selector()),
          Map.entry(NIO + "EPollSelectorImpl", with(OPENED)),
          Map.entry(NIO + "KQueueSelectorImpl", with(OPENED)),
          Map.entry(NIO + "Poller", poller()),
          Map.entry(NIO + "Net", net()),
          Map.entry("java/io/FileInputStream", all(FilePatches.opened(), fileInput())),
          Map.entry("java/io/FileOutputStream", all(FilePatches.stream(), fileOutput())),
          Map.entry("java/lang/ProcessImpl", process()),
          Map.entry("java/lang/ProcessHandleImpl", reaper()),
          Map.entry("java/lang/ProcessHandleImpl$1", reaper()),
          Map.entry("java/net/Inet6AddressImpl", lookup()));

  private OutsidePatches() {}

  private static List<JdkPatch> all(List<JdkPatch> first, List<JdkPatch> second) {
    List<JdkPatch> all = new ArrayList<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }

  // ---- the rows

  /** Strands take the way of virtual threads. */
  private static List<JdkPatch> virtual() {
    return List.of(
        JdkPatch.call(
            ANY,
            "java/lang/Thread.isVirtual()Z",
            c -> hook(c, "isVirtual", "(Ljava/lang/Thread;)Z")));
  }

  private static List<JdkPatch> socket() {
    return with(
        OPENED,
        JdkPatch.before(
            "park(Ljava/io/FileDescriptor;IJ)V",
            c -> {
              c.aload(1).iload(2).lload(3);
              returnIf(c, "await", "(Ljava/io/FileDescriptor;IJ)Z");
            }),
        point("read([BII)I", "Socket.read"),
        point("write([BII)V", "Socket.write"),
        point("connect(" + ADDRESS + "I)V", "Socket.connect"),
        point("accept(Ljava/net/SocketImpl;)V", "ServerSocket.accept"),
        point("close()V", "Socket.close"));
  }

  private static List<JdkPatch> socketChannel() {
    return with(
        OPENED,
        point("read(" + BUFFER + ")I", "SocketChannel.read"),
        point("read([" + BUFFER + "II)J", "SocketChannel.read"),
        point("blockingRead([BIIJ)I", "Socket.read"),
        point("write(" + BUFFER + ")I", "SocketChannel.write"),
        point("write([" + BUFFER + "II)J", "SocketChannel.write"),
        point("blockingWriteFully([BII)V", "Socket.write"),
        point("connect(" + ADDRESS + ")Z", "SocketChannel.connect"),
        point("blockingConnect(" + ADDRESS + "J)V", "Socket.connect"),
        point("finishConnect()Z", "SocketChannel.finishConnect"));
  }

  private static List<JdkPatch> serverSocketChannel() {
    String channel = "Ljava/nio/channels/SocketChannel;";
    return with(
        OPENED,
        point("accept()" + channel, "ServerSocketChannel.accept"),
        point("blockingAccept(J)" + channel, "ServerSocket.accept"));
  }

  private static List<JdkPatch> datagramChannel() {
    return with(
        OPENED,
        park(false),
        point("receive(" + BUFFER + ")" + ADDRESS, "DatagramChannel.receive"),
        point("blockingReceive(" + BUFFER + "J)" + ADDRESS, "DatagramSocket.receive"),
        point("send(" + BUFFER + ADDRESS + ")I", "DatagramChannel.send"),
        point("blockingSend(" + BUFFER + ADDRESS + ")V", "DatagramSocket.send"),
        point("read(" + BUFFER + ")I", "DatagramChannel.read"),
        point("write(" + BUFFER + ")I", "DatagramChannel.write"));
  }

  /** The channel's way to wait as a platform thread. */
  private static JdkPatch park(boolean isInterface) {
    String owner = isInterface ? "SelChImpl" : "DatagramChannelImpl";
    return JdkPatch.before(
        "park(IJ)V",
        c -> {
          ClassDesc type = ClassDesc.of("sun.nio.ch." + owner);
          MethodTypeDesc toInt = MethodTypeDesc.of(ConstantDescs.CD_int);
          c.aload(0);
          if (isInterface) {
            c.invokeinterface(type, "getFDVal", toInt);
          } else {
            c.invokevirtual(type, "getFDVal", toInt);
          }
          c.iload(1).lload(2);
          returnIf(c, "await", "(IIJ)Z");
        });
  }

  /** A selector waits while it holds monitors that {@code close} wants; its others stay. */
  private static List<JdkPatch> selector() {
    String select = "lockAndDoSelect(Ljava/util/function/Consumer;J)I";
    List<JdkPatch> monitors = new ArrayList<>();
    for (JdkPatch patch : JdkPatches.monitors(NIO + "SelectorImpl")) {
      monitors.add(new JdkPatch(select, patch.transform()));
      monitors.add(new JdkPatch("implCloseSelector()V", patch.transform()));
    }
    return JdkPatches.join(monitors, List.of(point(select, "Selector.select")));
  }

  private static List<JdkPatch> poller() {
    return List.of(
        JdkPatch.before(
            "poll(IIJLjava/util/function/BooleanSupplier;)V",
            c -> {
              c.iload(0).iload(1).lload(2);
              returnIf(c, "poll", "(IIJ)Z");
            }),
        JdkPatch.before("stopPoll(II)V", c -> hook(c.iload(0), "stopPoll", "(I)V")),
        JdkPatch.before(
            "pollSelector(IJ)V",
            c -> {
              c.iload(0).lload(1);
              returnIf(c, "pollSelector", "(IJ)Z");
            }));
  }

  private static List<JdkPatch> fileInput() {
    ClassDesc type = ClassDesc.of("java.io.FileInputStream");
    List<JdkPatch> patches = new ArrayList<>();
    for (String method : List.of("read()I", "read([B)I", "read([BII)I")) {
      patches.add(
          JdkPatch.before(
              method,
              c -> {
                c.aload(0).getfield(type, "fd", DESCRIPTOR);
                hook(c, "beforeRead", "(Ljava/io/FileDescriptor;)V");
              }));
    }
    return patches;
  }

  private static List<JdkPatch> net() {
    return List.of(
        JdkPatch.before(
            "connect(Ljava/net/ProtocolFamily;Ljava/io/FileDescriptor;Ljava/net/InetAddress;I)I",
            c -> hook(c.aload(2).iload(3), "connecting", "(Ljava/net/InetAddress;I)V")));
  }

  private static List<JdkPatch> fileOutput() {
    ClassDesc type = ClassDesc.of("java.io.FileOutputStream");
    String write = "(Ljava/io/FileOutputStream;Ljava/io/FileDescriptor;[BII)Z";
    return List.of(
        JdkPatch.before(
            "write([B)V",
            c -> {
              c.aload(0).aload(0).getfield(type, "fd", DESCRIPTOR);
              c.aload(1).iconst_0().aload(1).arraylength();
              returnIf(c, "write", write);
            }),
        JdkPatch.before(
            "write([BII)V",
            c -> {
              c.aload(0).aload(0).getfield(type, "fd", DESCRIPTOR);
              c.aload(1).iload(2).iload(3);
              returnIf(c, "write", write);
            }));
  }

  private static List<JdkPatch> process() {
    String start =
        "start([Ljava/lang/String;Ljava/util/Map;Ljava/lang/String;"
            + "[Ljava/lang/ProcessBuilder$Redirect;Z)Ljava/lang/Process;";
    return List.of(
        point(start, "ProcessBuilder.start"),
        JdkPatch.before(
            "initStreams([IZ)V",
            c -> hook(c.aload(0).aload(1), "started", "(Ljava/lang/Process;[I)V")));
  }

  private static List<JdkPatch> reaper() {
    String executor = "Ljava/util/concurrent/Executor;";
    return List.of(
        JdkPatch.afterRead(
            "java/lang/ProcessHandleImpl",
            "processReaperExecutor",
            c -> hook(c, "reapers", "(" + executor + ")" + executor)),
        JdkPatch.call(
            ANY,
            "java/lang/ProcessHandleImpl.waitForProcessExit0(JZ)I",
            c -> hook(c, "awaitExit", "(JZ)I")));
  }

  private static List<JdkPatch> lookup() {
    String found = "[Ljava/net/InetAddress;";
    return List.of(
        JdkPatch.call(
            ANY,
            "java/net/Inet6AddressImpl.lookupAllHostAddr(Ljava/lang/String;I)" + found,
            c -> hook(c, "lookup", "(Ljava/lang/Object;Ljava/lang/String;I)" + found)));
  }

  // ---- what they write

  private static JdkPatch point(String method, String operation) {
    return JdkPatch.before(
        method, c -> hook(c.loadConstant(operation), "point", "(Ljava/lang/String;)V"));
  }

  private static List<JdkPatch> with(JdkPatch... patches) {
    return JdkPatches.join(List.of(patches), JdkPatches.join(virtual(), JdkPatches.clock()));
  }

  private static void hook(CodeBuilder code, String name, String type) {
    code.invokestatic(Names.OUTSIDE_HOOKS, name, MethodTypeDesc.ofDescriptor(type));
  }

  private static void returnIf(CodeBuilder code, String name, String type) {
    hook(code, name, type);
    Label go = code.newLabel();
    code.ifeq(go).return_().labelBinding(go);
  }
}
