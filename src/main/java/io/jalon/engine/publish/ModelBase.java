package io.jalon.engine.publish;

import java.util.regex.Pattern;

/**
 * The number of the version that a model was taken from, as its process bears it to the Modeler and
 * back: a version tag of the engine's.
 */
final class ModelBase {

  private static final Pattern PROCESS = Pattern.compile("<(\\w+:)?process\\b[^>]*>");
  private static final Pattern TAG = Pattern.compile("\\scamunda:versionTag=\"v(\\d{1,6})\"");

  private ModelBase() {}

  /** The version that a model says it was taken from; 0 when it says nothing. */
  static int of(String bpmn) {
    var tag = TAG.matcher(process(bpmn));
    return tag.find() ? Integer.parseInt(tag.group(1)) : 0;
  }

  /** The model with the number of its version, unless it has a tag of somebody's own. */
  static String write(String bpmn, int version) {
    var plain = without(bpmn);
    var process = process(plain);
    if (process.isEmpty() || process.contains("versionTag=") || !plain.contains("xmlns:camunda=")) {
      return plain;
    }
    int end = process.length() - (process.endsWith("/>") ? 2 : 1);
    var tagged = new StringBuilder(process).insert(end, " camunda:versionTag=\"v" + version + "\"");
    return plain.replace(process, tagged);
  }

  /** The model without that number, as the engine keeps it. */
  static String without(String bpmn) {
    var process = process(bpmn);
    return process.isEmpty() ? bpmn : bpmn.replace(process, TAG.matcher(process).replaceAll(""));
  }

  private static String process(String bpmn) {
    var process = PROCESS.matcher(bpmn);
    return process.find() ? process.group() : "";
  }
}
