package io.jalon.calendar;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * The machine's clock, which shows threads another time that ask for it, unless somebody defines
 * another one. An auto-configuration, because only those are looked at after the beans of a test
 * are known.
 */
@AutoConfiguration
class ClockAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean(Clock.class)
  ThreadClock clock() {
    return new ThreadClock(Clock.systemUTC());
  }
}
