package io.jalon.scenario;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Kills the program, as far as the database can tell, at the n-th write of the thread that has
 * armed it: that write and all that follows fail until the fuse is put back; what was not committed
 * is rolled back. A commit counts twice: the program dies before it, or after it and without
 * hearing of it.
 */
final class Fuse extends DelegatingDataSource {

  private static final Pattern WRITE =
      Pattern.compile("\\s*(insert|update|delete|merge)\\b.*", Pattern.DOTALL);

  private final ThreadLocal<Integer> left = new ThreadLocal<>();

  Fuse(DataSource database) {
    super(database);
  }

  /** Blows at the n-th write from now on. */
  void arm(int n) {
    left.set(n);
  }

  /** Puts the fuse back; answers whether it had blown. */
  boolean blown() {
    var blown = left.get() != null && left.get() <= 0;
    left.remove();
    return blown;
  }

  /** Puts back a fuse that has not blown; how many writes went through it since it was armed. */
  int written(int armed) {
    int written = armed - left.get();
    left.remove();
    return written;
  }

  private void write() throws SQLException {
    if (left.get() == null) {
      return;
    }
    if (left.get() > 0) {
      left.set(left.get() - 1);
    }
    alive();
  }

  private void alive() throws SQLException {
    if (left.get() != null && left.get() <= 0) {
      throw new SQLException("the program was killed");
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    alive();
    var connection = super.getConnection();
    return proxy(Connection.class, (self, method, args) -> connection(connection, method, args));
  }

  private Object connection(Connection connection, Method method, Object[] args) throws Throwable {
    switch (method.getName()) {
      case "commit" -> {
        write();
        connection.commit();
        write();
        return null;
      }
      case "prepareStatement" -> {
        alive();
        var statement = (PreparedStatement) call(connection, method, args);
        return statement(PreparedStatement.class, statement, (String) args[0]);
      }
      case "createStatement" -> {
        alive();
        return statement(Statement.class, (Statement) call(connection, method, args), "");
      }
      default -> {
        return call(connection, method, args);
      }
    }
  }

  private <S extends Statement> S statement(Class<S> type, S statement, String sql) {
    var write = WRITE.matcher(sql.toLowerCase(Locale.ROOT)).matches();
    return proxy(
        type,
        (self, method, args) -> {
          if (method.getName().startsWith("execute")) {
            if (write) {
              write();
            } else {
              alive();
            }
          }
          return call(statement, method, args);
        });
  }

  private static Object call(Object target, Method method, Object[] args) throws Throwable {
    try {
      return method.invoke(target, args);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(Fuse.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
