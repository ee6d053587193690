package io.jalon.engine.safety;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets people change the password of their own account, and nothing more: the engine gives everyone
 * every right on it, but the history names people as their office knows them. Other people's
 * accounts stay closed to them by the engine's own rule.
 */
public final class OwnAccount extends CommandInterceptor {

  private static final CommandField USER = CommandField.named("user", SaveUserCmd.class);

  private final JdbcClient jdbc;

  /** Compares with the accounts as they are in this database. */
  public OwnAccount(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public <T> T execute(Command<T> command) {
    if (Asker.isOrdinaryPerson() && changes(command)) {
      throw new AuthorizationException(
          "Seuls les administrateurs changent un compte ; chacun change son mot de passe / only"
              + " administrators change an account; everybody changes their own password");
    }
    return next.execute(command);
  }

  private boolean changes(Command<?> command) {
    return command instanceof DeleteUserCmd
        || USER.of(command).filter(user -> renamed((User) user)).isPresent();
  }

  private boolean renamed(User user) {
    return jdbc.sql("select first_, last_, email_ from act_id_user where id_ = ?")
        .param(user.getId())
        .query((rs, n) -> new Name(rs.getString(1), rs.getString(2), rs.getString(3)))
        .optional()
        .filter(new Name(user.getFirstName(), user.getLastName(), user.getEmail())::equals)
        .isEmpty();
  }

  private record Name(String first, String last, String email) {}
}
