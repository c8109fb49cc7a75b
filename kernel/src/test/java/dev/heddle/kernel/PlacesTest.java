package dev.heddle.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import jdk.internal.misc.Unsafe;
import org.junit.jupiter.api.Test;

/** Where strands meet, as numbers. */
class PlacesTest {
  private static final Unsafe U = Unsafe.getUnsafe();

  static class Parent {
    int inherited;
  }

  static final class Child extends Parent {
    static long shared;
    volatile int own;
  }

  private static Field field(Class<?> type, String name) throws NoSuchFieldException {
    return type.getDeclaredField(name);
  }

  @Test
  void aFieldIsTheSamePlaceByNameAndByOffset() throws Exception {
    Child child = new Child();

    assertThat(Places.at(child, U.objectFieldOffset(field(Child.class, "own"))))
        .isEqualTo(Places.field(Child.class.getName(), "own"));
    assertThat(Places.at(child, U.objectFieldOffset(field(Parent.class, "inherited"))))
        .isEqualTo(Places.field(Parent.class.getName(), "inherited"));
    assertThat(Places.atStatic(Child.class, U.staticFieldOffset(field(Child.class, "shared"))))
        .isEqualTo(Places.field(Child.class.getName(), "shared"));
  }

  @Test
  void fieldsHaveNamesAndDifferentPlaces() {
    int own = Places.field("p.A", "x");
    int other = Places.field("p.A", "y");

    assertThat(own).isNotEqualTo(other).isNegative();
    assertThat(Places.isField(own)).isTrue();
    assertThat(Places.fieldName(own)).isEqualTo("p.A.x");
    assertThat(Places.isField(Places.MONITOR)).isFalse();
    assertThat(Places.isField(0)).isFalse();
  }

  @Test
  void anElementIsItsIndex() {
    for (Object array : new Object[] {new Object[4], new int[4], new long[4], new byte[4]}) {
      Class<?> type = array.getClass();
      long offset = U.arrayBaseOffset(type) + 3L * U.arrayIndexScale(type);

      assertThat(Places.at(array, offset)).isEqualTo(3);
    }
  }

  @Test
  void whatIsNoFieldOfTheProgramIsTheStateOfItsObject() {
    assertThat(Places.at(new java.util.concurrent.FutureTask<>(() -> 1), 12))
        .isEqualTo(Places.STATE);
  }
}
