package dev.heddle.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CaptureTest {
  private final Capture capture = new Capture();

  @BeforeEach
  void empty() {
    capture.reset();
  }

  private static Capture of(String... parts) {
    Capture capture = new Capture();
    capture.reset();
    for (String part : parts) {
      capture.print(part);
    }
    return capture;
  }

  // ---- as a PrintStream

  private interface Call {
    void on(PrintStream out);
  }

  private static Call randomCall(Random random) {
    int n = random.nextInt();
    String text = text(random);
    List<Call> calls =
        List.of(
            out -> out.print(n),
            out -> out.print((long) n << 20),
            out -> out.print(n % 2 == 0),
            out -> out.print((char) ('a' + (n & 15))),
            out -> out.print(n / 7.0),
            out -> out.print(n / 7.0f),
            out -> out.print(text),
            out -> out.print(text.toCharArray()),
            out -> out.print((Object) List.of(text)),
            out -> out.print((String) null),
            out -> out.print((Object) null),
            PrintStream::println,
            out -> out.println(n),
            out -> out.println((long) n << 20),
            out -> out.println(n % 2 == 0),
            out -> out.println((char) (0x100 + (n & 0xfff))),
            out -> out.println(n / 7.0),
            out -> out.println(n / 7.0f),
            out -> out.println(text),
            out -> out.println(text.toCharArray()),
            out -> out.println((Object) text),
            out -> out.println((String) null),
            out -> out.append(text).append('x').append(text, 0, text.length()),
            out -> out.append(null),
            out -> out.printf("%5d|%s%n", n, text),
            out -> out.printf(Locale.GERMANY, "%,d", n),
            out -> out.format("%x", n),
            out -> out.format(Locale.FRANCE, "%.3f", n / 3.0),
            out -> out.write(n),
            out -> out.write("äbc".getBytes(UTF_8), 0, 2),
            out -> out.writeBytes("dé".getBytes(UTF_8)),
            PrintStream::flush);
    return calls.get(random.nextInt(calls.size()));
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      switch (random.nextInt(4)) {
        case 0 -> text.appendCodePoint(0x1F600 + random.nextInt(64));
        case 1 -> text.append((char) (0xa0 + random.nextInt(0x700)));
        case 2 -> text.append('\n');
        default -> text.append((char) (' ' + random.nextInt(95)));
      }
    }
    return text.toString();
  }

  @Test
  void itPrintsTheBytesOfARealPrintStream() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      PrintStream real = new PrintStream(bytes, true, UTF_8);
      Capture mine = of();
      for (int i = 0; i < 40; i++) {
        Call call = randomCall(random);
        call.on(real);
        call.on(mine);
      }
      real.flush();
      Capture expected = of();
      expected.writeBytes(bytes.toByteArray());

      assertThat(mine.text()).as("seed %d", seed).isEqualTo(bytes.toString(UTF_8));
      assertThat(mine.length()).isEqualTo(bytes.size());
      assertThat(mine.hash()).isEqualTo(expected.hash());
    }
  }

  @Test
  void aCharacterOutsideOfTheBasicPlaneMayComeInTwoHalves() {
    for (char half : "\uD83D\uDE00".toCharArray()) {
      capture.print(half);
    }

    assertThat(capture.text()).isEqualTo("\uD83D\uDE00");
  }

  @Test
  void printingNoCharactersAtAllFailsAsInARealPrintStream() {
    assertThatThrownBy(() -> capture.print((char[]) null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> capture.println((char[]) null))
        .isInstanceOf(NullPointerException.class);
    assertThat(capture.length()).isZero();
  }

  @Test
  void aProgramThatClosesItsOutputIsStillCaptured() {
    capture.close();
    capture.print("after");

    assertThat(capture.text()).isEqualTo("after");
    assertThat(capture.checkError()).isFalse();
  }

  // ---- as a capture

  @Test
  void theHashDoesNotTellHowTheTextWasSplit() {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      String whole = text(random) + text(random) + text(random);
      int at =
          whole.offsetByCodePoints(0, random.nextInt(whole.codePointCount(0, whole.length()) + 1));

      Capture split = of(whole.substring(0, at), whole.substring(at));

      assertThat(split.hash()).as("\"%s\" at %d", whole, at).isEqualTo(of(whole).hash());
      assertThat(split.length()).isEqualTo(whole.getBytes(UTF_8).length);
    }
  }

  @Test
  void differentTextsHaveDifferentHashes() {
    assertThat(of("ab").hash())
        .isNotEqualTo(of("ba").hash())
        .isNotEqualTo(of("a").hash())
        .isNotEqualTo(of("abb").hash())
        .isNotEqualTo(of().hash());
  }

  @Test
  void anEmptyCaptureIsTheSameNewOrReset() {
    Capture reset = of("something");
    reset.reset();

    assertThat(reset.length()).isZero();
    assertThat(reset.text()).isEmpty();
    assertThat(new Capture().hash()).isEqualTo(reset.hash());
  }

  @Test
  void onlyTheBeginningOfALongOutputIsKeptButAllIsCounted() {
    String block = "0123456789abcdef".repeat(64);
    for (int i = 0; i < 65; i++) {
      capture.print(block);
    }
    Capture other = of(block.repeat(64), block.replace('f', 'g'));

    assertThat(capture.length()).isEqualTo(65 * 1024);
    assertThat(capture.text()).isEqualTo(block.repeat(64)).hasSize(Capture.LIMIT);
    assertThat(other.text()).isEqualTo(capture.text());
    assertThat(other.hash()).isNotEqualTo(capture.hash());
  }
}
