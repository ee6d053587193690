package io.jalon.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.calendar.OfficeFormat;
import io.jalon.calendar.OfficeTime;
import io.jalon.calendar.ThreadClock;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.ClassUtils;

class ExpressionWiringTest {

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(clockOfJalon()))
          .withUserConfiguration(OfficeTime.class, OfficeFormat.class, Feel.class, Contents.class);

  private static Class<?> clockOfJalon() {
    return ImportCandidates.load(AutoConfiguration.class, null).getCandidates().stream()
        .filter(name -> name.startsWith("io.jalon."))
        .findFirst()
        .map(name -> ClassUtils.resolveClassName(name, null))
        .orElseThrow();
  }

  @Test
  void readsTheMachinesClockWhenNobodyDefinesAnother() {
    runner.run(
        context -> {
          assertThat(context).hasNotFailed().hasSingleBean(Feel.class);
          assertThat(context.getBean(Clock.class)).isInstanceOf(ThreadClock.class);
        });
  }

  @Test
  void leavesTheClockToATest() {
    var fixed = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    runner
        .withBean("testClock", Clock.class, () -> fixed)
        .run(
            context -> {
              assertThat(context).hasSingleBean(Clock.class);
              assertThat(context.getBean(OfficeTime.class).now()).isEqualTo(Instant.EPOCH);
            });
  }

  @Test
  void takesTheFallbackOfEmptyTagsFromTheSettings() {
    runner
        .withPropertyValues("jalon.tags.empty=[à compléter]")
        .run(
            context -> {
              var written =
                  context
                      .getBean(Contents.class)
                      .write(
                          "${client.nom}", new Known().with("client.nom", null), Known.VOCABULARY);
              assertThat(written.text()).isEqualTo("[à compléter]");
            });
  }
}
