package io.jalon.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import io.jalon.dossier.Accounts;
import io.jalon.dossier.Clients;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.DossierFacts;
import io.jalon.dossier.Dossiers;
import io.jalon.dossier.Intervenant;
import io.jalon.dossier.IntervenantKind;
import io.jalon.dossier.IntervenantQuery;
import io.jalon.dossier.IntervenantQuery.Wanted;
import io.jalon.dossier.Repere;
import io.jalon.dossier.Reperes;
import io.jalon.dossier.RoleHolders;
import io.jalon.dossier.StoresTestSetup;
import io.jalon.journal.Authors;
import io.jalon.journal.Origins;
import io.jalon.template.Diagrams;
import io.jalon.template.ModelDeployments;
import io.jalon.template.Office;
import io.jalon.template.Problem;
import io.jalon.template.Publisher;
import io.jalon.template.TemplateVersion;
import io.jalon.template.Templates;
import io.jalon.template.VersionsUnderWay;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
    classes = {StoresTestSetup.class, Authors.class, DemoDataTest.Setup.class},
    properties = "jalon.demo=false")
@DirtiesContext(classMode = ClassMode.AFTER_EACH_TEST_METHOD)
class DemoDataTest {

  private static final Problem WRONG =
      Problem.error("role.unregistered", "roles.gestionnaire", "gestionnaire")
          .at(new Problem.Position(3, 9));

  private static final String PROCESS =
      """
      sequence: relance
      name: Relance
      roles: {gestionnaire: internal}
      steps:
        - id: appel
          name: Appel
          actions:
            - {id: appeler, role: gestionnaire, task: {title: Appeler}}
          routes: [{otherwise: fin}]
        - {id: fin, end: Fin}
      """;

  @Autowired Origins origins;
  @Autowired PlatformTransactionManager transactions;
  @Autowired Clients clients;
  @Autowired Dossiers dossiers;
  @Autowired DossierFacts facts;
  @Autowired IntervenantQuery intervenants;
  @Autowired Reperes reperes;
  @Autowired RoleHolders holders;
  @Autowired Templates templates;
  @Autowired Accounts accounts;
  @Autowired DemoPeople people;
  private final List<Object> opened = new ArrayList<>();
  @Autowired DemoDossiers demoDossiers;
  @Autowired MessageSource messages;

  @TestConfiguration(proxyBeanMethods = false)
  @ComponentScan({"io.jalon.demo", "io.jalon.template"})
  static class Setup {
    @Bean
    VersionsUnderWay nothingRuns() {
      return template -> new TreeMap<>();
    }

    @Bean
    ModelDeployments nothingIsDrawn() {
      return mock(ModelDeployments.class);
    }

    @Bean
    Office nothingIsImported() {
      return mock(Office.class);
    }

    @Bean
    Diagrams nothingIsShown() {
      return template -> "";
    }

    @Bean
    Publisher publisher() {
      return new Printing(true);
    }
  }

  /** Publishes everything, or nothing. */
  private record Printing(boolean willing, List<String> published) implements Publisher {

    Printing(boolean willing) {
      this(willing, new ArrayList<>());
    }

    @Override
    public List<Problem> check(String source) {
      return List.of();
    }

    @Override
    public Publication publish(String templateId, String author) {
      published.add(templateId + " by " + author);
      var version = new TemplateVersion(templateId, 1, "", "", StoresTestSetup.NOW, author);
      return willing
          ? new Publication.Published(version, List.of())
          : new Publication.Refused(List.of(WRONG));
    }

    @Override
    public String compile(String source) {
      return "";
    }
  }

  private static final class Shipped extends ByteArrayResource {

