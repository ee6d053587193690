package io.jalon.compiler;

import io.jalon.expression.Flaw;
import io.jalon.template.Problem;
import java.util.List;

/** What is wrong in an expression, told at its place in the template. */
final class Flaws {

  private Flaws() {}

  static List<Problem> at(String path, List<Flaw> flaws) {
    return flaws.stream()
        .map(flaw -> Problem.error(flaw.code(), path, flaw.args().toArray(String[]::new)))
        .toList();
  }
}
