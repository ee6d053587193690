package io.jalon.expression;

/**
 * An expression or a content that cannot be used, at deployment or at run time; the flaw says why.
 */
public class ExpressionRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Flaw flaw;

  /**
   * A refusal.
   *
   * @param flaw what is wrong
   * @param source the expression or content, shortened in the message
   */
  public ExpressionRefused(Flaw flaw, String source) {
    super(flaw.code() + " " + flaw.args() + " in: " + shortened(source));
    this.flaw = flaw;
  }

  /** What is wrong. */
  public Flaw flaw() {
    return flaw;
  }

  private static String shortened(String source) {
    return source.length() > 200 ? source.substring(0, 200) + "…" : source;
  }
}
