package io.jalon.dossier.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalon.dossier.StoresTestSetup;
import io.jalon.journal.Authors;
import io.jalon.rest.Page;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(classes = {StoresTestSetup.class, Authors.class})
class DossierApiRightsTest {

  private static final HistoryController.Wanted EVERY_LINE =
      new HistoryController.Wanted(null, null);

  @Autowired ApplicationContext context;
  @Autowired DossiersController dossiers;
  @Autowired HoldersController holders;
  @Autowired RolesController roles;
  @Autowired HistoryController history;

  @Test
  void everyAddressSaysWhoMayUseIt() {
    var handlers = handlers().toList();
    assertThat(handlers).hasSizeGreaterThan(20);
    for (var handler : handlers) {
      if (handler.getDeclaringClass().equals(PersonSettingsController.class)) {
        continue; // What people set for themselves, whoever they are.
      }
      var rule = handler.getAnnotation(PreAuthorize.class);
      assertThat(rule).as(handler.toString()).isNotNull();
      var reads = handler.isAnnotationPresent(GetMapping.class);
      assertThat(rule.value().equals("hasAuthority('view')"))
          .as(handler.toString())
          .isEqualTo(reads && !rule.value().equals("hasAuthority('administer')"));
    }
  }

  private Stream<Method> handlers() {
    Map<String, Object> all = context.getBeansWithAnnotation(RestController.class);
    return all.values().stream()
        .map(ClassUtils::getUserClass)
        .filter(type -> type.getPackage().equals(DossiersController.class.getPackage()))
        .map(Class::getDeclaredMethods)
        .map(Arrays::asList)
        .flatMap(Collection::stream)
        .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class));
  }

  @Test
  @WithMockUser(username = "maitre.lefevre", authorities = "work")
  void aPartnerSeesNoDossierAndNoHistory() {
    assertThatThrownBy(() -> dossiers.list(null, 10)).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> dossiers.one("x")).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> holders.list("dossiers", "x", new Page(null, null)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> history.list("x", 0, 10, EVERY_LINE, Locale.FRENCH))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  @WithMockUser(username = "ines.lopez", authorities = "view")
  void whoMayOnlyViewChangesNothing() {
    assertThatThrownBy(() -> holders.unbind("dossiers", "x", "avocat"))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  @WithMockUser(
      username = "camille.martin",
      authorities = {"view", "steer"})
  void whoSteersDoesNotAdministerTheFunctions() {
    assertThatThrownBy(() -> roles.save("avocat", new RolesController.RoleRequest("x")))
        .isInstanceOf(AccessDeniedException.class);
  }
}
