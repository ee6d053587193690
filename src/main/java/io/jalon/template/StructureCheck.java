package io.jalon.template;

import io.jalon.template.check.Rules;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Checks that a template holds together: names, references, routes and ends. What conditions and
 * contents say is checked elsewhere.
 */
@Component
public class StructureCheck {

  /**
   * Checks a template against every rule.
   *
   * @param template as read without error
   * @return every problem, without positions: {@link Reading#locate} gives them
   */
  public List<Problem> check(SequenceTemplate template) {
    return Rules.check(template);
  }
}
