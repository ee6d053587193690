package io.jalon.web.mails;

import org.jspecify.annotations.Nullable;

/**
 * A message in a list, written for its reader.
 *
 * @param at when it was written or left
 * @param leaves when it leaves or is tried again, or {@code null}
 * @param received the day on which it was received, or {@code null}
 * @param trouble why it did not leave, in words, or {@code null}
 * @param unaddressed who has no address to which it could leave, or {@code null}
 */
public record MailRow(
    String id,
    String subject,
    String status,
    String reference,
    String client,
    String recipient,
    String template,
    String at,
    @Nullable String leaves,
    @Nullable String trouble,
    @Nullable String received,
    boolean letter,
    @Nullable Unaddressed unaddressed) {

  /**
   * Somebody without an e-mail address.
   *
   * @param id of the intervenant
   * @param address where letters go, which stays; may be empty
   */
  public record Unaddressed(String id, String name, String address) {}
}
