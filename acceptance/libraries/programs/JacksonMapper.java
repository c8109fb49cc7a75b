import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Three threads write and read the same classes with one new mapper. */
public class JacksonMapper {
  public static class Yarn {
    public int id;
    public String color;
    public List<Knot> knots = new ArrayList<>();
  }

  public record Knot(String name, double tightness) {}

  public static void main(String[] args) throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    List<Thread> threads = new ArrayList<>();
    String[] results = new String[3];
    for (int i = 0; i < 3; i++) {
      int id = i;
      Thread thread = new Thread(() -> results[id] = roundTrip(mapper, id), "mapper " + i);
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.println(String.join("\n", results));
  }

  private static String roundTrip(ObjectMapper mapper, int id) {
    try {
      Yarn yarn = new Yarn();
      yarn.id = id;
      yarn.color = "c" + id;
      yarn.knots.add(new Knot("reef", 0.5));
      String text = mapper.writeValueAsString(yarn);
      Yarn read = mapper.readValue(text, Yarn.class);
      Map<?, ?> map = mapper.readValue(text, Map.class);
      return mapper.writeValueAsString(map) + read.knots.get(0).name();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