    Shipped() {
      super(PROCESS.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String getFilename() {
      return "relance.yaml";
    }
  }

  private void start(Publisher publisher) {
    var shipped =
        new PathMatchingResourcePatternResolver() {
          @Override
          public Resource[] getResources(String pattern) {
            return new Resource[] {new Shipped()};
          }
        };
    var office =
        new DemoOffice(
            people, demoDossiers, new DemoProcesses(templates, publisher, shipped, messages));
    new DemoData(
            new TransactionTemplate(transactions),
            new DemoData.Installation(clients, accounts),
            office,
            origins,
            opened::add)
        .run(new DefaultApplicationArguments());
  }

  private Dossier dossier(String reference) {
    return dossiers.find(reference).orElseThrow();
  }

  private List<String> holders(String reference, String role) {
    return holders.holders(dossier(reference).id(), role).stream().map(Intervenant::name).toList();
  }

  @Test
  void opensThirtyDossiersOfThreeTypes() {
    start(new Printing(true));
    assertThat(dossiers.newest(null, 100))
        .hasSize(30)
        .extracting(Dossier::type)
        .containsOnly("impaye_locatif", "reclamation", "demande_aide");
    assertThat(opened).containsExactly(new OfficeOpened());
    assertThat(facts.root(dossier("IMP-2026-014").id(), "client"))
        .containsEntry("courriel", "julien.mercier@example.fr");
  }

  @Test
  @Tag("F-91")
  void hasIntervenantsOfEveryKind() {
    start(new Printing(true));
    assertThat(intervenants.page(new Wanted("", Set.of(), false), null, 200))
        .extracting(Intervenant::kind)
        .contains(IntervenantKind.values());
  }

  @Test
  @Tag("F-32")
  void bindsRolesOnClientsAndOnDossiersAndLeavesOneUnheld() {
    start(new Printing(true));
    assertThat(holders("IMP-2026-014", "gestionnaire")).containsExactly("Camille Martin");
    assertThat(holders("IMP-2026-011", "gestionnaire")).containsExactly("Paul Rivière");
    assertThat(holders("IMP-2026-007", "locataire"))
        .containsExactly("Karim Aubert", "Sophie Aubert");
    assertThat(holders("IMP-2026-009", "huissier")).isEmpty();
    assertThat(holders("REC-2026-007", "mediateur")).containsExactly("Claire Dumas");
    assertThat(holders("DEM-2026-003", "expert")).containsExactly("Marc Olivier");
    assertThat(holders("DEM-2026-005", "elu")).containsExactly("Hélène Faure");
  }

  @Test
  void countsItsDatesFromToday() {
    start(new Printing(true));
    assertThat(dossier("IMP-2026-002").deadline()).isEqualTo(LocalDate.of(2026, 4, 11));
  }

  @Test
  @Tag("F-37")
  void knowsTheReperesOfTheDocuments() {
    start(new Printing(true));
    assertThat(reperes.definitions())
        .extracting(Repere::label)
        .contains(
            "Date d’audience",
            "Date de réunion",
            "Résultat d’une commission",
            "Date de réponse attendue");
  }

  @Test
  void publishesTheShippedProcesses() {
    var publisher = new Printing(true);
    start(publisher);
    assertThat(publisher.published()).containsExactly("relance by ines.lopez");
    assertThat(templates.draft("relance")).contains(PROCESS);
  }

  @Test
  void leavesAnInstallationAloneThatHasAClient() {
    start(new Printing(true));
    var again = new Printing(true);
    start(again);
    assertThat(again.published()).isEmpty();
    assertThat(dossiers.newest(null, 100)).hasSize(30);
    assertThat(opened).hasSize(1);
  }

  @Test
  void keepsNothingWhenAProcessCannotBePublished() {
    assertThatThrownBy(() -> start(new Printing(false)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("relance.yaml:3:9: La fonction")
        .hasMessageContaining("Créez-la dans Paramètres")
        .hasMessageContaining("(roles.gestionnaire)");
    assertThat(clients.none()).isTrue();
    assertThat(intervenants.page(new Wanted("", Set.of(), false), null, 200)).isEmpty();
    assertThat(reperes.definitions()).isEmpty();
    assertThat(templates.draft("relance")).isEmpty();
  }
}
