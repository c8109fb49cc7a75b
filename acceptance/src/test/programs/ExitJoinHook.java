// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome bye

public class ExitJoinHook { static String result; public static void main(String[] a) throws Exception { Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("bye"))); Thread t = new Thread(() -> { if (a.length == 0) System.exit(0); result = "x"; }); t.start(); t.join(); System.out.println(result.length()); } }
