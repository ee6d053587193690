package io.jalon.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.calendar.OfficeFormat;
import io.jalon.calendar.OfficeTime;
import io.jalon.expression.Contents;
import io.jalon.expression.Feel;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class CompilerWiringTest {

  @Test
  void spring_finds_every_part_of_the_compiler() {
    var office = new OfficeTime(Clock.systemUTC(), "Europe/Paris", "fr-FR");
    try (var context = new AnnotationConfigApplicationContext()) {
      context.registerBean(Feel.class, () -> new Feel(office));
      context.registerBean(Contents.class, () -> new Contents(new OfficeFormat(office), ""));
      context.scan("io.jalon.compiler");
      context.refresh();

      assertThat(context.getBean(SequenceCompiler.class).compile(Goldens.template("one-task")))
          .isEqualTo(Goldens.compiler().compile(Goldens.template("one-task")));
      assertThat(context.getBean(ExpressionCheck.class)).isNotNull();
    }
  }
}
