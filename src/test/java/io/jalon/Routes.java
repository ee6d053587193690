package io.jalon;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;

/** What a JAX-RS application answers to, the resources that its resources lead to included. */
public final class Routes {

  private Routes() {}

  /** Each call as {@code GET /task/{id}}, of the classes of an application. */
  public static Stream<String> of(Collection<Class<?>> application) {
    return application.stream()
        .flatMap(type -> resource(type).flatMap(root -> of(root, slashed(root.getPath()))))
        .distinct()
        .sorted();
  }

  /** Which of the offered calls answers to an address, the one that names most of it. */
  public static String named(String call, Collection<String> offered) {
    var plain = call.replaceAll("\\?.*", "");
    return offered.stream()
        .filter(route -> plain.matches(route.replaceAll("\\{[^}]*}", "[^/]+")))
        .max(Comparator.comparingInt(route -> route.replaceAll("\\{[^}]*}", "").length()))
        .orElse(call);
  }

  private static Stream<Resource> resource(Class<?> type) {
    return Optional.ofNullable(Resource.from(type, true)).stream();
  }

  private static Stream<String> of(Resource resource, String path) {
    var own = resource.getResourceMethods().stream().map(call -> call.getHttpMethod() + " " + path);
    var below =
        resource.getChildResources().stream()
            .flatMap(child -> of(child, path + slashed(child.getPath())));
    var further =
        Optional.ofNullable(resource.getResourceLocator()).stream().flatMap(to -> of(to, path));
    return Stream.of(own, below, further).flatMap(calls -> calls);
  }

  /** A resource that another leads to stands where that one says, whatever its own address. */
  private static Stream<String> of(ResourceMethod locator, String path) {
    var next = locator.getInvocable().getHandlingMethod().getReturnType();
    return resource(next).flatMap(resource -> of(resource, path));
  }

  /** Without the patterns of its parts, and one slash between them. */
  private static String slashed(String path) {
    var plain = path == null ? "" : path.replaceAll("\\{ *(\\w+) *:[^}]*}", "{$1}");
    return ("/" + plain).replaceAll("/+", "/").replaceAll("/$", "");
  }
}
