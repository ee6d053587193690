package io.jalon.compiler;

import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.ModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Makes elements whose ids are ours: the model's own would be random. */
final class Elements {

  private Elements() {}

  static <T extends ModelElementInstance> T create(ModelInstance model, Class<T> type, String id) {
    return type.cast(model.newInstance(model.getModel().getType(type), id));
  }

  static <T extends ModelElementInstance> T add(
      ModelElementInstance parent, Class<T> type, String id) {
    var element = create(parent.getModelInstance(), type, id);
    parent.addChildElement(element);
    return element;
  }

  /**
   * As the last child of a parent where any order is allowed. The model's own way looks at every
   * child before, which makes a long sequence slow.
   */
  static <T extends ModelElementInstance> T append(
      ModelElementInstance parent, Class<T> type, String id) {
    var element = create(parent.getModelInstance(), type, id);
    parent.getDomElement().appendChild(element.getDomElement());
    return element;
  }

  static <T extends ModelElementInstance> T find(ModelInstance model, String id, Class<T> type) {
    return type.cast(model.getModelElementById(id));
  }

  static void properties(BaseElement element, Map<String, String> entries) {
    if (entries.isEmpty()) {
      return;
    }
    var model = element.getModelInstance();
    var extension = model.newInstance(ExtensionElements.class);
    element.setExtensionElements(extension);
    var properties = model.newInstance(CamundaProperties.class);
    extension.addChildElement(properties);
    entries.forEach(
        (name, value) -> {
          var property = model.newInstance(CamundaProperty.class);
          property.setCamundaName(name);
          property.setCamundaValue(XmlText.clean(value));
          properties.getCamundaProperties().add(property);
        });
  }
}
