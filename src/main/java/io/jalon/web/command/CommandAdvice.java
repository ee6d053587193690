package io.jalon.web.command;

import io.jalon.rest.GoesOn;
import io.jalon.run.Conflicts;
import io.jalon.run.InOneGo;
import java.util.concurrent.ThreadLocalRandom;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Stands around every command of the REST interface ({@code POST}), after the right was asked for:
 * one that carries a key is done once, and one that met another at the same place is tried again
 * (DESIGN, rule 7).
 */
final class CommandAdvice implements MethodInterceptor {

  private static final int AFTER_THE_RIGHTS = 1000;
  private static final int TRIES = 4;
  private static final int PAUSE_MILLIS = 25;

  private final ObjectProvider<Parts> parts;

  CommandAdvice(ObjectProvider<Parts> parts) {
    this.parts = parts;
  }

  /** What commands are done with; looked up late, for advice is made before other beans. */
  record Parts(CommandRequest requests, OncePerKey once, Conflicts conflicts, InOneGo go) {}

  @Override
  public @Nullable Object invoke(MethodInvocation call) throws Throwable {
    var found = parts.getObject();
    var command = found.requests().of(call);
    for (int attempt = 1; ; attempt++) {
      try {
        return command.isPresent() ? once(found, command.get(), call) : fresh(call).proceed();
      } catch (RuntimeException failure) {
        if (!met(found, failure, command.isPresent())) {
          throw failure;
        }
        again(attempt);
      }
    }
  }

  private static @Nullable Object once(Parts parts, Keyed command, MethodInvocation call)
      throws Throwable {
    if (call.getMethod().isAnnotationPresent(GoesOn.class)) {
      return parts.once().goesOn(command, fresh(call));
    }
    return parts.go().run(() -> parts.once().run(command, fresh(call)));
  }

  private static MethodInvocation fresh(MethodInvocation call) {
    return ((ProxyMethodInvocation) call).invocableClone();
  }

  /** Two commands with one key at once: the second finds the first one's answer when it returns. */
  private static boolean met(Parts parts, RuntimeException failure, boolean keyed) {
    return parts.conflicts().in(failure) || (keyed && failure instanceof DuplicateKeyException);
  }

  private static void again(int attempt) throws InterruptedException {
    if (attempt == TRIES) {
      throw new ResponseStatusException(HttpStatus.CONFLICT, "command.busy");
    }
    Thread.sleep(ThreadLocalRandom.current().nextInt(PAUSE_MILLIS * attempt) + 1L);
  }

  /** Makes the advice known. */
  @Configuration(proxyBeanMethods = false)
  static class Wiring {

    @Bean
    Parts commandParts(CommandRequest requests, OncePerKey once, Conflicts conflicts, InOneGo go) {
      return new Parts(requests, once, conflicts, go);
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor commandAdvisor(ObjectProvider<Parts> parts) {
      var posts = new AnnotationMatchingPointcut(RestController.class, PostMapping.class, true);
      var advisor = new DefaultPointcutAdvisor(posts, new CommandAdvice(parts));
      advisor.setOrder(AFTER_THE_RIGHTS);
      return advisor;
    }
  }
}
