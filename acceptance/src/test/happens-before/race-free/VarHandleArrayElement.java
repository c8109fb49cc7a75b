// edge: volatile write of an array element by a VarHandle -> a volatile read of that element
// source: VarHandle: access modes and fences; JLS 17.4.5 for the volatile mode

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

public class VarHandleArrayElement {
  static final VarHandle STEP = MethodHandles.arrayElementVarHandle(int[].class);
  static final int[] STEPS = new int[2];
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              if ((int) STEP.getVolatile(STEPS, 1) == 1) {
                int seen = data;
              }
            });
    reader.start();
    STEP.setVolatile(STEPS, 0, 1);
    data = 42;
    STEP.setVolatile(STEPS, 1, 1);
  }
}
