import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Two threads use one connection; with an argument each has one of its own, or a lock. */
public class OneConnection {
  private static final String URL = "jdbc:h2:mem:test;DB_CLOSE_DELAY=-1";
  private static final Object lock = new Object();

  static void insert(Connection connection, int id) {
    try (PreparedStatement insert = connection.prepareStatement("insert into t values (?)")) {
      insert.setInt(1, id);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  static void task(String how, Connection shared, int id) {
    switch (how) {
      case "own" -> {
        try (Connection own = DriverManager.getConnection(URL)) {
          insert(own, id);
        } catch (SQLException e) {
          throw new AssertionError(e);
        }
      }
      case "locked" -> {
        synchronized (lock) {
          insert(shared, id);
        }
      }
      default -> insert(shared, id);
    }
  }

  public static void main(String[] args) throws Exception {
    String how = args.length == 0 ? "shared" : args[0];
    try (Connection connection = DriverManager.getConnection(URL);
        Statement statement = connection.createStatement()) {
      statement.execute("create table t (id int)");
      Thread a = new Thread(() -> task(how, connection, 1));
      Thread b = new Thread(() -> task(how, connection, 2));
      a.start();
      b.start();
      a.join();
      b.join();
      try (ResultSet count = statement.executeQuery("select count(*) from t")) {
        count.next();
        System.out.println(count.getInt(1));
      }
      statement.execute("drop table t");
    }
  }
}
