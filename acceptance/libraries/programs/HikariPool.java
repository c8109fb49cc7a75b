import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Three threads share two connections to H2 in memory, and each adds to a balance. */
public class HikariPool {
  public static void main(String[] args) throws Exception {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:h2:mem:bank;DB_CLOSE_DELAY=-1");
    config.setMaximumPoolSize(2);
    try (HikariDataSource bank = new HikariDataSource(config)) {
      try (Connection connection = bank.getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create table account(id int primary key, balance int)");
        statement.execute("insert into account values(1, 0)");
      }
      List<Thread> threads = new ArrayList<>();
      for (int i = 1; i <= 3; i++) {
        int amount = i;
        Thread thread = new Thread(() -> deposit(bank, amount), "deposit " + i);
        threads.add(thread);
        thread.start();
      }
      for (Thread thread : threads) {
        thread.join();
      }
      try (Connection connection = bank.getConnection();
          var statement = connection.createStatement();
          ResultSet row = statement.executeQuery("select balance from account")) {
        row.next();
        System.out.println("balance " + row.getInt(1));
      }
    }
  }

  private static void deposit(HikariDataSource bank, int amount) {
    try (Connection connection = bank.getConnection();
        PreparedStatement update =
            connection.prepareStatement("update account set balance = balance + ?")) {
      update.setInt(1, amount);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
