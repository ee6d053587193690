package io.jalon.template.grammar;

import io.jalon.template.Problem;
import io.jalon.template.Problem.Position;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The problems found so far in one file. */
final class Findings {

  private final List<Problem> problems = new ArrayList<>();

  void error(String code, String path, @Nullable Position position, String... args) {
    problems.add(Problem.error(code, path, args).at(position));
  }

  List<Problem> all() {
    return problems;
  }
}
