package io.jalon.rest;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * Which part of a list is wanted.
 *
 * @param after the key of the last one that is known, or {@code null} for the beginning
 * @param limit how many at most, or {@code null} for {@link #MOST}
 */
public record Page(
    @Parameter(
            description =
                "La clé (identifiant) du dernier connu ; l’en-tête Link de la page précédente la"
                    + " porte")
        @Nullable
        @Size(max = 200)
        String after,
    @Parameter(description = "Combien au plus, 200 sauf si l’on en demande moins")
        @Nullable
        @Min(1)
        @Max(Page.MOST)
        Integer limit) {

  /** How many a page of a list holds at most. */
  public static final int MOST = 200;

  /** How many at most. */
  public int size() {
    return limit == null ? MOST : limit;
  }

  /**
   * The page of a list that is read as a whole.
   *
   * @param all in order
   * @param key what one of them is known by
   * @throws WrongField when none of them has the key {@link #after}
   */
  public <T> ResponseEntity<List<T>> of(List<T> all, Function<T, ?> key) {
    int from = after == null ? 0 : place(all, key) + 1;
    int size = size();
    var read = all.subList(from, Math.min(all.size(), from + size + 1));
    return Paged.of(read, size, Function.identity(), last -> Paged.after(key.apply(last), size));
  }

  private <T> int place(List<T> all, Function<T, ?> key) {
    for (int n = 0; n < all.size(); n++) {
      if (key.apply(all.get(n)).toString().equals(after)) {
        return n;
      }
    }
    throw unknown("after", String.valueOf(after));
  }

  /** The refusal of a key that none of a list has. */
  public static WrongField unknown(String parameter, String key) {
    return new WrongField(parameter, "page.unknown", key);
  }
}
