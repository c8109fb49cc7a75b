// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome 3

import java.util.concurrent.*;
public class CfDelayed { public static void main(String[] a) throws Exception { var y = CompletableFuture.supplyAsync(() -> 3, CompletableFuture.delayedExecutor(10, TimeUnit.MILLISECONDS)); System.out.println(y.join()); } }
