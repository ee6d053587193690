package io.jalon.engine.safety;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/**
 * The engine's expression language, cut down to calls of the beans and methods that Jalon lists
 * (DESIGN, rule 10): by default anyone who can put text into an expression could run any Java.
 */
public final class SafeExpressions extends JuelExpressionManager {

  private static final Pattern ESCAPED = Pattern.compile("\\\\[$#]\\{");
  private static final Pattern REFUSED =
      Pattern.compile("#\\{|\\b(getClass|class|forName|invoke|newInstance|getBean)\\b");
  private static final int MAX_LENGTH = 4000;

  private final Map<Object, Object> allowedBeans;
  private final Map<Object, Set<String>> allowedMethods;

  /**
   * An expression language.
   *
   * @param beans the beans that expressions may name
   * @param methods the methods that they may call, by bean
   */
  public SafeExpressions(Map<Object, Object> beans, Map<Object, Set<String>> methods) {
    super(beans);
    this.allowedBeans = beans;
    this.allowedMethods = methods;
  }

  /**
   * Parses an expression.
   *
   * @throws ProcessEngineException if it is too long or names what is never needed, so that its
   *     model does not deploy
   */
  @Override
  public Expression createExpression(String text) {
    var unescaped = ESCAPED.matcher(text).replaceAll("");
    boolean evaluated = unescaped.contains("${") || unescaped.contains("#{");
    if (text.length() > MAX_LENGTH || (evaluated && REFUSED.matcher(unescaped).find())) {
      throw refusal(text.substring(0, Math.min(120, text.length())));
    }
    return super.createExpression(text);
  }

  @Override
  protected ELResolver createElResolver() {
    var resolver = new CompositeELResolver();
    resolver.add(new VariableScopeElResolver());
    resolver.add(new VariableContextElResolver());
    resolver.add(new ReadOnlyMapELResolver(allowedBeans));
    resolver.add(new ListedMethods());
    return resolver;
  }

  private static ProcessEngineException refusal(String what) {
    return new ProcessEngineException("Expression refusée / refused expression: " + what);
  }

  private final class ListedMethods extends BeanELResolver {

    ListedMethods() {
      super(true);
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
      if (base != null) {
        throw refusal("." + property);
      }
      return super.getValue(context, base, property);
    }

    @Override
    public @Nullable Object invoke(
        ELContext context,
        @Nullable Object base,
        Object method,
        Class<?> @Nullable [] types,
        Object[] arguments) {
      if (base != null && !listed(base, String.valueOf(method))) {
        throw refusal("." + method + "()");
      }
      return super.invoke(context, base, method, types, arguments);
    }

    private boolean listed(Object base, String method) {
      return allowedMethods.entrySet().stream()
          .anyMatch(e -> e.getKey() == base && e.getValue().contains(method));
    }
  }
}
