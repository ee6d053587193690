package io.jalon.compiler;

import io.jalon.compiler.layout.Box;
import io.jalon.compiler.layout.Diagram;
import io.jalon.compiler.layout.Point;
import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnDiagram;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds a diagram to the elements that it shows. */
@Component
class DiagramEmitter {

  void emit(BpmnModelInstance model, Diagram diagram) {
    var process = model.getModelElementsByType(Process.class).iterator().next();
    var drawing =
        Elements.add(model.getDefinitions(), BpmnDiagram.class, process.getId() + "-diagram");
    var plane = Elements.add(drawing, BpmnPlane.class, process.getId() + "-plane");
    plane.setBpmnElement(process);
    diagram.shapes().forEach((id, box) -> shape(plane, id, box, diagram.labels().get(id)));
    diagram.lines().forEach((id, points) -> line(plane, id, points, diagram.labels().get(id)));
  }

  private static void shape(BpmnPlane plane, String id, Box box, @Nullable Box label) {
    var element = Elements.find(plane.getModelInstance(), id, BaseElement.class);
    var shape = Elements.append(plane, BpmnShape.class, id + "-shape");
    shape.setBpmnElement(element);
    if (element instanceof SubProcess inside) {
      shape.setExpanded(!inside.getFlowElements().isEmpty());
    }
    if (element instanceof ExclusiveGateway) {
      shape.setMarkerVisible(true);
    }
    bounds(shape, box);
    if (label != null) {
      shape.setBpmnLabel(label(shape, id, label));
    }
  }

  private static void line(BpmnPlane plane, String id, List<Point> points, @Nullable Box label) {
    var edge = Elements.append(plane, BpmnEdge.class, id + "-edge");
    edge.setBpmnElement(Elements.find(plane.getModelInstance(), id, BaseElement.class));
    for (var point : points) {
      var waypoint = edge.getModelInstance().newInstance(Waypoint.class);
      waypoint.setX(point.x());
      waypoint.setY(point.y());
      edge.addChildElement(waypoint);
    }
    if (label != null) {
      edge.setBpmnLabel(label(edge, id, label));
    }
  }

  private static BpmnLabel label(ModelElementInstance owner, String id, Box box) {
    var label = Elements.create(owner.getModelInstance(), BpmnLabel.class, id + "-label");
    bounds(label, box);
    return label;
  }

  private static void bounds(ModelElementInstance owner, Box box) {
    var bounds = owner.getModelInstance().newInstance(Bounds.class);
    bounds.setX(box.x());
    bounds.setY(box.y());
    bounds.setWidth(box.width());
    bounds.setHeight(box.height());
    owner.addChildElement(bounds);
  }
}
