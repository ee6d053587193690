package io.jalon.message.api;

import io.jalon.calendar.OfficeTime;
import io.jalon.dossier.Client;
import io.jalon.dossier.Clients;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.Dossiers;
import io.jalon.dossier.Intervenant;
import io.jalon.dossier.Intervenants;
import io.jalon.message.Message;
import io.jalon.print.PrintedPages;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Letters as a PDF file ready to print, in the language of the office: A4, the address where a
 * window envelope shows it, each letter from a page of its own.
 */
@Component
class LetterPrint {

  private final PrintedPages pages;
  private final MessageSource texts;
  private final OfficeTime office;
  private final People people;

  /** Whom a letter is about, and where they live. */
  @Component
  record People(Dossiers dossiers, Clients clients, Intervenants intervenants) {

    /** The recipient's own address, else the client's when they bear one name. */
    List<String> address(Dossier dossier, Message letter) {
      return Optional.ofNullable(letter.recipientId())
          .flatMap(intervenants::find)
          .map(Intervenant::address)
          .or(() -> client(dossier, letter))
          .map(address -> address.lines().toList())
          .orElse(List.of());
    }

    private Optional<String> client(Dossier dossier, Message letter) {
      return clients
          .find(dossier.clientId())
          .filter(client -> client.name().strip().equalsIgnoreCase(letter.recipientName()))
          .map(Client::address);
    }
  }

  LetterPrint(PrintedPages pages, MessageSource texts, OfficeTime office, People people) {
    this.pages = pages;
    this.texts = texts;
    this.office = office;
    this.people = people;
  }

  /** Prints letters in this order; it changes nothing. */
  byte[] of(List<Message> letters) {
    return pages.print(
        "letters",
        Map.of(
            "lang", office.locale().getLanguage(),
            "title", text("letter.pdf.title", letters.size()),
            "letters", letters.stream().map(this::sheet).toList()));
  }

  private Map<String, Object> sheet(Message letter) {
    var dossier = people.dossiers().find(letter.dossierId()).orElseThrow();
    var address = people.address(dossier, letter);
    return Map.of(
        "name", letter.recipientName(),
        "address", address,
        "date", text("letter.pdf.date", day(letter)),
        "reference", text("letter.pdf.reference", dossier.reference()),
        "subject", text("letter.pdf.subject", letter.subject()),
        "body", text(letter, address),
        "attached", attached(letter));
  }

  private String attached(Message letter) {
    var names = letter.attachments().stream().map(Message.Attachment::name).toList();
    return names.isEmpty() ? "" : text("letter.pdf.attached", String.join(", ", names));
  }

  /** A text that begins with the address has it in the window already. */
  private static String text(Message letter, List<String> address) {
    var written = letter.body().strip();
    var head = letter.recipientName() + "\n" + String.join("\n", address) + "\n";
    return written.startsWith(head) ? written.substring(head.length()).strip() : written;
  }

  private String day(Message letter) {
    return LocalDate.ofInstant(letter.createdAt(), office.zone())
        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(office.locale()));
  }

  private String text(String code, Object value) {
    return texts.getMessage(code, new Object[] {value}, office.locale());
  }
}
