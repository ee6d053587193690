package io.jalon.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jalon.task.SheetRows;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.stereotype.Component;

/**
 * What the forms of open tasks show and have fields for ({@link FormValues}), kept beside our row
 * of the task: as variables of the engine it would be written, moved and deleted value by value.
 */
@Component
public class Sheets {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

  private final SheetRows rows;
  private final TaskService tasks;

  Sheets(SheetRows rows, TaskService tasks) {
    this.rows = rows;
    this.tasks = tasks;
  }

  /** The values of a task’s form; empty when the task is over. */
  public Map<String, Object> of(String taskId) {
    return rows.find(taskId).map(Sheets::read).orElseGet(() -> variables(taskId));
  }

  /**
   * Has the form of an open task show these values from now on. A text that stands in variables
   * goes, be they of a task opened before its row held it or of an answer that was not given in the
   * end: it would be taken for what the person types now.
   */
  public void show(String taskId, Map<String, Object> values) {
    tasks.removeVariablesLocal(taskId, List.of(FormValues.SUBJECT, FormValues.BODY));
    rows.show(taskId, written(values));
  }

  /** Values as they are kept. */
  public static String written(Map<String, Object> values) {
    return JsonValue.text(values);
  }

  /** The same, read again. */
  public static Map<String, Object> read(String kept) {
    try {
      return JSON.readValue(kept, VALUES);
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** A task that was opened before its row held them. */
  private Map<String, Object> variables(String taskId) {
    try {
      return tasks.getVariablesLocal(taskId);
    } catch (NullValueException over) {
      return Map.of();
    }
  }
}
