package io.jalon.template.check;

import io.jalon.template.Always;
import io.jalon.template.Always.AtDate;
import io.jalon.template.Always.OnEvent;
import io.jalon.template.SequenceTemplate;
import java.util.LinkedHashMap;
import java.util.Map;

/** What holds in every step, by path. */
final class Everywhere {

  private Everywhere() {}

  static Map<String, OnEvent> events(SequenceTemplate template) {
    return all(template, OnEvent.class);
  }

  static Map<String, AtDate> dates(SequenceTemplate template) {
    return all(template, AtDate.class);
  }

  private static <A extends Always> Map<String, A> all(SequenceTemplate template, Class<A> sort) {
    var found = new LinkedHashMap<String, A>();
    for (int i = 0; i < template.always().size(); i++) {
      if (sort.isInstance(template.always().get(i))) {
        found.put("always[" + i + "]", sort.cast(template.always().get(i)));
      }
    }
    return found;
  }
}
