package io.jalon.portfolio;

import io.jalon.dossier.Binding;
import io.jalon.dossier.HolderRules;
import io.jalon.dossier.HolderRules.Misfit;
import io.jalon.dossier.Intervenant;
import io.jalon.dossier.RoleHolders;
import io.jalon.dossier.SearchWords;
import io.jalon.portfolio.Portfolio.ComingAction;
import io.jalon.portfolio.Portfolio.Held;
import io.jalon.portfolio.Portfolio.OpenAction;
import io.jalon.portfolio.PortfolioQuery.Found;
import io.jalon.portfolio.PortfolioQuery.Running;
import io.jalon.run.ComingActions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody holds in the whole house, and what would go with it (F-33, F-98). */
@Component
public class Portfolios {

  private static final Comparator<Binding> BY_NAME =
      Comparator.comparing(Binding::client, SearchWords.ORDER).thenComparing(Binding::reference);

  /** How many coming actions are looked for. */
  private static final int MOST_COMING = 200;

  private final RoleHolders holders;
  private final HolderRules rules;
  private final PortfolioQuery query;
  private final ComingActions coming;

  Portfolios(RoleHolders holders, HolderRules rules, PortfolioQuery query, ComingActions coming) {
    this.holders = holders;
    this.rules = rules;
    this.query = query;
    this.coming = coming;
  }

  /** The ids of the functions that somebody holds somewhere. */
  public List<String> functions(Intervenant from) {
    return holders.bindings(from).stream().sorted(BY_NAME).map(Binding::roleId).distinct().toList();
  }

  /**
   * Somebody's portfolio, as a transfer would move it now.
   *
   * @param from whose
   * @param to who would get it, or {@code null} when that is not said yet
   * @param roles the functions that go; empty for all of them
   */
  public Portfolio of(Intervenant from, @Nullable Intervenant to, List<String> roles) {
    Predicate<String> goes = role -> roles.isEmpty() || roles.contains(role);
    var bindings =
        holders.bindings(from).stream().filter(binding -> goes.test(binding.roleId())).toList();
    var against = to == null ? Map.<String, String>of() : against(bindings, to);
    var runs = query.running(from.id());
    var ahead = ahead(runs, from, goes);
    var tasks = query.open(from.account());
    return new Portfolio(
        bindings.stream().sorted(BY_NAME).map(binding -> held(binding, against)).toList(),
        tasks.stream().filter(t -> t.followed() && goes.test(t.role())).map(t -> open(t)).toList(),
        ahead.stream().limit(MOST_COMING).toList(),
        tasks.stream().filter(task -> !task.followed()).map(task -> open(task)).toList(),
        runs.size() == PortfolioQuery.MOST_RUNS || ahead.size() > MOST_COMING);
  }

  /** Looks into one run after the other, until there are more actions than are shown. */
  private List<ComingAction> ahead(List<Found> runs, Intervenant from, Predicate<String> goes) {
    return runs.stream()
        .flatMap(found -> query.running(found).stream())
        .flatMap(run -> coming(run, from, goes))
        .distinct()
        .limit(MOST_COMING + 1)
        .toList();
  }

  /** The templates that speak against the other person, by role. */
  private Map<String, String> against(List<Binding> bindings, Intervenant to) {
    return bindings.stream().collect(Collectors.groupingBy(Binding::roleId)).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, role -> against(role, to)));
  }

  private String against(Map.Entry<String, List<Binding>> role, Intervenant to) {
    var dossiers =
        role.getValue().stream()
            .flatMap(binding -> holders.dossiers(binding.scope()).stream())
            .distinct()
            .toList();
    return rules.misfits(dossiers, role.getKey(), to.kind()).stream()
        .map(Misfit::name)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static Held held(Binding binding, Map<String, String> against) {
    var said = against.getOrDefault(binding.roleId(), "");
    return new Held(
        binding.roleId(),
        binding.scope().kind(),
        binding.reference(),
        binding.client(),
        said.isEmpty() ? null : said);
  }

  private static OpenAction open(PortfolioQuery.Open task) {
    return new OpenAction(task.id(), task.title(), task.role(), task.reference());
  }

  /** What can come in a run in the roles that they hold there. */
  private Stream<ComingAction> coming(Running run, Intervenant from, Predicate<String> goes) {
    var theirs =
        holders.onRun(run.run().dossierId(), run.run().id()).stream()
            .filter(holding -> holding.holders().contains(from))
            .map(holding -> holding.role().id())
            .filter(goes)
            .toList();
    if (theirs.isEmpty()) {
      return Stream.empty();
    }
    return coming.of(run.run()).stream()
        .flatMap(
            action ->
                action.roles().stream()
                    .filter(theirs::contains)
                    .map(role -> new ComingAction(action.title(), role, run.reference())));
  }
}
