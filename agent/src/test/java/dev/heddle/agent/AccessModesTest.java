package dev.heddle.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.kernel.Touch;
import java.lang.invoke.VarHandle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the methods of {@code VarHandle} and {@code Unsafe} do, by their names. */
class AccessModesTest {
  @ParameterizedTest
  @CsvSource({
    "get, PEEK",
    "set, POKE",
    "getVolatile, READ",
    "setVolatile, WRITE",
    "getOpaque, PEEK",
    "setOpaque, POKE",
    "getAcquire, READ",
    "setRelease, WRITE",
    "compareAndSet, UPDATE",
    "weakCompareAndSetPlain, POKE",
    "weakCompareAndSetAcquire, TAKE",
    "compareAndExchangeRelease, GIVE",
    "getAndAdd, UPDATE",
    "getAndSetAcquire, TAKE",
    "getAndBitwiseOrRelease, GIVE",
    "getReferenceAcquire, READ",
    "putIntRelease, WRITE",
    "putOrderedObject, WRITE",
    "getIntVolatile, READ",
    "compareAndSwapLong, UPDATE",
    "acquireFence, READ",
    "releaseFence, WRITE",
    "fullFence, UPDATE"
  })
  void aMethodsNameTellsHowItTouches(String method, Touch touch) {
    assertThat(AccessModes.touch(method)).isEqualTo(touch);
  }

  @ParameterizedTest
  @CsvSource({
    "getClass",
    "putAll",
    "arrayBaseOffset",
    "objectFieldOffset",
    "coordinateTypes",
    "park"
  })
  void otherMethodsTouchNothing(String method) {
    assertThat(AccessModes.touch(method)).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void everyAccessModeOfTheJdkIsKnown(VarHandle.AccessMode mode) {
    assertThat(AccessModes.touch(mode.methodName())).isNotNull();
  }

  @Test
  void readingIsTheCodeThatAFailedSwapMultipliesTo() {
    assertThat(Touch.READ.code()).isZero();
  }
}
