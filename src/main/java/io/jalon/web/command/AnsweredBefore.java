package io.jalon.web.command;

/** A command that was done before, under the same key: its first answer is given again. */
class AnsweredBefore extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Answer answer;

  AnsweredBefore(Answer answer) {
    super("answered before", null, false, false);
    this.answer = answer;
  }

  Answer answer() {
    return answer;
  }
}
