package io.jalon.importing;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Does something in a transaction of its own, whatever transaction is under way. */
@Component
class OwnTransaction {

  private final TransactionTemplate template;

  OwnTransaction(PlatformTransactionManager transactions) {
    this.template = new TransactionTemplate(transactions);
    template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  void run(Runnable work) {
    template.executeWithoutResult(status -> work.run());
  }

  boolean test(Supplier<Boolean> work) {
    return Boolean.TRUE.equals(template.execute(status -> work.get()));
  }
}
