package io.jalon.template.api;

import io.jalon.template.Office.NewWord;
import io.jalon.template.OfficeWord;
import io.jalon.template.exchange.Choices;
import io.jalon.template.exchange.Choices.Choice;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A template from another office, and what stands for its names here.
 *
 * @param source the file
 * @param file what it is called, which its problems tell
 * @param sequence its name here, when not that of the file
 * @param name what it is called here, when not as in the file
 * @param mapping what stands for names of the file; the others stay as they are
 */
record ImportRequest(
    @Schema(description = "Le fichier YAML, 256 Ko au plus") @NotNull String source,
    @Nullable @Size(max = 200) String file,
    @Schema(description = "L’identifiant du modèle ici, celui du fichier sans cela")
        @Nullable
        @Pattern(regexp = NAME, message = "{name.format}")
        String sequence,
    @Nullable @Size(min = 1, max = 200) @Pattern(regexp = LINE, message = "{line.format}")
        String name,
    @Nullable @Size(max = 500) List<@NotNull @Valid Mapped> mapping) {

  static final String NAME = "[a-z][a-z0-9_]{0,59}";
  static final String LINE = "[^\\p{Cntrl}\\u2028\\u2029]*";
  private static final String KINDS = "role|repere|sequence|period|secret";
  private static final String TYPES = "DATE|DATE_TIME|RESULT|NUMBER|MONEY|TEXT|BOOLEAN";

  /** A name of the file: another takes its place, or the office gets it. */
  record Mapped(
      @NotNull @Pattern(regexp = KINDS, message = "{template.import.kind}") String kind,
      @NotBlank @Size(max = 200) String name,
      @Schema(description = "Le nom qui le remplace, connu de l’office") @Nullable @Size(max = 200)
          String to,
      @Schema(description = "Ou ce que l’office reçoit sous ce nom") @Nullable @Valid
          Created create) {

    private Choice choice() {
      var word = OfficeWord.valueOf(kind.toUpperCase(Locale.ROOT));
      return new Choice(word, name, create == null ? to : null, made(word));
    }

    private @Nullable NewWord made(OfficeWord word) {
      return create == null ? null : create.word(word, name);
    }
  }

  /** A function or a repère that the office gets. */
  record Created(
      @NotBlank @Size(max = 200) @Pattern(regexp = LINE, message = "{line.format}") String label,
      @Schema(description = "Ce que sont les valeurs d’un repère")
          @Nullable
          @Pattern(regexp = TYPES, message = "{template.import.type}")
          String type,
      @Nullable @Size(max = 100)
          List<@NotBlank @Size(max = 200) @Pattern(regexp = LINE, message = "{line.format}") String>
              results) {

    private NewWord word(OfficeWord kind, String name) {
      var listed = results == null ? List.<String>of() : results;
      return new NewWord(
          kind,
          name,
          label.strip(),
          type == null ? "TEXT" : type,
          listed.stream().map(String::strip).toList());
    }
  }

  Choices choices() {
    var all = mapping == null ? List.<Mapped>of() : mapping;
    return new Choices(
        sequence, name == null ? null : name.strip(), all.stream().map(Mapped::choice).toList());
  }

  /** Whether the office gets something. */
  boolean creates() {
    return choices().created().findAny().isPresent();
  }
}
