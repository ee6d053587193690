package io.jalon.expression;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;

/** FEEL's tree seen from Java: each node is a Scala case class, so one walk does for all. */
final class FeelNodes {

  private FeelNodes() {}

  /** The name of a node's class, e.g. {@code Equal}. */
  static String kind(Object node) {
    return ((Product) node).productPrefix();
  }

  /** The nodes directly below; collections are looked through, names and constants are none. */
  static List<Object> children(Object node) {
    var found = new ArrayList<Object>();
    if (!(node instanceof Ref) && node instanceof Product product) {
      var parts = product.productIterator();
      while (parts.hasNext()) {
        collect(parts.next(), found);
      }
    }
    return found;
  }

  private static void collect(Object part, List<Object> found) {
    if (part instanceof Iterable<?> many) {
      var each = many.iterator();
      while (each.hasNext()) {
        collect(each.next(), found);
      }
    } else if (part instanceof Product
        && part.getClass().getName().startsWith("org.camunda.feel.syntaxtree.")) {
      found.add(part);
    }
  }

  /** A node and all that are below it. */
  static Stream<Object> all(Object node) {
    return Stream.concat(Stream.of(node), children(node).stream().flatMap(FeelNodes::all));
  }

  /** The path that a name reads, e.g. {@code dossier.solde}. */
  static String path(Ref name) {
    var names = new ArrayList<String>();
    var each = name.names().iterator();
    while (each.hasNext()) {
      names.add(each.next());
    }
    return String.join(".", names);
  }

  /** Whether a node denies what is below it: {@code !=} or {@code not(…)}. */
  static boolean denies(Object node) {
    return kind(node).equals("Not")
        || (node instanceof FunctionInvocation call && call.function().equals("not"));
  }
}
