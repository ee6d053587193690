package io.jalon.journal;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Knows on whose behalf this thread acts, so that every entry is attributed (F-86). */
@Component
public class Authors {

  private static final String VIEW = "view";

  private final ThreadLocal<@Nullable Author> bound = new ThreadLocal<>();

  /**
   * The author that {@link #as} bound to this thread; else the person who is signed in, a {@code
   * USER} when they may view dossiers and a {@code PARTNER} when not; else the system.
   */
  public Author current() {
    var author = bound.get();
    return author != null ? author : signedIn().orElse(Author.SYSTEM);
  }

  /**
   * Does some work on behalf of an author, e.g. a job on behalf of its template.
   *
   * @param author who is responsible for what the work writes
   * @param work what to do, in this thread
   * @return what the work returns
   */
  public <T> T as(Author author, Supplier<T> work) {
    var before = bound.get();
    bound.set(author);
    try {
      return work.get();
    } finally {
      restore(before);
    }
  }

  private void restore(@Nullable Author before) {
    if (before == null) {
      bound.remove();
    } else {
      bound.set(before);
    }
  }

  private static Optional<Author> signedIn() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .filter(Authentication::isAuthenticated)
        .filter(person -> !(person instanceof AnonymousAuthenticationToken))
        .map(person -> new Author(kindOf(person), person.getName()));
  }

  private static Author.Kind kindOf(Authentication person) {
    return Rights.has(person, VIEW) ? Author.Kind.USER : Author.Kind.PARTNER;
  }
}
