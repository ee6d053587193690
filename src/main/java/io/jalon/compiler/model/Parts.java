package io.jalon.compiler.model;

import io.jalon.template.Fragments;
import io.jalon.template.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads parts of the language from fields, and gathers what cannot be read. */
final class Parts {

  private final List<Problem> problems = new ArrayList<>();

  List<Problem> problems() {
    return problems;
  }

  /** A problem of an element. */
  void tell(Drawn at, String code, String... args) {
    problems.add(Problem.error(code, at.id(), args));
  }

  /** What a field says, or what stands for nothing when it is empty or cannot be read. */
  <T> T read(Drawn at, Fragments.Read<T> read, T otherwise) {
    read.problems().stream()
        .map(
            problem ->
                new Problem(problem.code(), at.id(), problem.severity(), problem.args(), null))
        .forEach(problems::add);
    var value = read.value();
    return value == null ? otherwise : value;
  }

  /** The same of a field that may be left out. */
  <T> @Nullable T orNull(
      Drawn at, String text, java.util.function.Supplier<Fragments.Read<T>> reader) {
    if (text.isEmpty()) {
      return null;
    }
    var read = reader.get();
    read.problems().stream()
        .map(
            problem ->
                new Problem(problem.code(), at.id(), problem.severity(), problem.args(), null))
        .forEach(problems::add);
    return read.value();
  }

  int number(Drawn at, String name, int otherwise) {
    var text = at.get(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    if (!text.matches("\\d{1,6}")) {
      tell(at, "model.number", text);
      return otherwise;
    }
    return Integer.parseInt(text);
  }
}
