package io.jalon.web.command;

import java.util.Optional;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;

/**
 * Does a command once per key: the key is taken, the command done and its answer kept in one
 * transaction. The same request with the same key gets the first answer again; another request is
 * refused. A command that was refused has changed nothing and gives its key back.
 */
@Component
class OncePerKey {

  private static final Logger LOG = LoggerFactory.getLogger(OncePerKey.class);

  private final AnswerRows rows;
  private final AnswerTexts answers;
  private final PlatformTransactionManager transactions;

  OncePerKey(AnswerRows rows, AnswerTexts answers, PlatformTransactionManager transactions) {
    this.rows = rows;
    this.answers = answers;
    this.transactions = transactions;
  }

  /**
   * Does it, unless it was done before.
   *
   * @throws AnsweredBefore when it was
   * @throws ResponseStatusException when the key belongs to another request
   */
  @Nullable Object run(Keyed command, MethodInvocation call) throws Throwable {
    var status = transactions.getTransaction(new DefaultTransactionDefinition());
    try {
      before(rows.find(command), command);
      rows.take(command);
      return first(command, call, status);
    } catch (Throwable failure) {
      if (!status.isCompleted()) {
        transactions.rollback(status);
      }
      throw failure;
    }
  }

  /**
   * The same for a command that goes on where it ended: only its answer is kept, once it is there.
   *
   * @throws AnsweredBefore when it was done before
   * @throws ResponseStatusException when the key belongs to another request
   */
  @Nullable Object goesOn(Keyed command, MethodInvocation call) throws Throwable {
    before(rows.find(command), command);
    var result = call.proceed();
    var answer = answers.of(call, result);
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              rows.take(command);
              keep(command, answer);
            });
    return result;
  }

  private @Nullable Object first(Keyed command, MethodInvocation call, TransactionStatus status)
      throws Throwable {
    try {
      var result = call.proceed();
      keep(command, answers.of(call, result));
      end(status);
      return result;
    } catch (ResponseStatusException refusal) {
      refused(command, status);
      throw refusal;
    }
  }

  private static void before(Optional<AnswerRows.Earlier> earlier, Keyed command) {
    if (earlier.isPresent()) {
      if (earlier.get().request().equals(command.request())) {
        throw new AnsweredBefore(earlier.get().answer());
      }
      throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY, "command.key-reused");
    }
  }

  private void keep(Keyed command, Answer answer) {
    if (HttpStatus.valueOf(answer.status()).is2xxSuccessful()) {
      rows.keep(command, answer);
    } else {
      rows.release(command);
    }
  }

  /** What the history tells of a refusal stays, where the refusal left a transaction to keep. */
  private void refused(Keyed command, TransactionStatus status) {
    if (status.isRollbackOnly()) {
      return;
    }
    try {
      rows.release(command);
      transactions.commit(status);
    } catch (RuntimeException brokenBefore) {
      LOG.debug("nothing to keep of the refusal of {}", command.key(), brokenBefore);
    }
  }

  /** Never answers what cannot be kept. */
  private void end(TransactionStatus status) {
    if (status.isRollbackOnly()) {
      throw new UnexpectedRollbackException("the command succeeded in a transaction that failed");
    }
    transactions.commit(status);
  }
}
