package io.jalon;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows between modules, and what only one module may touch. */
class ArchitectureTest {

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.jalon");

  @Test
  void modules_use_only_what_their_package_info_lists() {
    ApplicationModules.of(JalonApplication.class).verify();
  }

  @Test
  void only_the_engine_module_imports_the_engine() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideOutsideOfPackages("io.jalon.engine..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.camunda.bpm.engine..")
        .check(MAIN);
  }

  @Test
  void nothing_asks_the_machine_for_the_time() {
    ArchRuleDefinition.noClasses()
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.LocalDateTime.class, "now")
        .orShould()
        .callMethod(java.time.ZonedDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(MAIN);
  }

  @Test
  void no_class_has_a_name_that_says_nothing() {
    ArchRuleDefinition.noClasses()
        .that(
            JavaClass.Predicates.simpleNameEndingWith("Manager")
                .or(JavaClass.Predicates.simpleNameEndingWith("Helper"))
                .or(JavaClass.Predicates.simpleNameEndingWith("Util"))
                .or(JavaClass.Predicates.simpleNameEndingWith("Utils"))
                .or(JavaClass.Predicates.simpleNameEndingWith("Impl"))
                .or(JavaClass.Predicates.simpleNameEndingWith("Dto")))
        .should()
        .resideInAPackage("io.jalon..")
        .allowEmptyShould(true)
        .check(MAIN);
  }
}
