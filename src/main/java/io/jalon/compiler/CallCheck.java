package io.jalon.compiler;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jalon.expression.Contents;
import io.jalon.expression.SecretTags;
import io.jalon.template.HttpRequest;
import io.jalon.template.Nearest;
import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Checks the tags of HTTP requests (F-220): what they name is known, secrets stand only where they
 * may, and a body in JSON is one whatever the dossier puts into it.
 */
final class CallCheck {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final Pattern TAG = Pattern.compile("\\$\\{[^}]*}");

  private final Contents contents;
  private final Known known;
  private final List<Problem> problems = new ArrayList<>();

  private CallCheck(Contents contents, Known known) {
    this.contents = contents;
    this.known = known;
  }

  static List<Problem> of(SequenceTemplate template, Contents contents, Known known) {
    var check = new CallCheck(contents, known);
    for (int i = 0; i < template.places().size(); i++) {
      if (template.places().get(i) instanceof Step step) {
        check.step(step, "steps[" + i + "]");
      }
    }
    return check.problems;
  }

  private void step(Step step, String path) {
    for (int i = 0; i < step.actions().size(); i++) {
      if (step.actions().get(i).kind() instanceof HttpRequest call) {
        call(call, path + ".actions[" + i + "]." + call.key());
      }
    }
  }

  private void call(HttpRequest call, String path) {
    secret(call.url(), path + ".url");
    call.headers().forEach((name, value) -> secret(value, path + ".headers." + name));
    body(call, path + ".body");
  }

  private void secret(String source, String path) {
    for (var name : SecretTags.in(source)) {
      if (!known.secrets().contains(name)) {
        add(path, "secret.unknown", name, Nearest.to(name, known.secrets()));
      }
    }
    text(SecretTags.replaced(source, name -> "x"), path);
  }

  private void body(HttpRequest call, String path) {
    SecretTags.in(call.body()).forEach(name -> add(path, "secret.place", name));
    text(SecretTags.replaced(call.body(), name -> "x"), path);
    if (call.contentType().contains("json") && !call.body().contains("<#") && !json(call.body())) {
      add(path, "http.json");
    }
  }

  private void text(String source, String path) {
    problems.addAll(Flaws.at(path, contents.check(source, known.everywhere())));
  }

  private void add(String path, String code, String... args) {
    problems.add(Problem.error(code, path, args));
  }

  /** A tag in quotes is part of a text, one without is a number or another value. */
  private static boolean json(String body) {
    try {
      JSON.readTree(TAG.matcher(body).replaceAll("0"));
      return true;
    } catch (JsonProcessingException broken) {
      return false;
    }
  }
}
