package io.jalon.message;

import java.util.List;

/** What became of somebody's wish to send a message again. */
public sealed interface SentAgain {

  /**
   * It was queued.
   *
   * @param messages one for each recipient, each linked to the one that it repeats
   */
  record Queued(List<Message> messages) implements SentAgain {}

  /**
   * It could be written to nobody and waits to be validated first: it was written anew for that.
   *
   * @param messages one for each recipient
   */
  record ToValidate(List<Message> messages) implements SentAgain {}

  /** It has not left yet, or was refused: there is nothing to repeat. */
  record NothingToRepeat() implements SentAgain {}

  /** It is being sent again already. */
  record UnderWay() implements SentAgain {}

  /** It still has nowhere to go. */
  record Unaddressed() implements SentAgain {}
}
