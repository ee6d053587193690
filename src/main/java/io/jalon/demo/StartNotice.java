package io.jalon.demo;

import io.jalon.dossier.Accounts;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Says at each start where Jalon is, and how to sign in as long as accounts of the demo open with
 * its password. Without {@code jalon.demo} it warns of them instead: that password is no secret.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class StartNotice implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(StartNotice.class);

  private final Accounts accounts;
  private final Environment environment;
  private final boolean demo;

  StartNotice(
      Accounts accounts, Environment environment, @Value("${jalon.demo:false}") boolean demo) {
    this.accounts = accounts;
    this.environment = environment;
    this.demo = demo;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    var open =
        DemoPeople.ACCOUNTS.stream()
            .filter(account -> accounts.opens(account, DemoPeople.PASSWORD))
            .toList();
    System.out.println(
        demo && !open.isEmpty() ? DemoWelcome.text(address(), open) : DemoWelcome.line(address()));
    if (!demo && !open.isEmpty()) {
      warn(open);
    }
  }

  private static void warn(List<String> open) {
    LOG.warn(
        "Des comptes de démonstration existent encore et leur mot de passe est public : {}."
            + " Changez-le ou supprimez-les dans Admin.",
        String.join(", ", open));
  }

  private String address() {
    var port =
        environment.getProperty(
            "local.server.port", environment.getProperty("server.port", "8080"));
    return "http://localhost:" + port + "/";
  }
}
